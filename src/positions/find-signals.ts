// Takes words as said or reported; gives the signals of stance in them: acts and voices, each with where it was read.
import { nounIntroducers } from '../lexicon/modal-words.ts';
import { toneWords } from '../lexicon/tone-words.ts';
import {
  actTones,
  apologies,
  changingVerbs,
  deniedActs,
  endedActs,
  refusedActs,
} from '../lexicon/verbal-acts.ts';
import type { VerbalAct } from '../model/stance.ts';
import {
  conditionBeside,
  denialAfter,
  denialsBefore,
  isAnothers,
  isAsked,
  isAuxiliary,
  isConditional,
  isNegator,
  isOwnClause,
  type Voice,
} from './clause.ts';
import type { PlacedWord } from './find-words.ts';
import { readConstruction } from './read-construction.ts';
import { OTHER_SIDE, polarityOf, undoesAt } from './read-polarity.ts';
import { isVerdict } from './read-verdict.ts';
import { type Signal, WEAK } from './signal.ts';
import { entryAt, type SignalEntry } from './signal-entries.ts';

/** `shares`: how far each word is the speaker's position. */
export function findSignals(
  words: readonly PlacedWord[],
  shares: readonly number[],
  voice: Voice,
): readonly Signal[] {
  const signals: Signal[] = [];
  let at = 0;
  while (at < words.length) {
    const built = readConstruction(words, at, voice);
    const entry = built ? null : entryAt(words, at);
    const signal = built?.signal ?? (entry && readSignal(entry, words, at, voice));
    if (signal) signals.push(weighed(signal, words, at, shares[at] ?? 1));
    at = built?.end ?? at + (entry?.words.length ?? 1);
  }
  return signals;
}

/** "If it rains, we will sign", "we accept it if it is halved" leave open what will be; a refusal stands until the condition is met. */
function weighed(signal: Signal, words: readonly PlacedWord[], at: number, share: number): Signal {
  const beside = signal.act === null || signal.act === 'threaten' ? null : conditionBeside(words, at);
  const open = beside === 'before' || (beside === 'behind' && signal.tone > 0);
  return { ...signal, weight: Math.min(signal.weight * share, open ? WEAK : 1) };
}

function readSignal(
  entry: SignalEntry,
  words: readonly PlacedWord[],
  at: number,
  voice: Voice,
): Signal | null {
  if (entry.kind === 'idle') return null;
  if (
    entry.kind === 'verb' &&
    (isNoun(words, at, voice) || isObject(words, at) || isOfItself(entry, words, at))
  )
    return null;
  if (entry.kind === 'duty' || entry.kind === 'reported-duty') return readDuty(entry, words, at, voice);
  if (entry.kind === 'verdict' && !isVerdict(words, at, voice)) return readVoice(words, at);
  const end = at + entry.words.length;
  const before = denialsBefore(words, at);
  const isSaid = IS_DONE.has(entry.kind) || entry.act === 'demand';
  const after = isSaid || before.length > 0 ? null : denialAfter(words, end);
  const nothing = entry.kind === 'verb' && NOTHING.has(words[end]?.word ?? '');
  const denied = (before.length % 2 === 1) !== nothing || after !== null;
  if (entry.kind.startsWith('accord') && !denied) return null;
  const reading = denied ? deniedReading(entry, words, at) : entry;
  const unagreed = isUnagreed(entry, words, at, denied);
  const own = (isOwn(entry, words, at, voice) || unagreed) && !isConditional(words, at);
  const isOwnedUp = entry.act === 'yield' && entry.words.some((word) => APOLOGIES.has(word));
  const side = unagreed || isOwnedUp ? null : polarityOf(reading.act, words, end);
  return {
    ...reading,
    // "We will lift the cap" yields, and is against the cap.
    polarity: side && entry.act === 'yield' && undoesAt(words, at) ? OTHER_SIDE[side] : side,
    start: (before[0] ?? words[at])?.start ?? 0,
    end: (after ?? words[end - 1])?.end ?? 0,
    weight: own ? 1 : WEAK,
  };
}

/** A denial behind it is another clause's. */
const IS_DONE: ReadonlySet<SignalEntry['kind']> = new Set(['subject', 'verb', 'verdict']);

/** "No number has been agreed": by neither side. */
function isUnagreed(
  { act }: SignalEntry,
  words: readonly PlacedWord[],
  at: number,
  denied: boolean,
): boolean {
  return denied && act === 'agree' && PASSIVE.has(words[at - 1]?.word ?? '');
}

/** "Prices will ease to four crowns", "the fog lifts" */
function isOfItself({ words: phrase }: SignalEntry, words: readonly PlacedWord[], at: number): boolean {
  const next = words[at + 1];
  if (phrase.length > 1 || !CHANGING.has(phrase[0] ?? '')) return false;
  return next === undefined || next.opensClause || /^(?:by|from|in|to)$/u.test(next.word);
}

