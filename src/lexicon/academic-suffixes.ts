// Gives letters after a name.
// Compiled by us from general knowledge of English news style.

/** Lower case, without full stop. They follow a name and are no part of it. */
export const academicSuffixes: readonly string[] = [
  'cbe',
  'dds',
  'esq',
  'jd',
  'kc',
  'md',
  'mep',
  'mp',
  'msp',
  'obe',
  'phd',
  'qc',
  'ret',
];
