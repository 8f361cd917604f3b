// Takes words as said or reported; gives the signals of stance in them: acts and voices, each with the words it was read from.
import { actTones, deniedActs } from '../lexicon/verbal-acts.ts';
import type { VerbalAct } from '../model/stance.ts';
import { denialAfter, denialsBefore, isAnothers, isConditional, isOwnClause, type Voice } from './clause.ts';
import { findWords, type PlacedWord } from './find-words.ts';
import { entryAt, type SignalEntry } from './signal-entries.ts';

export interface Signal {
  /** Null where only the voice speaks: "optimistic". */
  readonly act: VerbalAct | null;
  readonly tone: number;
  /** The printed words, with the denial where there is one: "haven't reached agreement". */
  readonly printed: string;
  /** How far the words are the speaker's own position: less in a condition, a question, or on what another does. */
  readonly weight: number;
}

const WEAK = 0.3;

export function findSignals(text: string, voice: Voice): readonly Signal[] {
  const words = findWords(text);
  const weight = /\?\s*$/u.test(text) ? WEAK : 1;
  const signals: Signal[] = [];
  let at = 0;
  while (at < words.length) {
    const entry = entryAt(words, at);
    const signal = entry && readSignal(entry, text, words, at, voice);
    if (signal) signals.push({ ...signal, weight: signal.weight * weight });
    at += entry?.words.length ?? 1;
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
  const end = at + entry.words.length;
  const before = denialsBefore(words, at);
  const after = entry.kind === 'verb' || before.length > 0 ? null : denialAfter(words, end);
  const denied = before.length % 2 === 1 || after !== null;
  if (entry.kind === 'accord' && !denied) return null;
  const start = (before[0] ?? words[at])?.start ?? 0;
  const printed = text.slice(start, (after ?? words[end - 1])?.end ?? start);
  const own = isOwn(entry, words, at, voice) && !isConditional(words, at);
  return { ...actAndTone(entry, denied), printed, weight: own ? 1 : WEAK };
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
