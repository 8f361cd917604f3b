// Takes words as said or reported; gives the signals of stance in them: acts and tones, each with the words it was read from.
import { auxiliaries, clauseOpeners, conditionWords, negators } from '../lexicon/modal-words.ts';
import { toneWords } from '../lexicon/tone-words.ts';
import { actPhrases, actTones, actVerbs, deniedActs } from '../lexicon/verbal-acts.ts';
import type { VerbalAct } from '../model/stance.ts';
import { findWords, type PlacedWord } from './find-words.ts';

export interface Signal {
  /** Null where only the voice speaks: "optimistic". */
  readonly act: VerbalAct | null;
  readonly tone: number;
  /** The printed words, with the denial where there is one: "haven't reached agreement". */
  readonly printed: string;
  /** How far the words are the speaker's own position: less in a condition, a question, or on what another does. */
  readonly weight: number;
}

interface Entry {
  readonly words: readonly string[];
  readonly act: VerbalAct | null;
  readonly tone: number;
  readonly verb: boolean;
}

const ENTRIES: ReadonlyMap<string, readonly Entry[]> = indexEntries();
const NEGATORS = new Set(negators);
const CLAUSE_OPENERS = new Set(clauseOpeners);
const CONDITIONS = new Set(conditionWords);
const AUXILIARIES = new Set(auxiliaries);
const OWN_SUBJECTS = new Set(['i', 'we', 'sides', 'countries', 'parties', 'ministers', 'who', 'and', 'us']);
const REPORTED_SUBJECTS = new Set(['he', 'she', 'they', 'it']);

/** How many words a denial reaches ahead, and looks back from "agreement was not reached". */
const DENIAL_REACH = 5;
const DENIAL_AFTER = 3;
/** The longest clause looked at, in words. */
const CLAUSE_REACH = 30;
const WEAK = 0.3;

/** `reported`: the reporter tells it, so that "he" and "they" are the speaker. `names`: folded words that name the speaker. */
export function findSignals(
  text: string,
  voice: { readonly reported: boolean; readonly names: ReadonlySet<string> },
): readonly Signal[] {
  const words = findWords(text);
  const asked = /\?\s*$/u.test(text);
  const signals: Signal[] = [];
  let at = 0;
  while (at < words.length) {
    const entry = longestEntry(words, at);
    if (!entry) {
      at += 1;
      continue;
    }
    const signal = read(entry, { text, words, at, voice });
    signals.push(asked ? { ...signal, weight: signal.weight * WEAK } : signal);
    at += entry.words.length;
  }
  return signals;
}

interface Place {
  readonly text: string;
  readonly words: readonly PlacedWord[];
  readonly at: number;
  readonly voice: { readonly reported: boolean; readonly names: ReadonlySet<string> };
}

function longestEntry(words: readonly PlacedWord[], at: number): Entry | null {
  const fitting = (words[at]?.bases ?? [])
    .flatMap((base) => ENTRIES.get(base) ?? [])
    .filter((entry) => fits(entry, words, at));
  return fitting.sort((a, b) => b.words.length - a.words.length)[0] ?? null;
}

function fits(entry: Entry, words: readonly PlacedWord[], at: number): boolean {
  return entry.words.every((part, offset) => {
    const word = words[at + offset];
    if (!word) return false;
    return offset === 0 && entry.verb ? word.bases.includes(part) : word.word === part;
  });
}

function read(entry: Entry, place: Place): Signal {
  const { text, words, at } = place;
  const clause = clauseStart(words, at);
  const before = words.slice(Math.max(clause, at - DENIAL_REACH), at);
  const after = entry.verb ? [] : clauseAfter(words, at + entry.words.length);
  const denials = before.filter(isNegator);
  const afterDenial = denials.length === 0 ? after.find(isNegator) : undefined;
  const denied = denials.length % 2 === 1 || afterDenial !== undefined;
  const first = denials[0] ?? words[at];
  const last = afterDenial ?? words[at + entry.words.length - 1];
  const conditional = words.slice(clause, at).some((word) => CONDITIONS.has(word.word));
  const anothers = entry.verb && isAnothers(place, clause);
  const printed = text.slice(first?.start ?? 0, last?.end ?? 0);
  return { ...actAndTone(entry, denied), printed, weight: conditional || anothers ? WEAK : 1 };
}

function actAndTone({ act, tone }: Entry, denied: boolean): Pick<Signal, 'act' | 'tone'> {
  if (!denied) return { act, tone };
  if (act === null) return { act, tone: -tone / 2 };
  return { act: deniedActs[act], tone: actTones[deniedActs[act]] };
}

function clauseStart(words: readonly PlacedWord[], at: number): number {
  let start = at;
  while (
    start > Math.max(0, at - CLAUSE_REACH) &&
    !words[start]?.opensClause &&
    !CLAUSE_OPENERS.has(words[start]?.word ?? '')
  )
    start -= 1;
  return start;
}

function clauseAfter(words: readonly PlacedWord[], from: number): readonly PlacedWord[] {
  const ahead = words.slice(from, from + DENIAL_AFTER);
  const stop = ahead.findIndex((word) => word.opensClause || CLAUSE_OPENERS.has(word.word));
  return stop < 0 ? ahead : ahead.slice(0, stop);
}

function isNegator({ word }: PlacedWord): boolean {
  return NEGATORS.has(word) || word.endsWith("n't");
}

/** "The company refuses to pay" is the company's refusal, not the speaker's. Without a subject the act is the speaker's own. */
function isAnothers({ words, at, voice }: Place, clause: number): boolean {
  let subject = at - 1;
  while (
    subject >= clause &&
    (AUXILIARIES.has(words[subject]?.word ?? '') || isNegator(words[subject] as PlacedWord))
  )
    subject -= 1;
  const word = words[subject]?.word;
  if (subject < clause || word === undefined) return false;
  if (OWN_SUBJECTS.has(word) || voice.names.has(word) || /'(?:ve|re|m|d|ll)$/u.test(word))
    return /^(?:they|he|she|you|it)'/u.test(word) && !voice.reported;
  if (REPORTED_SUBJECTS.has(word)) return !voice.reported;
  return !isFunctionWord(word);
}

function isFunctionWord(word: string): boolean {
  return (
    word.length <= 3 ||
    /^(?:that|with|from|into|this|there|ready|willing|prepared|going|have|want|like|able)$/u.test(word)
  );
}

function indexEntries(): ReadonlyMap<string, readonly Entry[]> {
  const entries: Entry[] = [];
  for (const [list, verb] of [
    [actVerbs, true],
    [actPhrases, false],
  ] as const) {
    for (const [act, phrases] of Object.entries(list) as [VerbalAct, readonly string[]][]) {
      for (const phrase of phrases)
        entries.push({ words: phrase.split(' '), act, tone: actTones[act], verb });
    }
  }
  for (const [word, tone] of Object.entries(toneWords))
    entries.push({ words: [word], act: null, tone, verb: false });
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const first = entry.words[0] ?? '';
    const known = index.get(first);
    if (known) known.push(entry);
    else index.set(first, [entry]);
  }
  return index;
}
