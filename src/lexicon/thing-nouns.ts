// Gives the nouns that end a capitalised name of an occasion, a place or a law: "Election Day". Lower case, singular.
// Compiled by us from general knowledge of English. Nouns that are common as family names ("Hall", "Park") are left out.

export const thingNouns: readonly string[] = [
  'accord',
  'agreement',
  'airport',
  'amendment',
  'avenue',
  'awards',
  'code',
  'day',
  'debate',
  'eve',
  'festival',
  'games',
  'highway',
  'island',
  'islands',
  'olympics',
  'stadium',
  'valley',
  'week',
];
