// Takes nothing; gives words that point from a sentence to what was named before it or comes after.
// Compiled by us from general knowledge of English. Lower case.

/** Alone they stand for what was said before. */
export const pointers: readonly string[] = ['it', 'such', 'these', 'this', 'those'];

/** Before a noun that names nothing they say that it is known: "the system", "any such deal". */
export const definiteWords: readonly string[] = [
  'any',
  "it's",
  'its',
  'such',
  'that',
  'the',
  'these',
  'this',
  'those',
];

/** Before a noun that names nothing they say that it is new: "some issues". */
export const indefiniteWords: readonly string[] = [
  'certain',
  'few',
  'four',
  'many',
  'of',
  'other',
  'several',
  'some',
  'three',
  'two',
];

/** Before a single name they show a person or a place, not a matter. */
export const nameIntroducers: readonly string[] = [
  'across',
  'at',
  'by',
  'dr',
  'dr.',
  'from',
  'in',
  'into',
  'mr',
  'mr.',
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'near',
  'outside',
  'to',
  'with',
];

/** Before a noun they say when, where, how or for whom in passing: no topic stands there unless the article comes back to it. */
export const passingPrepositions: readonly string[] = [
  'after',
  'as',
  'at',
  'before',
  'by',
  'during',
  'from',
  'into',
  'like',
  'since',
  'through',
  'till',
  'to',
  'until',
  'via',
  'within',
];

/** Plural pronouns and pointers that alone make up what was said of something: "praised them". */
export const standIns: readonly string[] = ['it', 'that', 'them', 'these', 'this', 'those'];
