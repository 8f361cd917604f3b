import { describe, expect, it } from 'vitest';
import { cutInlineFurniture } from '../../../src/article/cut-inline-furniture.ts';

const sentence = 'The envoys of both sides met in the harbour town and agreed on nothing at all. ';
const story = sentence.repeat(6).trim();

function kept(text: string): string[] {
  return cutInlineFurniture(text, [0, text.length]).map((span) => text.slice(...span));
}

describe('furniture that ran into a paragraph', () => {
  it.each([
    [
      'two labels end the story, with the words before them',
      `${story} Community Email This Article Comment On This Article ${story}`,
      [story],
    ],
    ['a label near the end does too', `${story} Related Links Learn about grain at Harbour Watch |`, [story]],
    ['a label amid the story is left out', `${story} ADVERTISEMENT ${story}`, [story, story]],
    [
      "another story's dateline ends this one before its headline",
      `${story} Envoys to meet again Arvala (AFP) May 17, 2011 ${sentence}`.trim(),
      [story],
    ],
    [
      'a quotation stays whole before a label',
      `${story} "We leave." Related Links Grain`,
      [`${story} "We leave."`],
    ],
  ])('%s', (_why, text, expected) => {
    expect(kept(text)).toEqual(expected);
  });

  it.each([
    ['a label within a sentence', `${story} She pressed Read More and left the page. ${sentence}`.trim()],
    ['the words in small letters', `${story} They share this view of related links. ${sentence}`.trim()],
    ['a short paragraph', 'The page said: Related Links. Nobody read on.'],
    ['a place and an agency without a date', `${story} He told Arvala (AFP) nothing. ${sentence}`.trim()],
  ])('keeps %s', (_why, text) => {
    expect(kept(text)).toEqual([text]);
  });
});
