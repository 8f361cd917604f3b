// Takes nothing; gives words by which a speaker says that nothing moved.
// Compiled by us from general knowledge of English. Lower case.

export const constancyMarkers: readonly string[] = [
  'as before',
  'as ever',
  'as he said',
  'as i said',
  'as she said',
  'as we said',
  'has not changed',
  'has not moved',
  "hasn't changed",
  'have not changed',
  "haven't changed",
  'nothing has changed',
  'reaffirm',
  'reaffirmed',
  'reiterate',
  'reiterated',
  'repeat',
  'repeated',
  'said again',
  'same answer',
  'stand by',
  'stands by',
  'stood by',
];
