// Gives the names of states and their unions that news style abbreviates.
// Compiled by us from general knowledge of English news style.

/** Lower case, without full stops, to the name in full. */
export const stateAbbreviations: ReadonlyMap<string, string> = new Map([
  ['eu', 'European Union'],
  ['uae', 'United Arab Emirates'],
  ['uk', 'United Kingdom'],
  ['un', 'United Nations'],
  ['united states of america', 'United States'],
  ['us', 'United States'],
  ['usa', 'United States'],
  ['ussr', 'Soviet Union'],
]);
