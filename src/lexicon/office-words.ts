// Gives offices by what else they tell. Lower case, singular.
// Compiled by us from general knowledge of English news style.

/** A state has them; "Brandt's doctor" is no state's. */
export const stateOffices: readonly string[] = [
  'ambassador',
  'chancellor',
  'commissioner',
  'envoy',
  'king',
  'minister',
  'negotiator',
  'premier',
  'president',
  'queen',
  'secretary',
];

/** Common as family names: "Ana King". */
export const officesAsFamilyNames: readonly string[] = [
  'baron',
  'bishop',
  'cardinal',
  'chancellor',
  'chef',
  'dean',
  'driver',
  'duke',
  'earl',
  'farmer',
  'guard',
  'host',
  'judge',
  'justice',
  'king',
  'major',
  'marshal',
  'monk',
  'pope',
  'prince',
  'ranger',
  'reverend',
  'son',
  'trainer',
  'warden',
];
