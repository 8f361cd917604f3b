import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/model/span.ts';
import type { Quotation } from '../../../src/model/text.ts';
import { findQuotations } from '../../../src/text/find-quotations.ts';

function quotationsOf(text: string): Quotation[] {
  let at = 0;
  const paragraphs = text.split('\n').map((line): Span => {
    const start = at;
    at += line.length + 1;
    return [start, start + line.length];
  });
  return findQuotations(text, paragraphs);
}

/** "0 …" for a quotation, "1 …" for one inside it, "!" where its closing mark is missing. */
function shown(text: string): string[] {
  return quotationsOf(text).map(
    ({ depth, closed, span }) => `${depth}${closed ? '' : '!'} ${text.slice(...span)}`,
  );
}

describe('marks', () => {
  it.each([
    ['straight', '"We agree," she said. "All of us."', ['0 "We agree,"', '0 "All of us."']],
    ['curly', '“We agree,” she said. “All of us.”', ['0 “We agree,”', '0 “All of us.”']],
    ['two single curly ones', '‘‘We don’t agree,’’ she said.', ['0 ‘‘We don’t agree,’’']],
    ['two single straight ones', "''We don't agree,'' she said.", ["0 ''We don't agree,''"]],
    ['two grave accents, as TeX has it', "``We agree,'' she said.", ["0 ``We agree,''"]],
    ['guillemets', '«We agree», she said.', ['0 «We agree»']],
    ['low marks, closed either way', '„We agree“, she said. „All of us”', ['0 „We agree“', '0 „All of us”']],
    [
      'British single ones',
      '‘We will go,’ said Ms Finch. ‘All of us.’',
      ['0 ‘We will go,’', '0 ‘All of us.’'],
    ],
    ['single straight ones', "'We don't go,' she said.", ["0 'We don't go,'"]],
    ['curly opens, straight closes', '“We agree," she said. She left.', ['0 “We agree,"']],
    [
      'behind a dash, a bracket, dots',
      'They —"we"— (“you”) "... and so on," he said.',
      ['0 "we"', '0 “you”', '0 "... and so on,"'],
    ],
    ['spaced marks', '" We agree , " she said .', ['0 " We agree , "']],
    ['no space behind', 'She said "no."He said "yes."', ['0 "no."', '0 "yes."']],
  ])('%s', (_why, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('a quotation inside a quotation', () => {
  it.each([
    ['single in double', '“He told me ‘no’ twice,” she said.', ['0 “He told me ‘no’ twice,”', '1 ‘no’']],
    ['both close at once', '"He told me \'never,\'" she said.', ['0 "He told me \'never,\'"', "1 'never,'"]],
    [
      'three single marks in a row',
      '‘‘He told me ‘never,’’’ she said.',
      ['0 ‘‘He told me ‘never,’’’', '1 ‘never,’'],
    ],
    [
      'double in British single',
      '‘He told me “no” twice,’ she said.',
      ['0 ‘He told me “no” twice,’', '1 “no”'],
    ],
    [
      'the same mark again',
      '"This so-called "peace" plan," she said.',
      ['0 "This so-called "peace" plan,"', '1 "peace"'],
    ],
  ])('%s', (_why, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('what is no quotation mark', () => {
  it.each([
    ['apostrophes', 'The ministers’ plan isn’t Finch’s; it’s the ’90s again.'],
    ['straight apostrophes', "The ministers' plan isn't Finch's; it's the '90s. Rock 'n' roll."],
    ['heights', 'He is 5\'10" and she is 6\'2" tall.'],
    ['inches', 'A 12" pipe and a 6" valve.'],
    ['empty marks', 'He said "" and “”.'],
  ])('%s', (_why, text) => {
    expect(shown(text)).toEqual([]);
  });

  it("a plural's apostrophe does not close a British quotation", () => {
    expect(shown('‘The workers’ rights matter,’ she said.')).toEqual(['0 ‘The workers’ rights matter,’']);
  });

  it('an inch mark does not close a quotation', () => {
    expect(shown('"The 6" pipe leaks," he said.')).toEqual(['0 "The 6" pipe leaks,"']);
  });
});

describe('a quotation over several paragraphs', () => {
  const text = '“We came far.\n“We go on.\n“We arrive,” she said.\nNobody spoke. “Then,” he said.';

  it('is one quotation a paragraph, each naming the one it continues', () => {
    expect(shown(text)).toEqual(['0! “We came far.', '0! “We go on.', '0 “We arrive,”', '0 “Then,”']);
    expect(quotationsOf(text).map((quotation) => quotation.continues)).toEqual([null, 0, 1, null]);
  });

  it('in British marks as well', () => {
    const british = '‘We came far.\n‘We arrive,’ she said.';
    expect(quotationsOf(british).map((quotation) => quotation.continues)).toEqual([null, 0]);
  });

  it('does not go on where the next paragraph opens with other words', () => {
    const [first, second] = quotationsOf('"We came far.\nShe said "no."');
    expect(first?.closed).toBe(false);
    expect(second?.continues).toBeNull();
  });
});

describe('a lost or odd mark', () => {
  it('spoils no other paragraph', () => {
    expect(shown('"We came far, she said.\nHe said "no" and "never."')).toEqual([
      '0! "We came far, she said.',
      '0 "no"',
      '0 "never."',
    ]);
  });

  it('ends with the sentence before the next mark that opens', () => {
    expect(shown('She said "we go and left. He said "no."')).toEqual(['0! "we go and left.', '0 "no."']);
  });

  it('that only closes is left alone', () => {
    expect(shown('We came far,” she said. “We go on.”')).toEqual(['0 “We go on.”']);
  });

  it.each(['"', '“', "''"])('however many of %s stand in a row', (mark) => {
    expect(quotationsOf(mark.repeat(200_000)).length).toBeLessThan(2);
  });
});
