// Takes nothing; gives nouns and adjective endings by which two compounds are known to speak of one matter, or not.
// Compiled by us from general knowledge of English. Singular, American spelling, lower case.

/** Heads that name the means, the place, the plan or the record of what the word before them names: "harbor shield", "flow meter". */
export const companionNouns: readonly string[] = [
  'array',
  'base',
  'complex',
  'data',
  'device',
  'equipment',
  'figure',
  'installation',
  'measurement',
  'meter',
  'network',
  'plan',
  'program',
  'project',
  'reading',
  'record',
  'regime',
  'scheme',
  'shield',
  'site',
  'station',
  'statistic',
  'system',
  'umbrella',
];

/** Endings of adjectives that say of what kind: "nuclear plan" and "nuclear terrorism" are not one matter. */
export const kindEndings: readonly string[] = [
  'al',
  'an',
  'ary',
  'ear',
  'ese',
  'ic',
  'ish',
  'ive',
  'lar',
  'less',
  'ous',
  'ward',
];
