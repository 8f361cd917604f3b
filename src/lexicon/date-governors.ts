// Words that tell what a date in a sentence is the date of. Compiled by us from general knowledge of English news style.

/** A date after one of these is a bound or a subject, not the day of the saying: "said before Friday's vote", "said of Monday's raid". */
export const turnsAway: readonly string[] = [
  'about',
  'ahead of',
  'as of',
  'before',
  'between',
  'beyond',
  'by',
  'for',
  'from',
  'next',
  'of',
  'over',
  'prior to',
  'regarding',
  'since',
  'the coming',
  'the following',
  'this coming',
  'through',
  'till',
  'to',
  'until',
  'upcoming',
];

/** A saying after the thing dated comes at that time or later: "After the March summit, the minister said". */
export const comesAfter: readonly string[] = ['after', 'following', 'once'];

/** Before a date that names something, these make of both a time: "said at Monday's briefing"; without one it is a thing: "praised Monday's deal". */
export const timePrepositions: readonly string[] = ['after', 'at', 'during', 'following', 'in', 'on'];

/** How a phrase that dates what follows begins. */
export const leadOpeners: readonly string[] = [
  'after',
  'also',
  'and',
  'at',
  'back',
  'but',
  'during',
  'earlier',
  'early',
  'following',
  'in',
  'just',
  'last',
  'late',
  'later',
  'on',
  'only',
  'over',
  'speaking',
  'the',
  'then',
  'this',
  'yet',
];

/** Verbs that tell how the saying was done and leave it governed: "said, speaking on Monday". */
export const speechVerbs: readonly string[] = ['address', 'answer', 'ask', 'speak', 'talk'];

/** What is done with a poll, a report or a letter when it speaks: "a report released last week found". */
export const publishingVerbs: readonly string[] = ['air', 'issue', 'print', 'publish', 'release'];

/** Where another clause begins: a date behind it belongs to that clause. */
export const clauseOpeners: readonly string[] = [
  'although',
  'because',
  'how',
  'if',
  'that',
  'though',
  'what',
  'when',
  'where',
  'whether',
  'which',
  'while',
  'who',
  'whom',
  'whose',
  'why',
];

/** What stands before the bare name of a month: without it "May" and "March" are other words. */
export const monthLeads: readonly string[] = [
  'a',
  'after',
  'before',
  'by',
  'during',
  'early',
  'in',
  'last',
  'late',
  'mid',
  'next',
  'of',
  'on',
  'since',
  'the',
  'this',
  'until',
];

/** "He said then", "he said at the time": the time of which the sentence before speaks. */
export const sameTime: readonly string[] = ['at that time', 'at the time', 'that day', 'that month', 'then'];

/** Pronouns that carry on the sentence before, and its time. */
export const carryingPronouns: readonly string[] = ['he', 'it', 'she', 'they'];
