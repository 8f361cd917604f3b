// Gives the titles by which news style takes up a person whom it has just named without one: "Petrova spoke. The senator said …". Lower case, singular.
// Compiled by us from general knowledge of English news style.

/** What a person is, not an office beside him: "the judge" and "the lawyer" are mostly somebody else. */
export const describingTitles: readonly string[] = [
  'actor',
  'actress',
  'billionaire',
  'businessman',
  'businesswoman',
  'candidate',
  'challenger',
  'congressman',
  'congresswoman',
  'contender',
  'democrat',
  'frontrunner',
  'governor',
  'hopeful',
  'lawmaker',
  'legislator',
  'libertarian',
  'millionaire',
  'mogul',
  'native',
  'nominee',
  'politician',
  'republican',
  'senator',
  'tycoon',
];

/** Of two of these a person is one. */
export const partyWords: ReadonlyMap<string, string> = new Map([
  ['conservative', 'conservative'],
  ['democrat', 'democratic'],
  ['democratic', 'democratic'],
  ['gop', 'republican'],
  ['green', 'green'],
  ['labor', 'labour'],
  ['labour', 'labour'],
  ['liberal', 'liberal'],
  ['libertarian', 'libertarian'],
  ['republican', 'republican'],
  ['socialist', 'socialist'],
  ['tory', 'conservative'],
]);
