import { describe, expect, it } from 'vitest';
import { asSentencePart, sourceOf } from '../../cli/statement-words.ts';

describe('own words as part of a sentence', () => {
  it.each([
    ['said', 'Talks will go on', '“Talks will go on”'],
    ['denied', 'That is false', '“That is false”'],
    ['denied', 'a secret deal', 'denied: “a secret deal”'],
  ])('%s … %s', (cue, text, expected) => {
    expect(asSentencePart({ type: 'direct', cue, text })).toBe(expected);
  });
});

describe('reported words as part of a sentence', () => {
  it.each([
    ['said', 'that talks would go on', 'talks would go on'],
    ['told', 'that talks would go on', 'talks would go on'],
    ['promised', 'to wait for an answer', 'promised to wait for an answer'],
    ['denied', 'that the toll would rise', 'denied that the toll would rise'],
    ['denied', 'the toll would rise', 'denied: the toll would rise'],
    ['dismissed', 'the criticism', 'dismissed: the criticism'],
    ['warned', 'that the toll would rise', 'warned that the toll would rise'],
    ['argued', 'the toll would rise', 'the toll would rise'],
    [null, 'that talks would go on', 'talks would go on'],
  ])('%s … %s', (cue, text, expected) => {
    expect(asSentencePart({ type: 'indirect', cue, text })).toBe(expected);
  });
});

describe('the source of words', () => {
  const reports = ['gull.txt', 'bay.txt'].map((article) => ({
    id: article,
    article,
    spans: { content: [], source: [], cue: [] },
  }));
  const publishers = new Map([
    ['gull.txt', 'The Gull'],
    ['bay.txt', 'Bay News'],
  ]);

  it.each([
    ['the first report', 'gull.txt', 'The Gull, 2 printings'],
    ['a later one, whose words are longer', 'bay.txt', 'Bay News, 2 printings'],
  ])('is the publisher of the article that prints them: %s', (_, textFrom, expected) => {
    expect(sourceOf({ reports, textFrom }, publishers)).toBe(expected);
  });

  it('is the article where no publisher is known, and one printing is not counted', () => {
    expect(sourceOf({ reports: reports.slice(0, 1), textFrom: 'gull.txt' }, new Map())).toBe('gull.txt');
  });
});
