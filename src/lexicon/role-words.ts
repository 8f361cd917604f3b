// Gives the small words in and after a printed role, and the words that name one office. Lower case.
// Compiled by us from general knowledge of English news style.

/** They tell no role from another. */
export const smallRoleWords: readonly string[] = [
  'a',
  'an',
  'and',
  'at',
  'for',
  'her',
  'his',
  'in',
  'is',
  'its',
  'of',
  'on',
  'the',
  'their',
  'to',
  'was',
  'who',
];

/** The head word of a role stands before them: "secretary of", "adviser who". */
export const wordsAfterRole: readonly string[] = [
  'and',
  'at',
  'during',
  'for',
  'from',
  'in',
  'of',
  'on',
  'that',
  'to',
  'under',
  'where',
  'which',
  'who',
  'whose',
  'with',
];

/** Spellings and forms of one office: for comparison, not for showing. */
export const officeForms: ReadonlyMap<string, string> = new Map([
  ['adviser', 'advisor'],
  ['chairman', 'chair'],
  ['chairperson', 'chair'],
  ['chairwoman', 'chair'],
  ['congressman', 'representative'],
  ['congresswoman', 'representative'],
  ['labour', 'labor'],
  ['premier', 'prime minister'],
  ['spokesman', 'spokesperson'],
  ['spokeswoman', 'spokesperson'],
  ['defence', 'defense'],
]);

/** Words of the office of whoever leads a state, a party or a body, folded as `officeForms` has them. */
export const leadingOffices: readonly string[] = [
  'chair',
  'chancellor',
  'chief',
  'head',
  'king',
  'president',
  'prime',
  'queen',
  'ruler',
];

/** Kinds of body that news style calls by one another's word: "the union leader" of the president of a federation. The first word of each stands for the others. */
export const kindredBodies: readonly (readonly string[])[] = [
  ['union', 'brotherhood', 'federation', 'guild', 'unions'],
  ['company', 'co', 'corp', 'corporation', 'firm', 'group', 'inc', 'ltd', 'plc'],
  ['party', 'alliance', 'bloc', 'league', 'movement'],
];
