// Takes words and a place among them; gives what the clause around it says: where it begins, what denies it, whose it is.
import { wordsOfNoSubject } from '../lexicon/function-words.ts';
import {
  auxiliaries,
  clauseOpeners,
  conditionWords,
  negators,
  ownPossessives,
  questionOpeners,
  reportedPossessives,
} from '../lexicon/modal-words.ts';
import type { PlacedWord } from './find-words.ts';

/** Who speaks. `names`: lower-case words that name the speaker. `reported`: the reporter tells it, so that "he" is the speaker. */
export interface Voice {
  readonly reported: boolean;
  readonly names: ReadonlySet<string>;
}

const NEGATORS = new Set(negators);
const FUNCTION_WORDS = new Set(wordsOfNoSubject);
const CLAUSE_OPENERS = new Set(clauseOpeners);
const CONDITIONS = new Set(conditionWords);
const AUXILIARIES = new Set(auxiliaries);
const OWN_WORDS = new Set(['i', 'our', 'ours', 'my', 'there', 'us', 'we']);
const JOINT_SUBJECTS = new Set(['and', 'countries', 'i', 'ministers', 'parties', 'sides', 'us', 'we']);
const REPORTED_SUBJECTS = new Set(['he', 'it', 'she', 'they']);
const RELATIVES = new Set(['which', 'who']);
const OWN = new Set(ownPossessives);
const REPORTED_OWN = new Set(reportedPossessives);
const ASKING = new Set(questionOpeners);
const OTHERS = new Set(['he', 'it', 'she', 'they', 'you']);

/** How many words a denial reaches ahead; looks back from "agreement was not reached"; and the longest clause looked at. */
const DENIAL_REACH = 5;
const DENIAL_AFTER = 3;
const CLAUSE_REACH = 30;

function clauseStart(words: readonly PlacedWord[], at: number): number {
  const farthest = Math.max(0, at - CLAUSE_REACH);
  let start = at;
  while (start > farthest && !opensClause(words[start])) start -= 1;
  return start;
}

function opensClause(word: PlacedWord | undefined): boolean {
  return word !== undefined && (word.opensClause || CLAUSE_OPENERS.has(word.word));
}

/** Denials before a place, in its clause and in reach. Two of them cancel out. */
export function denialsBefore(words: readonly PlacedWord[], at: number): readonly PlacedWord[] {
  return words.slice(Math.max(clauseStart(words, at), at - DENIAL_REACH), at).filter(isNegator);
}

/** "Agreement has not been reached": for nouns, a denial just after. */
export function denialAfter(words: readonly PlacedWord[], from: number): PlacedWord | null {
  const ahead = words.slice(from, from + DENIAL_AFTER);
  const stop = ahead.findIndex(opensClause);
  return (stop < 0 ? ahead : ahead.slice(0, stop)).find(isNegator) ?? null;
}

export function isNegator({ word }: PlacedWord): boolean {
  return NEGATORS.has(word) || word.endsWith("n't");
}

/** "If they do not sign, we will go": what is said on a condition that something fails. */
export function onFailure(words: readonly PlacedWord[], at: number): boolean {
  const near = words.slice(Math.max(0, at - CLAUSE_REACH), at + CLAUSE_REACH);
  if (near.some(({ word }) => word === 'unless')) return true;
  const condition = near.findIndex(({ word }) => word === 'if');
  if (condition < 0) return false;
  return near.slice(condition, condition + DENIAL_REACH + 1).some(isNegator);
}

/** "what should come next" asks, it does not demand. */
export function isAsked(words: readonly PlacedWord[], at: number): boolean {
  return words.slice(Math.max(0, at - 2), at).some(({ word }) => ASKING.has(word));
}

export function isConditional(words: readonly PlacedWord[], at: number): boolean {
  return words.slice(clauseStart(words, at), at).some((word) => CONDITIONS.has(word.word));
}

/** "The company refuses to pay" is the company's refusal, not the speaker's. Without a subject the act is the speaker's own. */
export function isAnothers(words: readonly PlacedWord[], at: number, voice: Voice): boolean {
  const place = subjectBefore(words, at);
  if (place === null) return false;
  const subject = words[place]?.word ?? '';
  const possessive = words[place - 1]?.word ?? '';
  // "our government", and as reported "her government".
  if (OWN.has(possessive) || (voice.reported && REPORTED_OWN.has(possessive))) return false;
  const [pronoun = '', contracted] = subject.split("'");
  if (OTHERS.has(pronoun) && (contracted !== undefined || pronoun === subject)) {
    return !(voice.reported && REPORTED_SUBJECTS.has(pronoun));
  }
  if (RELATIVES.has(subject)) return true;
  if (JOINT_SUBJECTS.has(subject) || contracted !== undefined || voice.names.has(subject)) return false;
  return !isFunctionWord(subject);
}

function subjectBefore(words: readonly PlacedWord[], at: number): number | null {
  const start = clauseStart(words, at);
  for (let place = at - 1; place >= start; place -= 1) {
    const word = words[place];
    if (word && !AUXILIARIES.has(word.word) && !isNegator(word)) return place;
  }
  return null;
}

/** "We have concerns", "there are differences": dissent that the clause gives to the speaker. */
export function isOwnClause(words: readonly PlacedWord[], at: number, voice: Voice): boolean {
  return words
    .slice(clauseStart(words, at), at)
    .some(
      ({ word }) =>
        OWN_WORDS.has(word.split("'")[0] ?? '') ||
        voice.names.has(word) ||
        (voice.reported && REPORTED_SUBJECTS.has(word)),
    );
}

function isFunctionWord(word: string): boolean {
  return word.length <= 3 || FUNCTION_WORDS.has(word);
}
