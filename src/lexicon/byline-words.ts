// What bylines say besides names. Compiled by us from general knowledge of English news style.

/** Small words between names and roles. */
export const bylineJoiners: readonly string[] = [
  '&',
  'a',
  'an',
  'and',
  'at',
  'de',
  'for',
  'from',
  'in',
  'of',
  'our',
  'own',
  'the',
  'van',
  'von',
];

/** What those are who sign without a name. */
export const bylineRoles: readonly string[] = [
  'agencies',
  'bureau',
  'correspondent',
  'correspondents',
  'desk',
  'editor',
  'editors',
  'reporter',
  'reporters',
  'reports',
  'service',
  'services',
  'staff',
  'wire',
  'wires',
  'writer',
  'writers',
];
