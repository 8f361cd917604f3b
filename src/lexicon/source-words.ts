// Gives the small words by which the words of a source are told apart. Lower case.
// Compiled by us from general knowledge of English news style.

export const definiteDeterminers: readonly string[] = ['that', 'the', 'this'];

export const indefiniteDeterminers: readonly string[] = [
  'a',
  'all',
  'an',
  'another',
  'any',
  'certain',
  'each',
  'every',
  'few',
  'five',
  'four',
  'many',
  'more',
  'most',
  'no',
  'numerous',
  'one',
  'other',
  'others',
  'several',
  'some',
  'three',
  'two',
  'various',
];

/** Of one person: "an official". */
export const singleDeterminers: readonly string[] = ['a', 'an', 'another', 'one'];

export const possessiveDeterminers: readonly string[] = ['her', 'his', 'its', 'my', 'our', 'their'];

/** The head noun stands before them: "officials familiar with", "a spokesman for". */
export const wordsAfterHead: readonly string[] = [
  'after',
  'as',
  'at',
  'briefed',
  'by',
  'close',
  'familiar',
  'for',
  'from',
  'in',
  'including',
  'involved',
  'like',
  'near',
  'of',
  'on',
  'speaking',
  'such',
  'that',
  'to',
  'when',
  'which',
  'while',
  'who',
  'whose',
  'with',
  'working',
];

/** They follow a name that stays the head: "Smith himself", "Smith, now". */
export const wordsBesideNames: readonly string[] = [
  'alone',
  'also',
  'and',
  'both',
  'earlier',
  'flanked',
  'herself',
  'himself',
  'itself',
  'later',
  'now',
  'or',
  'standing',
  'then',
];

/** They begin a source and say nothing of who it is: "but officials". */
export const wordsBeforeSource: readonly string[] = [
  'according',
  'also',
  'although',
  'and',
  'as',
  'both',
  'but',
  'by',
  'either',
  'even',
  'former',
  'from',
  'including',
  'later',
  'like',
  'meanwhile',
  'neither',
  'only',
  'so',
  'then',
  'though',
  'to',
  'while',
  'yet',
];

/** Nouns that end a body's name, and alone are something to read. */
export const writtenBodies: readonly string[] = [
  'act',
  'bill',
  'constitution',
  'daily',
  'poll',
  'report',
  'research',
  'review',
  'studies',
  'survey',
  'treaty',
];
