import { expect, it } from 'vitest';
import { findFragment } from '../../../lambdas/aws/find-fragment.ts';

const texts = [
  'We can’t accept the “harbour treaty” (1.5 per cent), and\n  never will.',
  'Nothing is decided; talks go on.',
];

it.each([
  ['to the letter', 'accept the', 'accept the'],
  [
    'with straight marks for round ones',
    'can\'t accept the "harbour treaty"',
    'can’t accept the “harbour treaty',
  ],
  ['with one space for a line break', 'and never will', 'and\n  never will'],
  ['in the marks of whoever quotes it', '“never will.”', 'never will'],
  ['with a comma of the quoting sentence', 'talks go on,', 'talks go on'],
  ['with signs that a pattern would read otherwise', 'treaty” (1.5 per cent)', 'treaty” (1.5 per cent'],
  ['in a later text', 'Nothing is decided', 'Nothing is decided'],
])('finds words %s, and gives them as printed', (_how, fragment, printed) => {
  expect(findFragment(fragment, texts)).toBe(printed);
});

it.each([
  ['of another case', 'Accept the'],
  ['of another spelling', 'accept the harbor treaty'],
  ['with something left out', 'We … never will'],
  ['with something left out, in full stops', 'accept the ... treaty'],
  ['that are part of other words', 'Not'],
  ['that end within a word', 'talks go o'],
  ['of two texts at once', 'never will. Nothing is decided'],
  ['where a full stop would match any letter', '1x5 per cent'],
  ['that are none', '“ … ”'],
])('does not find words %s', (_how, fragment) => {
  expect(findFragment(fragment, texts)).toBeNull();
});
