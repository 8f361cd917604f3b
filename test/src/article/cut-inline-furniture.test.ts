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
    [
      'an advert before the last sentence too',
      `${story} ADVERTISEMENT Nobody spoke.`,
      [story, 'Nobody spoke.'],
    ],
    ['a label amid the story is left out', `${story} ADVERTISEMENT ${story}`, [story, story]],
    [
      "another story's dateline ends this one before its headline",
      `${story} Envoys to meet again Arvala (AFP) May 17, 2011 ${sentence}`.trim(),
      [story],
    ],
    [
      "another story's dateline may name an agency of no list, and have no story after it",
      `${story} Grain dearer, envoy says Arvala (Harbour News Service) May 17, 2011 | All of it is ours.`,
      [story],
    ],
    [
      'labels in small letters',
      `${story} E-mail this story Print this story Related Links More about grain More about ships`,
      [story],
    ],
    [
      'labels with a hyphen between them, then words to readers and a legal notice',
      `${story} Share This Story Print E-mail Related Links More on grain ${sentence.repeat(3)}All rights reserved. Privacy Policy`,
      [story],
    ],
    ['a legal notice alone', `${story} All rights reserved. Privacy Policy`, [story]],
    ['a copyright', `${story} Copyright 2011 Arvala Gazette. No part of it is free.`, [story]],
    [
      'labels at the head take nothing with them',
      `Share This Print This Article ${story} ${story}`,
      [`${story} ${story}`],
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
    ['a sentence that begins like a label', `${story} Print media stayed away. ${sentence}`.trim()],
    ['a sentence about rights', `${story} All rights reserved to the islands stand. ${sentence}`.trim()],
    ['a short paragraph', 'The page said: Related Links. Nobody read on.'],
    ['a place and an agency without a date', `${story} He told Arvala (AFP) nothing. ${sentence}`.trim()],
  ])('keeps %s', (_why, text) => {
    expect(kept(text)).toEqual([text]);
  });
});
