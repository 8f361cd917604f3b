// Takes words and a place among them; gives what the clause around it says: where it begins, what denies it, whose it is.
import { wordsOfNoSubject } from '../lexicon/function-words.ts';
import {
  auxiliaries,
  clauseOpeners,
  conditionWords,
  emptySubjects,
  havingVerbs,
  negators,
  noConditionLeads,
  noConditionWords,
  nounIntroducers,
  ownPossessives,
  questionOpeners,
  reportedPossessives,
} from '../lexicon/modal-words.ts';
import type { PlacedWord } from './find-words.ts';

/**
 * Who speaks. `names`: lower-case words that name the speaker. `bodies`: those that do with "the" before them: "the government".
 * `reported`: the reporter tells it, so that the speaker is one of `pronouns`. `naming`: the words are what he calls a thing. `subjectless`: their subject stands
 * elsewhere, as that of a cue.
 */
export interface Voice {
  readonly reported: boolean;
  readonly names: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly naming: boolean;
  readonly subjectless: boolean;
}

const NEGATORS = new Set(negators);
const FUNCTION_WORDS = new Set(wordsOfNoSubject);
const CLAUSE_OPENERS = new Set(clauseOpeners);
const CONDITIONS = new Set(conditionWords);
const AUXILIARIES = new Set(auxiliaries);
const OWN_WORDS = new Set(['i', 'our', 'ours', 'my', 'there', 'us', 'we']);
const JOINT_SUBJECTS = new Set(['and', 'countries', 'i', 'ministers', 'parties', 'sides', 'us', 'we']);
const RELATIVES = new Set(['which', 'who']);
const OWN = new Set(ownPossessives);
const REPORTED_OWN = new Set(reportedPossessives);
const ASKING = new Set(questionOpeners);
const EMPTY_SUBJECTS = new Set(emptySubjects);
const NO_CONDITION_LEADS = new Set(noConditionLeads);
const NO_CONDITION_WORDS = new Set(noConditionWords);
const NOUN_INTRODUCERS = new Set(nounIntroducers);
const HAVING = new Set(havingVerbs);
const LINKS = new Set(['and', 'or']);
const FINITE = new Set(
  'am are can could did do does had has have is may might must shall should was were will would'.split(' '),
);
const OTHERS = new Set(['he', 'it', 'she', 'they', 'you']);

/** How many words a denial reaches ahead; looks back from "agreement was not reached"; and the longest clause looked at. */
const DENIAL_REACH = 5;
const DENIAL_AFTER = 3;
const CLAUSE_REACH = 30;

export function clauseStart(words: readonly PlacedWord[], at: number): number {
  const farthest = Math.max(0, at - CLAUSE_REACH);
  let start = at;
  while (start > farthest && !opensClause(words[start])) start -= 1;
  return start;
}

export function opensClause(word: PlacedWord | undefined): boolean {
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

/**
 * Where the sentence holds a condition other than "even if": before a place, behind it, or not at all. "If it rains, we will sign" says
 * nothing of what will be.
 */
export function conditionBeside(words: readonly PlacedWord[], at: number): 'before' | 'behind' | null {
  let place = at;
  while (place > 0 && !words[place]?.opensSentence) {
    place -= 1;
    if (isCondition(words, place)) return 'before';
  }
  for (place = at + 1; place < words.length && !words[place]?.opensSentence; place += 1)
    if (isCondition(words, place)) return 'behind';
  return null;
}

function isCondition(words: readonly PlacedWord[], at: number): boolean {
  if (words[at]?.word !== 'if') return false;
  const next = words[at + 1]?.word ?? '';
  if (NO_CONDITION_LEADS.has(words[at - 1]?.word ?? '') || NO_CONDITION_WORDS.has(next)) return false;
  // "if it had to", "if we must"
  const end = words.findIndex((word, place) => place > at && word.opensClause);
  return !/^(?:must|to)$/u.test((end < 0 ? words.at(-1) : words[end - 1])?.word ?? '');
}

/** "Nobody will work", "not one boat will sail": the place of the word that empties the clause's subject, or null. */
export function emptySubjectBefore(words: readonly PlacedWord[], at: number): number | null {
  const start = clauseStart(words, at);
  const place = [start, start + 1].find((one) => one < at && EMPTY_SUBJECTS.has(words[one]?.word ?? ''));
  return place === undefined || isAuxiliary(words[place - 1]) ? null : place;
}

export function isAuxiliary(word: PlacedWord | undefined): boolean {
  return word !== undefined && AUXILIARIES.has(word.word);
}

/** "Asked how the war would end" */
export function isInQuestion(words: readonly PlacedWord[], at: number): boolean {
  return words.slice(clauseStart(words, at), at).some(({ word }) => ASKING.has(word));
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
  if (possessive === 'the' && voice.bodies.has(subject)) return false;
  // "our government", and as reported "her government".
  if (OWN.has(possessive) || (voice.reported && REPORTED_OWN.has(possessive))) return false;
  const [pronoun = '', contracted] = subject.split("'");
  if (OTHERS.has(pronoun) && (contracted !== undefined || pronoun === subject)) {
    return !(voice.reported && voice.pronouns.has(pronoun));
  }
  if (RELATIVES.has(subject)) return true;
  if (JOINT_SUBJECTS.has(subject) || contracted !== undefined || voice.names.has(subject)) return false;
  // "a boy", "the men"
  return NOUN_INTRODUCERS.has(possessive) || !isFunctionWord(subject);
}

function subjectBefore(words: readonly PlacedWord[], at: number): number | null {
  const start = clauseStart(words, at);
  for (let place = at - 1; place >= start; place -= 1) {
    const word = words[place];
    if (!word || AUXILIARIES.has(word.word) || isNegator(word)) continue;
    return LINKS.has(word.word) ? (sharedSubject(words, start, place) ?? place) : place;
  }
  return beforeAside(words, start);
}

/** "Leave was short and should be longer": of two verbs that "and" joins the subject stands before the first. */
function sharedSubject(words: readonly PlacedWord[], start: number, link: number): number | null {
  for (let place = start + 1; place < link; place += 1) {
    const [verb = ''] = (words[place]?.word ?? '').split("n't");
    if (FINITE.has(verb)) return place - 1;
  }
  return null;
}

/** "Prices, at four crowns, would fall": the subject of a clause that begins with its auxiliary stands before the aside. */
function beforeAside(words: readonly PlacedWord[], start: number): number | null {
  const first = words[start];
  if (!first?.opensClause || first.opensSentence || !FINITE.has(first.word)) return null;
  const aside = clauseStart(words, start - 1);
  return words[aside]?.opensClause && !words[aside]?.opensSentence && aside > 0 ? aside - 1 : null;
}

/** "We have concerns", "there are differences": dissent that the clause gives to the speaker. */
export function isOwnClause(words: readonly PlacedWord[], at: number, voice: Voice): boolean {
  const clause = words.slice(clauseStart(words, at), at).map(({ word }) => word);
  const isHis = (word: string) =>
    OWN_WORDS.has(word.split("'")[0] ?? '') ||
    voice.names.has(word) ||
    (voice.reported && voice.pronouns.has(word));
  return (
    clause.some(isHis) &&
    clause.some((word) => HAVING.has(word.split("'")[0] ?? '') || /'(?:ve|s)$/u.test(word))
  );
}

function isFunctionWord(word: string): boolean {
  return word.length <= 3 || FUNCTION_WORDS.has(word);
}
