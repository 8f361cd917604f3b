// Gives words of address that stand before a name.
// Compiled by us from general knowledge of English news style.

/** Forms of address without a full stop, and the gender they tell; null tells none. */
export const honorifics: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ['baroness', 'female'],
  ['dame', 'female'],
  ['frau', 'female'],
  ['herr', 'male'],
  ['lady', 'female'],
  ['lord', 'male'],
  ['madam', 'female'],
  ['madame', 'female'],
  ['miss', 'female'],
  ['mister', 'male'],
  ['mlle', 'female'],
  ['mme', 'female'],
  ['monsieur', 'male'],
  ['mr', 'male'],
  ['mrs', 'female'],
  ['ms', 'female'],
  ['senor', 'male'],
  ['senora', 'female'],
  ['señor', 'male'],
  ['señora', 'female'],
  ['sheikh', 'male'],
  ['signor', 'male'],
  ['signora', 'female'],
  ['sir', 'male'],
]);
