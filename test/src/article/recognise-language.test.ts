import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseLanguage } from '../../../src/article/recognise-language.ts';

describe('another language', () => {
  it.each([
    [
      'French',
      'Le ministre des Pêches a déclaré mardi que les pourparlers reprendraient la semaine prochaine. « Nous n’avons rien à cacher », a-t-il dit devant la presse, mais il n’a pas voulu répondre aux questions.',
    ],
    [
      'German',
      'Die Fischereiministerin erklärte am Dienstag, dass die Gespräche in der nächsten Woche fortgesetzt werden. „Wir haben nichts zu verbergen“, sagte sie vor der Presse, wollte aber keine Fragen beantworten.',
    ],
    [
      'Spanish',
      'El ministro de Pesca afirmó el martes que las conversaciones se reanudarán la próxima semana. «No tenemos nada que ocultar», dijo ante los periodistas, pero no quiso responder a sus preguntas.',
    ],
    [
      'Dutch',
      'De minister van Visserij zei dinsdag dat de gesprekken volgende week in de hoofdstad worden hervat. "Wij hebben niets te verbergen", zei hij tegen verslaggevers, maar hij wilde geen vragen beantwoorden.',
    ],
    [
      'Swedish',
      'Fiskeministern sade på tisdagen att samtalen kommer att återupptas nästa vecka i huvudstaden. "Vi har ingenting att dölja", sade han till journalisterna, men han ville inte svara på några frågor.',
    ],
    [
      'Polish',
      'Minister rybołówstwa oświadczył we wtorek, że rozmowy zostaną wznowione w przyszłym tygodniu w stolicy. „Nie mamy nic do ukrycia” – powiedział dziennikarzom, ale to by było na tyle: pytań nie przyjął.',
    ],
    [
      'Turkish',
      'Balıkçılık bakanı salı günü yaptığı açıklamada görüşmelerin gelecek hafta başkentte yeniden başlayacağını söyledi. "Saklayacak bir şeyimiz yok" dedi gazetecilere, ama soruları yanıtlamak istemedi.',
    ],
    [
      'Vietnamese',
      'Bộ trưởng Thủy sản hôm thứ Ba cho biết các cuộc đàm phán sẽ được nối lại vào tuần tới tại thủ đô. "Chúng tôi không có gì để giấu giếm", ông nói với các phóng viên.',
    ],
    [
      'Russian',
      'Министр рыболовства заявил во вторник, что переговоры будут продолжены на следующей неделе.',
    ],
    ['Arabic', 'قال وزير الصيد يوم الثلاثاء إن المحادثات ستستأنف الأسبوع المقبل في العاصمة.'],
    ['Chinese', '渔业部长星期二说，会谈将于下周在首都恢复。'],
    ['Japanese', '漁業相は火曜日、協議は来週首都で再開されると述べた。'],
    ['Korean', '수산부 장관은 화요일 회담이 다음 주 수도에서 재개될 것이라고 말했다.'],
    ['Hindi', 'मत्स्य मंत्री ने मंगलवार को कहा कि वार्ता अगले सप्ताह राजधानी में फिर शुरू होगी।'],
    ['Greek', 'Ο υπουργός Αλιείας δήλωσε την Τρίτη ότι οι συνομιλίες θα συνεχιστούν την επόμενη εβδομάδα.'],
    [
      'French',
      'LE MINISTRE DES PÊCHES A DÉCLARÉ MARDI QUE LES POURPARLERS REPRENDRAIENT LA SEMAINE PROCHAINE DANS LA CAPITALE, MAIS IL N’A PAS VOULU RÉPONDRE AUX QUESTIONS DES JOURNALISTES.',
    ],
  ])('%s', (language, text) => expect(recogniseLanguage(text)).toBe(language));
});

describe('English, or nothing that is sure', () => {
  it.each([
    [
      'prose',
      'The fisheries minister said on Tuesday that the talks would go on next week. “We have nothing to hide,” he told reporters.',
    ],
    [
      'in capitals',
      'PRIME MINISTER TOVE ARNESEN SAID ON MONDAY THAT THE HARBOUR WOULD STAY OPEN AND THAT NO ONE WOULD LOSE A JOB. THE UNIONS DID NOT BELIEVE HER.',
    ],
    ['three words', 'Rates held steady'],
    ['a foreign exclamation', '“Nein, nein, nein!”'],
    ['a headline of foreign names', 'Lindqvist meets Szczepański in São Tomé'],
    [
      'verse',
      'O wind that bends the barley low, what hast thou heard, what dost thou know? The miller sleeps, the wheel is still, and moonlight walks upon the hill.',
    ],
    [
      'Scots',
      'The meenister said on Tysday that the ferries wad be rinnin again gin the morn. “We hae naething tae hide,” he tellt the press, and gaed hame tae his bed.',
    ],
    [
      'a squad',
      'Squad: Olander; Järvinen, Kallio, Mäkinen, Nieminen; Virtanen, Heikkinen, Laine; Koskinen, Salminen, Rantanen. Substitutes: Lehtonen, Karjalainen, Saarinen, Turunen, Hämäläinen, Ojala',
    ],
    [
      'results between German clubs',
      'SV Nordhausen – Eintracht Wolmsfurt 3:1 (1:0)\nVfB Auental – FC Rotenbach 2:2 (0:1)\nBorussia Grünau – SC Wiesenbrück 0:0\nTSG Oberkirch – 1. FC Steinfeld 1:4 (1:2)\nFortuna Lauterau – Union Bergheim 2:0',
    ],
    [
      'code',
      'const total = items.reduce((sum, item) => sum + item.price, 0);\nif (total > limit) { throw new RangeError(message); }\nfor (let i = 0; i < n; i++) { console.log(values[i]); }\nreturn { total, count: items.length, mean: total / n };',
    ],
    [
      'addresses of pages',
      'https://example.org/a/b?c=1 https://example.org/news/2019 www.example.com Home About Contact',
    ],
    ['figures', '12,402 41.2 8,221 27.3 9,456 31.5 30,079 100.0'],
    ['one Greek word', 'λόγος'],
    ['nothing', ''],
  ])('%s', (_why, text) => expect(recogniseLanguage(text)).toBeNull());

  it('any text that holds enough English words', () => {
    const word = fc.stringMatching(/^[a-zéüßñøł]{1,12}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 20, maxLength: 60 }), (words) => {
        const english = words.map((one, index) => (index % 20 === 0 ? 'the' : one)).join(' ');
        expect(recogniseLanguage(english)).toBeNull();
      }),
    );
  });
});
