// Gives the suffixes that tell generations apart.
// Compiled by us from general knowledge of English news style.

/** Lower case, without full stop. They tell father from son. */
export const generationSuffixes: readonly string[] = ['ii', 'iii', 'iv', 'jr', 'junior', 'senior', 'sr'];