/** "opposed lifting it": the lifting is not hers. */
function isObject(words: readonly PlacedWord[], at: number): boolean {
  if (!words[at]?.word.endsWith('ing') || words[at]?.opensClause) return false;
  return (entryAt(words, at - 1)?.act ?? null) !== null;
}

/** "allow no boats", "accept nothing" */
const NOTHING = new Set(['neither', 'no', 'none', 'nothing']);
const PASSIVE = new Set(['be', 'been', 'is', 'was', 'were']);
const SUBJECTS = new Set(['he', 'i', 'it', 'she', 'they', 'we', 'you']);
const APOLOGIES = new Set(apologies);
const CHANGING = new Set(changingVerbs);
const NOUN_INTRODUCERS = new Set(nounIntroducers);

/** "the offer", "in support", "against calls for his dismissal" */
function isNoun(words: readonly PlacedWord[], at: number, voice: Voice): boolean {
  const word = words[at];
  if (!word || /(?:ed|ing)$/u.test(word.word)) return false;
  // As reported, what opens a clause has a subject: "praise from there will not help".
  if (voice.reported && !voice.subjectless && (at === 0 || word.opensClause)) return true;
  // "Let him come"
  if (word.word === 'let' && (at === 0 || word.opensClause)) return true;
  if (word.opensClause) return false;
  const before = words[at - 1]?.word ?? '';
  // "give back", "bring back"
  if (word.word === 'back' && !voice.subjectless && isBehindVerb(words, at)) return true;
  return NOUN_INTRODUCERS.has(before) || before.endsWith("'s");
}

function isBehindVerb(words: readonly PlacedWord[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && !SUBJECTS.has(before.word) && !isAuxiliary(before);
}

/** "They should pay" demands, "we should meet" hopes. "Had to" is a duty only of another. */
function readDuty(
  { kind, words: phrase }: SignalEntry,
  words: readonly PlacedWord[],
  at: number,
  voice: Voice,
): Signal | null {
  if (isAsked(words, at) || isConditional(words, at)) return null;
  // "a need to"
  if (NOUN_INTRODUCERS.has(words[at - 1]?.word ?? '')) return null;
  const end = at + phrase.length;
  const next = words[end];
  const demanded = isAnothers(words, at, voice) || (next !== undefined && isNegator(next));
  if (kind === 'reported-duty' && !(demanded && voice.reported)) return null;
  const act = demanded ? 'demand' : 'appeal';
  return {
    act,
    tone: actTones[act],
    polarity: polarityOf(act, words, end),
    start: words[at]?.start ?? 0,
    end: words[end - 1]?.end ?? 0,
    weight: 1,
  };
}

/** "fair" where nothing is called so. */
function readVoice(words: readonly PlacedWord[], at: number): Signal | null {
  const word = words[at];
  const tone = toneWords[word?.word ?? ''];
  if (!word || tone === undefined) return null;
  const [denial] = denialsBefore(words, at);
  return {
    act: null,
    tone: denial ? -tone / 2 : tone,
    polarity: null,
    start: (denial ?? word).start,
    end: word.end,
    weight: 1,
  };
}

function isOwn({ kind }: SignalEntry, words: readonly PlacedWord[], at: number, voice: Voice): boolean {
  if (kind === 'verb' || kind === 'subject') return !isAnothers(words, at, voice);
  return kind !== 'dissent' || isOwnClause(words, at, voice);
}

const REFUSING = new Set(['can', 'could', 'shall', 'will', 'would']);
const REFUSALS = new Set(["can't", 'cannot', "couldn't", "shan't", "won't", "wouldn't"]);

/** "did not agree" disagrees, "will not agree" refuses, "no longer refuses" gives way. */
function deniedReading(
  { act, tone, kind }: SignalEntry,
  words: readonly PlacedWord[],
  at: number,
): Pick<Signal, 'act' | 'tone'> {
  // That a thing is no mistake is no praise.
  if (act === null || (kind === 'verdict' && act === 'disagree')) return { act: null, tone: -tone / 2 };
  const denied = deniedAct(act, words, at);
  return { act: denied, tone: actTones[denied] };
}

function deniedAct(act: VerbalAct, words: readonly PlacedWord[], at: number): VerbalAct {
  const reached = words.slice(Math.max(0, at - 4), at).map(({ word }) => word);
  const ended = reached.some((word, place) => word === 'no' && reached[place + 1] === 'longer');
  const refused = reached.some(
    (word, place) => REFUSALS.has(word) || (REFUSING.has(word) && reached.slice(place).includes('not')),
  );
  return (ended && endedActs[act]) || (refused && refusedActs[act]) || deniedActs[act];
}
