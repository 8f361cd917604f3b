import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTurns } from '../../../src/attributions/find-turns.ts';
import type { Span } from '../../../src/model/span.ts';
import { handMadeStory } from '../../support/hand-made-story.ts';
import { segmentParagraphs } from '../../support/segment-paragraphs.ts';

/** Name and words of each turn; pieces of words that something stands between are parted by a bar. */
function turnsOf(...paragraphs: readonly string[]): readonly string[] {
  const text = segmentParagraphs(...paragraphs);
  const printed = (span: Span) => text.article.text.slice(...span);
  return findTurns(text).map(
    ({ name, colon, content }) => `${printed(name)}${printed(colon)} ${content.map(printed).join(' | ')}`,
  );
}

const opening = 'The two ministers spoke to the press after their third meeting this year.';

describe('turns of a transcript', () => {
  const exchange = [
    'MINISTER VALE: We will not sign the paper this week.',
    'MR. ODUYA: Then we will wait until you are ready.',
    'MINISTER VALE: You may wait for a long time, I fear.',
    'MR. ODUYA: We have time enough for that.',
  ];

  it('begin with a name before a colon, each a paragraph', () => {
    expect(turnsOf(opening, ...exchange)).toEqual(exchange);
  });

  it('are the same run on in one paragraph, where names are in capitals', () => {
    expect(turnsOf(exchange.join(' '))).toEqual(exchange);
  });

  it('and not where they are not: any sentence may begin so', () => {
    const small = exchange.join(' ').replaceAll('MINISTER VALE', 'Vale').replaceAll('MR. ODUYA', 'Oduya');
    expect(turnsOf(small)).toEqual([]);
  });

  it('may be short, where names are in capitals', () => {
    const short = [
      'MINISTER VALE: We agreed.',
      'QUESTION: Again?',
      'MINISTER VALE: In June.',
      'QUESTION: Where?',
    ];
    expect(turnsOf(opening, ...short)).toEqual(short);
  });

  it('may have names in small letters, with what they are', () => {
    const panel = [
      'Moderator: Welcome to all of you this evening.',
      'Ana Vale (Health): Thank you for having me here tonight.',
      'Oduya, Minister of the Interior: It is good to be here with you.',
      'Moderator: Let us begin with the treaty then.',
    ];
    expect(turnsOf(opening, ...panel)).toEqual(panel);
  });

  it('may be questions and answers', () => {
    const answers = [
      'Q: Will you sign the paper this week?',
      'A: No, we will not sign the paper this week.',
      'Q: And what about the week after that?',
      'A: Ask me again when that week has come.',
    ];
    expect(turnsOf(opening, ...answers)).toEqual(answers);
  });

  it('may be those of minutes, where names have a stop', () => {
    const minutes = [
      'The CHAIRMAN. The committee will come to order now.',
      'Mr. ABERNATHY. Thank you for having me here today.',
      'The CHAIRMAN. Please begin with your own statement.',
      'Mr. ABERNATHY. I have little to add to it.',
    ];
    expect(turnsOf(opening, ...minutes)).toEqual(minutes);
  });

  it('go on over paragraphs, but for stage directions', () => {
    const [first = '', ...others] = exchange;
    const turns = turnsOf(
      opening,
      first,
      'We said so last week.',
      '(Laughter.)',
      'It is still true.',
      ...others,
    );
    expect(turns[0]).toBe(`${first}\n\nWe said so last week. | It is still true.`);
    expect(turns.slice(1)).toEqual(others);
  });

  it('are not fewer for all the laughter between them', () => {
    const laughter = Array.from({ length: 9 }, () => '(Laughter, and applause from the back of the hall.)');
    expect(turnsOf(opening, ...exchange.slice(0, 3), ...laughter)).toEqual(exchange.slice(0, 3));
  });

  it('are no captions', () => {
    const { text } = handMadeStory({
      caption: 'Vale: seen here in the hall before the meeting began.',
      paragraphs: exchange.map((line) => [line]),
    });
    expect(findTurns(text).map(({ name }) => text.article.text.slice(...name))).toEqual([
      'MINISTER VALE',
      'MR. ODUYA',
      'MINISTER VALE',
      'MR. ODUYA',
    ]);
  });

  it('end with the last one’s paragraph: what follows may be the page’s', () => {
    expect(turnsOf(opening, ...exchange, 'The two ministers left the hall by separate doors.')).toEqual(
      exchange,
    );
  });

  it('are none where nothing but a stage direction follows the name', () => {
    const [first = '', second = '', ...others] = exchange;
    expect(turnsOf(opening, first, 'MR. ODUYA: (Shrugs.)', second, ...others)).toEqual(exchange);
  });
});

