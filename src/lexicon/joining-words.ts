// Takes nothing; gives words that join a clause to the one before it: a quotation may be cut there.
// Compiled by us from general knowledge of English. Lower case.

export const joiningWords: readonly string[] = [
  'although',
  'and that',
  'as long as',
  'because',
  'but',
  'if',
  'so that',
  'though',
  'unless',
  'until',
  'when',
  'where',
  'whereas',
  'which',
  'while',
];
