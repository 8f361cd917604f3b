// Small numbers as news copy spells them. Compiled by us from general knowledge of English.

export const numberWords: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  eight: 8,
  five: 5,
  four: 4,
  nine: 9,
  one: 1,
  seven: 7,
  six: 6,
  ten: 10,
  three: 3,
  two: 2,
};
