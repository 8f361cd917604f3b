// Takes nothing; gives verbs by which a speaker takes a side on what another has just said: "Petrova agreed." Forms as printed after a name, lower case.
// Compiled by us from general knowledge of English news style.

export const answeringVerbs: readonly string[] = [
  'agree',
  'agreed',
  'agrees',
  'concur',
  'concurred',
  'concurs',
  'demurred',
  'demurs',
  'differed',
  'differs',
  'disagree',
  'disagreed',
  'disagrees',
  'dissented',
  'dissents',
];
