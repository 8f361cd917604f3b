// Words by which the verb group of a cue tells its time. Compiled by us from general knowledge of English.

/** A verb group that begins so is still to come: "will tell", "is to announce", "are due to meet". */
export const futureLeads: readonly string[] = [
  "'ll",
  'are due to',
  'are expected to',
  'are going to',
  'are scheduled to',
  'are set to',
  'are to',
  'is due to',
  'is expected to',
  'is going to',
  'is scheduled to',
  'is set to',
  'is to',
  'shall',
  'will',
];

/** Verbs of saying and deciding whose past looks like their present. */
export const sameInPast: readonly string[] = [
  'beat',
  'bet',
  'broadcast',
  'cast',
  'cut',
  'hit',
  'let',
  'put',
  'read',
  'set',
  'shut',
  'split',
];

/** Beside a verb of saying these tell that it was said before, no one knows when: "has long argued", "once called". */
export const timelessAdverbs: readonly string[] = [
  'always',
  'consistently',
  'frequently',
  'generally',
  'long',
  'often',
  'once',
  'previously',
  'traditionally',
  'usually',
];

/** What papers, polls and reports do when they are cited: the present tense is that of the day, no standing position. */
export const citedVerbs: readonly string[] = [
  'find',
  'indicate',
  'note',
  'report',
  'reveal',
  'show',
  'suggest',
  'write',
];

/** Not `never`: "has never said" is of any time before. */
export const negations: readonly string[] = ["n't", 'not'];
