import { describe, expect, it } from 'vitest';
import { asSentencePart } from '../../cli/statement-words.ts';

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
