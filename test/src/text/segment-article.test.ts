import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import type { Article } from '../../../src/model/article.ts';
import type { SegmentedText } from '../../../src/model/text.ts';
import { segmentArticle } from '../../../src/text/segment-article.ts';

/** An article of bare paragraphs, one a line. */
function articleOf(text: string): Article {
  let at = 0;
  const blocks = text.split('\n').flatMap((line) => {
    const start = at;
    at += line.length + 1;
    return line === '' ? [] : [{ role: 'paragraph' as const, span: [start, start + line.length] as const }];
  });
  return {
    key: 'invented.txt',
    text,
    title: null,
    publisher: null,
    url: null,
    dateline: null,
    published: null,
    publishedBasis: null,
    meeting: null,
    blocks,
  };
}

function sentencesOf(text: string): string[] {
  return segmentArticle(articleOf(text)).sentences.map((sentence) => text.slice(...sentence.span));
}

describe('sentences', () => {
  it.each([
    [
      'a closing mark belongs to the sentence before',
      '"We have a deal." The envoys left.',
      ['"We have a deal."', 'The envoys left.'],
    ],
    [
      'sentences of one quotation stay apart',
      '“It is over. We go home,” she said.',
      ['“It is over.', 'We go home,” she said.'],
    ],
    [
      'doubled single marks close as well',
      '‘‘We go home.’’ The hall was empty.',
      ['‘‘We go home.’’', 'The hall was empty.'],
    ],
    [
      'titles never end a sentence',
      'She met Sen. Orla Finch and Gov. Tam Reed. Dr. Moss came too.',
      ['She met Sen. Orla Finch and Gov. Tam Reed.', 'Dr. Moss came too.'],
    ],
    [
      'an hour goes on with its day',
      'They met at 5 p.m. Friday in Oct. 2012 talks. It rained.',
      ['They met at 5 p.m. Friday in Oct. 2012 talks.', 'It rained.'],
    ],
    [
      'an abbreviation ends a sentence where a new one opens',
      'He lives in the U.S. The envoy does not.',
      ['He lives in the U.S.', 'The envoy does not.'],
    ],
    [
      'a country adjective goes on',
      'He met U.S. Envoy Orla Finch there.',
      ['He met U.S. Envoy Orla Finch there.'],
    ],
    ['initials go on', 'J. Finch and A. B. Reed agreed.', ['J. Finch and A. B. Reed agreed.']],
    [
      'a number goes on, an answer does not',
      'No. 3 won. The answer is no. He left.',
      ['No. 3 won.', 'The answer is no.', 'He left.'],
    ],
    ['a space lost after a stop', 'They agreed.Nobody spoke.', ['They agreed.', 'Nobody spoke.']],
    [
      'a question before its speaker',
      '"Will they sign?" Foreign Minister Orla Finch asked.',
      ['"Will they sign?" Foreign Minister Orla Finch asked.'],
    ],
    [
      'a question before a pronoun',
      '“Is it signed?” he asked. “No!” she said.',
      ['“Is it signed?” he asked.', '“No!” she said.'],
    ],
    [
      'a question before another sentence',
      '"Will they sign?" The hall fell silent.',
      ['"Will they sign?"', 'The hall fell silent.'],
    ],
    [
      'a party and state in brackets',
      'Sens. Tam Reed (R-Ore.), Orla Finch (D-Vt.) and others agreed.',
      ['Sens. Tam Reed (R-Ore.), Orla Finch (D-Vt.) and others agreed.'],
    ],
    [
      'an answer before a name',
      'No. Tam Reed has money. HE SAID NO. THE HALL LAUGHED.',
      ['No.', 'Tam Reed has money.', 'HE SAID NO.', 'THE HALL LAUGHED.'],
    ],
    [
      'an hour at the end',
      'It ended at 5 p.m. Reed left at 9 p.m. Eastern, 2 p.m. Oslo time.',
      ['It ended at 5 p.m.', 'Reed left at 9 p.m. Eastern, 2 p.m. Oslo time.'],
    ],
    [
      'the letters of an interview',
      'Q. What did you say? A. We said no. Q. Why?',
      ['Q. What did you say?', 'A. We said no.', 'Q. Why?'],
    ],
    [
      'a quotation that trails off',
      '"We go..." Finch said. "We stay..." The hall was still.',
      ['"We go..." Finch said.', '"We stay..."', 'The hall was still.'],
    ],
    [
      'an order in single marks',
      "'We go.' Finch left. 'Will they sign?' Ms Finch asked.",
      ["'We go.'", 'Finch left.', "'Will they sign?' Ms Finch asked."],
    ],
    [
      'dots within a sentence',
      '"If we fail ... it will be hard," he said.',
      ['"If we fail ... it will be hard," he said.'],
    ],
  ])('%s', (_why, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it('never cross a paragraph, stop or no stop', () => {
    expect(sentencesOf('The talks failed\nthe envoys left')).toEqual(['The talks failed', 'the envoys left']);
  });
});

describe('tokens', () => {
  it('carry the words as printed, odd marks and spaces included', () => {
    const text = '‘‘We\u00a0don’t agree,’’ she said.';
    const tokens = segmentArticle(articleOf(text)).tokens.map((token) => token.text);
    expect(tokens).toEqual(['‘‘', 'We', 'do', 'n’t', 'agree', ',', '’’', 'she', 'said', '.']);
  });

  it('carry lemma and part of speech', () => {
    const said = segmentArticle(articleOf('The envoys said no.')).tokens.find(
      (token) => token.text === 'said',
    );
    expect(said).toMatchObject({ lemma: 'say', pos: 'VERB' });
  });
});

/** Text of the characters that make trouble, with words between. */
const troubled = fc
  .array(
    fc.constantFrom(
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      "''",
      '``',
      '«',
      '»',
      '„',
      ' ',
      '\u00a0',
      '\n',
      '.',
      '?',
      '!',
      '...',
      '…',
      ',',
      '—',
      '--',
      '(',
      ')',
      'Finch',
      'said',
      'we',
      "don't",
      'don’t',
      'U.S.',
      'Sen.',
      'p.m.',
      '12',
      '5\'10"',
      '\u00ad',
      '\u200b',
      '😀',
      'İ',
      'ﬁ',
      'cannot',
      '#tag',
      'a@b.org',
      'http://a.org/?b=1',
      '$5.5m',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

function expectSound({ article, tokens, sentences, paragraphs, quotations }: SegmentedText): void {
  const { text, blocks } = article;
  expect(paragraphs.map((paragraph) => paragraph.span)).toEqual(blocks.map((block) => block.span));
  let at = 0;
  for (const token of tokens) {
    expect(token.text).toBe(text.slice(...token.span));
    expect(token.span[0]).toBeGreaterThanOrEqual(at);
    expect(token.span[1]).toBeGreaterThan(token.span[0]);
    at = token.span[1];
  }
  for (const [start, end] of blocks.map((block) => block.span)) {
    const own = tokens.filter((token) => token.span[0] >= start && token.span[1] <= end);
    const printed = own.map((token) => token.text).join('');
    expect(printed.replace(invisible, '')).toBe(text.slice(start, end).replace(invisible, ''));
  }
  expect(sentences.flatMap((sentence) => tokens.slice(...sentence.tokens))).toEqual(tokens);
  for (const sentence of sentences) {
    const [start = 0, end = 0] = paragraphs[sentence.paragraph]?.span ?? [];
    expect(sentence.span[0]).toBeGreaterThanOrEqual(start);
    expect(sentence.span[1]).toBeLessThanOrEqual(end);
    expect(sentence.span[1]).toBeGreaterThan(sentence.span[0]);
  }
  quotations.forEach((quotation, index) => {
    const before = quotations[index - 1];
    if (before) expect(quotation.span[0]).toBeGreaterThanOrEqual(before.span[0]);
    expect(blocks.some(({ span }) => span[0] <= quotation.span[0] && quotation.span[1] <= span[1])).toBe(
      true,
    );
    expect(quotation.inner[0]).toBeGreaterThan(quotation.span[0]);
    expect(quotation.inner[1]).toBeGreaterThan(quotation.inner[0]);
    expect(quotation.span[1]).toBeGreaterThanOrEqual(quotation.inner[1]);
    expect(quotation.closed).toBe(quotation.span[1] > quotation.inner[1]);
    if (quotation.continues !== null) expect(quotations[quotation.continues]?.closed).toBe(false);
  });
  const outer = quotations.filter((quotation) => quotation.depth === 0);
  outer.forEach((quotation, index) => {
    expect(quotation.span[0]).toBeGreaterThanOrEqual(outer[index - 1]?.span[1] ?? 0);
  });
}
/** White space, controls and marks without a shape are between words, not words. */
const invisible = /[\s\p{Cc}\p{Cf}]/gu;

describe('for any text', () => {
  it('spans are in order, within their paragraphs, and give what is printed', () => {
    fc.assert(
      fc.property(fc.oneof(troubled, fc.string({ unit: 'grapheme', maxLength: 80 })), (text) => {
        expectSound(segmentArticle(articleOf(text)));
      }),
      { numRuns: 400 },
    );
  });

  it('as a file too', () => {
    fc.assert(
      fc.property(
        troubled.filter((text) => /[a-z]/.test(text)),
        (text) => {
          const article = readArticle({ key: 'a.txt', bytes: new TextEncoder().encode(text), metadata: {} });
          expectSound(segmentArticle(article));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('the same article gives the same segments whatever was read between', () => {
    const article = articleOf('"We will sign," Orla Finch said in the U.S. The hall fell silent.');
    const first = segmentArticle(article);
    segmentArticle(articleOf('Other words. "Quite others," said no one.'));
    expect(segmentArticle(article)).toEqual(first);
  });
});
