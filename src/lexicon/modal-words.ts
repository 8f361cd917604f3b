// Takes nothing; gives words that say how firmly, under what condition, or that not.
// Compiled by us from general knowledge of English. Lower case.
import type { Commitment } from '../model/stance.ts';

/** Strongest first: where several stand in one statement the first that is found counts. */
export const commitmentPhrases: readonly (readonly [Commitment, readonly string[]])[] = [
  [
    'refuses',
    [
      'cannot accept',
      'decline',
      'declined',
      'declines',
      'never',
      'no longer willing',
      'not prepared',
      'not willing',
      'refuse',
      'refused',
      'refuses',
      'refusing',
      'rule out',
      'ruled out',
      'rules out',
      'unwilling',
      'will never',
      'will not',
      "won't",
      'would never',
      'would not',
      "wouldn't",
    ],
  ],
  [
    'must',
    [
      'demand',
      'demanded',
      'demands',
      'had to',
      'has to',
      'have to',
      'insist',
      'insisted',
      'insists',
      'must',
      'need to',
      'needs to',
      'ought to',
      'require',
      'required',
      'should',
      'should be',
    ],
  ],
  [
    'will',
    [
      'are going to',
      'committed to',
      'going to',
      "he'll",
      "i'll",
      'is going to',
      'pledge',
      'pledged',
      'pledges',
      'promise',
      'promised',
      'promises',
      'shall',
      "she'll",
      "they'll",
      'vow',
      'vowed',
      'vows',
      "we'll",
      'will',
      'would',
    ],
  ],
  [
    'may',
    [
      'can',
      'consider',
      'considering',
      'could',
      'is possible',
      'may',
      'might',
      'perhaps',
      'possibly',
      'ready to',
      'willing to',
    ],
  ],
  ['hopes', ['hope', 'hoped', 'hopeful', 'hopes', 'hoping', 'want', 'wanted', 'wants', 'wish', 'would like']],
];

/** Denials, looked for a few words before what they deny. */
export const negators: readonly string[] = [
  'barely',
  'cannot',
  'decline',
  'declined',
  'declines',
  'fail',
  'failed',
  'fails',
  'hardly',
  'lack',
  'lacked',
  'lacks',
  'neither',
  'never',
  'no',
  'no-one',
  'nobody',
  'none',
  'nor',
  'not',
  'nothing',
  'refuse',
  'refused',
  'refuses',
  'refusing',
  'scarcely',
  'unable',
  'unwilling',
  'without',
];

/** Words that open a clause, so that a denial before them does not reach past. */
export const clauseOpeners: readonly string[] = [
  'after',
  'although',
  'because',
  'before',
  'but',
  'however',
  'since',
  'so',
  'than',
  'though',
  'until',
  'when',
  'whereas',
  'whether',
  'which',
  'while',
  'who',
  'yet',
];

/** Before "if" they make it no condition; behind it these do. */
export const noConditionLeads: readonly string[] = ['as', 'even', 'only', 'what'];
export const noConditionWords: readonly string[] = [
  'anything',
  'asked',
  'at',
  'ever',
  'necessary',
  'need',
  'needed',
  'not',
  'only',
  'possible',
  'required',
];

export const conditionWords: readonly string[] = ['if', 'provided', 'should we', 'unless', 'whether'];

/** Words between a verb and its subject. */
export const auxiliaries: readonly string[] = [
  'again',
  'all',
  'already',
  'also',
  'always',
  'am',
  'are',
  'be',
  'been',
  'being',
  'both',
  'can',
  'clearly',
  'could',
  'did',
  'do',
  'does',
  'firmly',
  'flatly',
  'fully',
  'had',
  'has',
  'have',
  'is',
  'longer',
  'may',
  'might',
  'must',
  'never',
  'not',
  'now',
  'once',
  'openly',
  'repeatedly',
  'shall',
  'should',
  'simply',
  'still',
  'strongly',
  'to',
  'was',
  'were',
  'will',
  'would',
];

/** Before a verb they say that its subject will do it, or may. */
export const intentions: readonly string[] = ['shall', 'will', 'would'];
export const possibilities: readonly string[] = ['can', 'could', 'may', 'might'];

/** With a verb behind them they say what none does. */
export const emptySubjects: readonly string[] = ['no', 'no-one', 'nobody', 'none', 'not'];

/** Words that stand before a noun, so that "the offer" and "of support" are no acts. */
export const nounIntroducers: readonly string[] = [
  'a',
  'against',
  'amid',
  'an',
  'another',
  'any',
  'despite',
  'each',
  'every',
  'for',
  'his',
  'in',
  'its',
  'more',
  'my',
  'of',
  'on',
  'our',
  'some',
  'the',
  'their',
  'these',
  'those',
  'under',
  'with',
  'without',
];

/** With a body or country behind them they mean the speaker's own. */
export const ownPossessives: readonly string[] = ['my', 'our'];
export const reportedPossessives: readonly string[] = ['her', 'his', 'its', 'their'];

/** Words that open a question within a sentence. */
export const questionOpeners: readonly string[] = ['how', 'what', 'when', 'where', 'whether', 'who', 'why'];
