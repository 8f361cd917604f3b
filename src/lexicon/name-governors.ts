// Gives the words after which a name is no subject.
// Compiled by us from general knowledge of English news style.

/** Lower case. Prepositions, and verbs that take a hearer. */
export const nameGovernors: readonly string[] = [
  'about',
  'after',
  'against',
  'at',
  'behind',
  'between',
  'by',
  'for',
  'from',
  'in',
  'including',
  'like',
  'near',
  'of',
  'on',
  'over',
  'than',
  'to',
  'told',
  'toward',
  'towards',
  'under',
  'versus',
  'with',
  'without',
];
