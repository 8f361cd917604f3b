// Takes nothing; gives irregular forms of verbs that news uses for what people say and do, by base form.
// Compiled by us from general knowledge of English.

export const irregularVerbs: Readonly<Record<string, string>> = {
  came: 'come',
  forbade: 'forbid',
  forbidden: 'forbid',
  gave: 'give',
  given: 'give',
  made: 'make',
  met: 'meet',
  sought: 'seek',
  swore: 'swear',
  undertaken: 'undertake',
  undertook: 'undertake',
  withdrawn: 'withdraw',
  withdrew: 'withdraw',
  withheld: 'withhold',
};
