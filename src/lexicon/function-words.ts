// Gives words that every sentence may hold: likeness in them tells nothing. Lower case.
// Compiled by us from general knowledge of English.

/** Of three letters and more, those of nearly every sentence. */
export const shortFunctionWords: readonly string[] = [
  'and',
  'are',
  'for',
  'had',
  'has',
  'her',
  'his',
  'its',
  'our',
  'said',
  'that',
  'the',
  'their',
  'this',
  'was',
];

/** Of four letters and more, where a subject might stand before a verb: "ready", "want". */
export const wordsOfNoSubject: readonly string[] = [
  'able',
  'from',
  'going',
  'have',
  'into',
  'like',
  'prepared',
  'ready',
  'that',
  'there',
  'this',
  'want',
  'willing',
  'with',
];
