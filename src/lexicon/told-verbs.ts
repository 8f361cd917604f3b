// Takes nothing; gives verbs behind which stands what somebody says, thinks or wants: "critics say we must go".
// Compiled by us from general knowledge of English news style. Base forms, lower case.

export const toldVerbs: readonly string[] = [
  'add',
  'admit',
  'allege',
  'announce',
  'argue',
  'assert',
  'assume',
  'believe',
  'claim',
  'complain',
  'declare',
  'deny',
  'expect',
  'fear',
  'hope',
  'imagine',
  'insist',
  'maintain',
  'pretend',
  'repeat',
  'report',
  'say',
  'state',
  'suggest',
  'suppose',
  'suspect',
  'tell',
  'think',
  'threaten',
  'want',
  'warn',
  'wish',
  'write',
];

/** Of those, the ones that are as often nouns. */
export const ambiguousTold: readonly string[] = [
  'claim',
  'fear',
  'hope',
  'report',
  'state',
  'suspect',
  'wish',
];