describe('no transcript', () => {
  it.each([
    [
      'an article in which one sentence leads to words with a colon',
      [
        opening,
        'Vale put it this way: “We will not sign the paper this week, nor in the next one.”',
        'Oduya said that he would wait for as long as it took to agree.',
      ],
    ],
    [
      'an article under a headline with a colon',
      ['Minister: no treaty this year', opening, 'Nobody in the hall had expected much of it, said Oduya.'],
    ],
    [
      'headlines only, with colons',
      ['VALE: No treaty', 'ODUYA: We can wait', 'VALE: Do not wait for us', opening],
    ],
    [
      'a list of labels and figures',
      [opening, 'Pledged: 781.', 'Paid: 500.', 'Pledged: 12.', 'Paid: 7.', 'Pledged: 99.'],
    ],
    [
      'names that do not come again: a list of who is who',
      [
        opening,
        'Vale: she leads the delegation of the north.',
        'Oduya: he leads the delegation of the south.',
        'Finch: he keeps the minutes of the meeting.',
      ],
    ],
    [
      'one name again and again: a column of tips',
      [opening, ...Array.from({ length: 4 }, () => 'Tip: never sign what you have not read twice.')],
    ],
    [
      'two turns only',
      [
        opening,
        'VALE: We will not sign the paper this week.',
        'ODUYA: Then we will wait until you are ready.',
      ],
    ],
    [
      'a long article with a short exchange in it',
      [
        opening,
        'VALE: We will not sign the paper this week.',
        'ODUYA: Then we will wait until you are ready.',
        'VALE: You may wait for a long time, I fear.',
        ...Array.from({ length: 9 }, () => 'The hall was half empty when the meeting had come to its end.'),
      ],
    ],
    ['hours', [opening, ...Array.from({ length: 4 }, (_, day) => `At 1${day}:30 the ministers met again.`)]],
    ['a line', ['VALE: no']],
  ])('%s', (_what, paragraphs) => {
    expect(turnsOf(...paragraphs)).toEqual([]);
  });
});

it('gives turns in order that do not overlap, whatever is printed', () => {
  const name = fc.constantFrom('VALE: ', 'MR. ODUYA: ', 'Q: ', 'Vale: ', 'The CHAIRMAN. ', '', '');
  const words = fc.constantFrom(
    'We will not sign the paper.',
    '(Laughter.)',
    '781.',
    'no',
    '',
    '[x] VALE: no',
  );
  const paragraph = fc.tuple(name, words).map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.array(paragraph, { maxLength: 12 }),
      fc.constantFrom('\n\n', ' '),
      (paragraphs, between) => {
        const text = segmentParagraphs(opening, paragraphs.join(between));
        const spans = findTurns(text).flatMap(({ name, colon, content }) => [name, colon, ...content]);
        let at = 0;
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
      },
    ),
  );
});

describe('two megabytes of turns are read to the end', () => {
  // Were each turn to look through all paragraphs, this would take some ten thousand million steps.
  const turns = 100_000;
  const at = (line: number) => line * 20;
  const lines = Array.from({ length: turns }, (_, line) =>
    `${line % 2 ? 'B' : 'A'}: we do not know`.padEnd(19),
  );
  const text = lines.join('\n');
  const lineSpan = (line: number): Span => [at(line), at(line) + 17];
  const segmented = {
    article: { ...segmentParagraphs(opening).article, text },
    paragraphs: lines.map((_, line) => ({
      role: 'paragraph' as const,
      span: lineSpan(line),
      sentences: [line, line + 1] as const,
    })),
    sentences: lines.map((_, line) => ({ span: lineSpan(line), paragraph: line, tokens: [0, 0] as const })),
    tokens: [],
    quotations: [],
  };

  it('of their own paragraph each', () => {
    const found = findTurns(segmented);
    expect(found).toHaveLength(turns);
    expect(found.at(-1)?.content).toEqual([[at(turns - 1) + 3, at(turns - 1) + 17]]);
  });

  it('of a paragraph without end', () => {
    const long = segmentParagraphs(`${'V'.repeat(100_000)} ${'VALE '.repeat(100_000)}: no`);
    expect(findTurns(long)).toEqual([]);
  });
});
