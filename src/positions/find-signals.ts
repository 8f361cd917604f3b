// Takes words as said or reported; gives the signals of stance in them: acts and voices, each with the words it was read from.
import { nounIntroducers } from '../lexicon/modal-words.ts';
import { actTones, deniedActs } from '../lexicon/verbal-acts.ts';
import {
  denialAfter,
  denialsBefore,
  isAnothers,
  isAsked,
  isConditional,
  isNegator,
  isOwnClause,
  type Voice,
} from './clause.ts';
import { findWords, type PlacedWord } from './find-words.ts';
import { readConstruction } from './read-construction.ts';
import { type Signal, WEAK } from './signal.ts';
import { entryAt, type SignalEntry } from './signal-entries.ts';

export function findSignals(text: string, voice: Voice): readonly Signal[] {
  const words = findWords(text);
  const weight = /\?\s*$/u.test(text) ? WEAK : 1;
  const signals: Signal[] = [];
  let at = 0;
  while (at < words.length) {
    const built = readConstruction(text, words, at, voice);
    const entry = built ? null : entryAt(words, at);
    const signal = built?.signal ?? (entry && readSignal(entry, text, words, at, voice));
    if (signal) signals.push({ ...signal, weight: signal.weight * weight });
    at = built?.end ?? at + (entry?.words.length ?? 1);
  }
  return signals;
}

function readSignal(
  entry: SignalEntry,
  text: string,
  words: readonly PlacedWord[],
  at: number,
  voice: Voice,
): Signal | null {
  if (entry.kind === 'verb' && (isNoun(entry, words, at) || isObject(words, at))) return null;
  if (entry.kind === 'duty') return readDuty(entry, text, words, at, voice);
  const end = at + entry.words.length;
  const before = denialsBefore(words, at);
  const after = entry.kind === 'verb' || before.length > 0 ? null : denialAfter(words, end);
  const refused = entry.kind === 'verb' && NOTHING.has(words[end]?.word ?? '');
  const denied = (before.length % 2 === 1) !== refused || after !== null;
  if (entry.kind.startsWith('accord') && !denied) return null;
  const start = (before[0] ?? words[at])?.start ?? 0;
  const printed = text.slice(start, (after ?? words[end - 1])?.end ?? start);
  const own =
    (isOwn(entry, words, at, voice) || isUnagreed(entry, words, at, denied)) && !isConditional(words, at);
  return { ...actAndTone(entry, denied), printed, weight: own ? 1 : WEAK };
}

/** "No number has been agreed": by neither side. */
function isUnagreed(
  { act }: SignalEntry,
  words: readonly PlacedWord[],
  at: number,
  denied: boolean,
): boolean {
  return denied && act === 'agree' && PASSIVE.has(words[at - 1]?.word ?? '');
}

/** "opposed lifting it": the lifting is not hers. */
function isObject(words: readonly PlacedWord[], at: number): boolean {
  if (!words[at]?.word.endsWith('ing') || words[at]?.opensClause) return false;
  return (entryAt(words, at - 1)?.act ?? null) !== null;
}

/** "allow no boats", "accept nothing" */
const NOTHING = new Set(['neither', 'no', 'none', 'nothing']);
const PASSIVE = new Set(['be', 'been', 'is', 'was', 'were']);
const NOUN_INTRODUCERS = new Set(nounIntroducers);

/** "the offer", "in support" */
function isNoun(entry: SignalEntry, words: readonly PlacedWord[], at: number): boolean {
  const word = words[at];
  if (!word || entry.words.length > 1 || word.opensClause || /(?:ed|ing)$/u.test(word.word)) return false;
  const before = words[at - 1]?.word ?? '';
  return NOUN_INTRODUCERS.has(before) || before.endsWith("'s");
}

/** "They should pay" demands, "we should meet" hopes. */
function readDuty(
  entry: SignalEntry,
  text: string,
  words: readonly PlacedWord[],
  at: number,
  voice: Voice,
): Signal | null {
  if (isAsked(words, at) || isConditional(words, at)) return null;
  const last = words[at + entry.words.length - 1];
  const denied = isNegated(words[at + entry.words.length]);
  const act = isAnothers(words, at, voice) || denied ? 'demand' : 'appeal';
  return { act, tone: actTones[act], printed: text.slice(words[at]?.start, last?.end), weight: 1 };
}

function isNegated(word: PlacedWord | undefined): boolean {
  return word !== undefined && isNegator(word);
}

function isOwn({ kind }: SignalEntry, words: readonly PlacedWord[], at: number, voice: Voice): boolean {
  if (kind === 'verb') return !isAnothers(words, at, voice);
  return kind !== 'dissent' || isOwnClause(words, at, voice);
}

function actAndTone({ act, tone }: SignalEntry, denied: boolean): Pick<Signal, 'act' | 'tone'> {
  if (!denied) return { act, tone };
  if (act === null) return { act, tone: -tone / 2 };
  return { act: deniedActs[act], tone: actTones[deniedActs[act]] };
}
