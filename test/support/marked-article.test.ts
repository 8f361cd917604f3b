import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/model/span.ts';
import { readMarkedArticle } from './marked-article.ts';

function printed(marked: string) {
  const { text, attributions } = readMarkedArticle(marked);
  const words = (spans: readonly Span[]) => spans.map((span) => text.slice(...span)).join(' … ');
  return attributions.map(({ source, cue, content }) => [words(source), words(cue), words(content)]);
}

describe('an article with its attributions marked', () => {
  it('is the same article without the marks', () => {
    const marked = 'Rain.\n<s 1>Ana Sol</s> <c 1>said</c> <q 1>it “pours”</q>. 3 < 4 > 2.';
    expect(readMarkedArticle(marked).text).toBe('Rain.\nAna Sol said it “pours”. 3 < 4 > 2.');
  });

  it.each([
    ['one', '<s 1>Sol</s> <c 1>said</c> <q 1>no</q>.', [['Sol', 'said', 'no']]],
    [
      'a content in two pieces',
      '<q 1>“No,”</q> <s 1>she</s> <c 1>said</c>. <q 1>“Never.”</q>',
      [['she', 'said', '“No,” … “Never.”']],
    ],
    [
      'one source of two',
      '<s 1 2>Sol</s> <c 1>said</c> <q 1>no</q> and <c 2>meant</c> <q 2>yes</q>.',
      [
        ['Sol', 'said', 'no'],
        ['Sol', 'meant', 'yes'],
      ],
    ],
    [
      'by number, not by place',
      '<q 2>Yes</q>. <s 1>Sol</s><c 1>:</c> <q 1>No</q>',
      [
        ['Sol', ':', 'No'],
        ['', '', 'Yes'],
      ],
    ],
    ['marks beyond the basic plane', '😀 <q 1>😀 no</q>', [['', '', '😀 no']]],
    ['none', 'Rain.', []],
  ])('%s', (_why, marked, expected) => expect(printed(marked)).toEqual(expected));

  it.each([
    ['a mark in a mark', '<q 1>no <s 1>Sol</s></q>', /opens within another/],
    ['a mark without number', '<q>no</q>', /no number/],
    ['a closing mark of another kind', '<q 1>no</s>', /not open/],
    ['a closing mark too many', '<q 1>no</q></q>', /not open/],
    ['a mark that stays open', '<q 1>no', /never closed/],
    ['no content', '<s 1>Sol</s> <c 1>spoke</c>', /attribution 1 has no content/],
  ])('refuses %s', (_why, marked, message) => expect(() => readMarkedArticle(marked)).toThrow(message));
});
