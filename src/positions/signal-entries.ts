// Takes the word lists of acts and voices; gives a look-up of what stands at a word.
import { toneWords } from '../lexicon/tone-words.ts';
import {
  accordNouns,
  accordVerbs,
  actPhrases,
  actTones,
  actVerbs,
  dissentNouns,
  dutyPhrases,
} from '../lexicon/verbal-acts.ts';
import type { VerbalAct } from '../model/stance.ts';
import type { PlacedWord } from './find-words.ts';
import { indexByFirstWord } from './index-by-first-word.ts';

/** `verb`: whose act it is depends on its subject. `accord`: tells only when denied. `dissent`: the speaker's only where the clause says so. */
export type EntryKind = 'verb' | 'phrase' | 'accord' | 'accord-verb' | 'duty' | 'dissent' | 'voice';

export interface SignalEntry {
  readonly words: readonly string[];
  readonly act: VerbalAct | null;
  readonly tone: number;
  readonly kind: EntryKind;
}

const ENTRIES = allEntries();
const BY_FIRST_WORD: ReadonlyMap<string, readonly SignalEntry[]> = indexByFirstWord(ENTRIES);

const INFLECTED: ReadonlySet<EntryKind> = new Set(['accord-verb', 'verb']);

/** The longest entry that begins at a word, or null. */
export function entryAt(words: readonly PlacedWord[], at: number): SignalEntry | null {
  const starting = (words[at]?.bases ?? []).flatMap((base) => BY_FIRST_WORD.get(base) ?? []);
  const fitting = starting.filter((entry) => fits(entry, words, at));
  return fitting.sort((a, b) => b.words.length - a.words.length)[0] ?? null;
}

function fits(entry: SignalEntry, words: readonly PlacedWord[], at: number): boolean {
  return entry.words.every((part, offset) => {
    const word = words[at + offset];
    if (!word) return false;
    return offset === 0 && INFLECTED.has(entry.kind) ? word.bases.includes(part) : word.word === part;
  });
}

function allEntries(): readonly SignalEntry[] {
  const voices = Object.entries(toneWords).map(([word, tone]) => ({
    words: [word],
    act: null,
    tone,
    kind: 'voice' as const,
  }));
  return [
    ...entriesOf(actVerbs, 'verb'),
    ...entriesOf(actPhrases, 'phrase'),
    ...entriesOf({ agree: accordNouns }, 'accord'),
    ...entriesOf({ agree: accordVerbs }, 'accord-verb'),
    ...entriesOf({ demand: dutyPhrases }, 'duty'),
    ...entriesOf({ disagree: dissentNouns }, 'dissent'),
    ...voices,
  ];
}

function entriesOf(
  lists: Readonly<Partial<Record<VerbalAct, readonly string[]>>>,
  kind: EntryKind,
): readonly SignalEntry[] {
  const acts = Object.keys(lists) as VerbalAct[];
  return acts.flatMap((act) =>
    (lists[act] ?? []).map((phrase) => ({ words: phrase.split(' '), act, tone: actTones[act], kind })),
  );
}
