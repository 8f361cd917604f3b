// The word lists that kindOf reads: each in order, no word twice, none in two classes, or which class wins would hang on the order of the file.
import { expect, it } from 'vitest';
import {
  cueKinds,
  documentNouns,
  findingWords,
  impressionWords,
  seeingWords,
} from '../../../src/lexicon/cue-kinds.ts';
import { compareText } from '../../../src/model/compare-text.ts';

const classes: Readonly<Record<string, readonly string[]>> = {
  ...cueKinds,
  impressionWords,
  findingWords,
  seeingWords,
};

it.each(Object.entries({ ...classes, documentNouns }))('%s: in order, lower case, each once', (_, words) => {
  expect(words).toEqual([...new Set(words.map((word) => word.toLowerCase()))].sort(compareText));
});

it('puts a word in one class only', () => {
  const all = Object.values(classes).flat();
  expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
});
