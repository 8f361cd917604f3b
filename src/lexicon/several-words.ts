// Gives the nouns by which news style takes up several speakers that were named before: "the two sides". Lower case, singular.
// Compiled by us from general knowledge of English news style.

/** Of states, companies, parties. */
export const companyNouns: readonly string[] = [
  'agency',
  'bank',
  'campaign',
  'chamber',
  'city',
  'company',
  'country',
  'government',
  'group',
  'nation',
  'organization',
  'paper',
  'party',
  'power',
  'state',
  'team',
  'union',
];

/** Of persons, whatever their office. */
export const kindsOfPeople: readonly string[] = [
  'brother',
  'candidate',
  'contender',
  'friend',
  'lawmaker',
  'leader',
  'man',
  'nominee',
  'official',
  'politician',
  'rival',
  'side',
  'sister',
  'woman',
];
