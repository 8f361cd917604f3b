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
  idlePhrases,
  reportedDuties,
  subjectPhrases,
} from '../lexicon/verbal-acts.ts';
import { condemningWords, praisingWords, refusingWords } from '../lexicon/verdicts.ts';
import type { VerbalAct } from '../model/stance.ts';
import type { PlacedWord } from './find-words.ts';
import { indexByFirstWord } from './index-by-first-word.ts';

/**
 * `verb`, `subject`: whose act it is depends on the subject. `accord`: tells only when denied. `dissent`: the speaker's only where the
 * clause says so. `verdict`: an act only where it is said of something. `idle`: holds a listed word and tells nothing.
 */
export type EntryKind =
  | 'verb'
  | 'subject'
  | 'phrase'
  | 'accord'
  | 'accord-verb'
  | 'duty'
  | 'reported-duty'
  | 'dissent'
  | 'verdict'
  | 'voice'
  | 'idle';

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
  let longest: SignalEntry | null = null;
  for (const base of words[at]?.bases ?? []) {
    for (const entry of BY_FIRST_WORD.get(base) ?? []) {
      if (entry.words.length > (longest?.words.length ?? 0) && fits(entry, words, at)) longest = entry;
    }
  }
  return longest;
}

function fits(entry: SignalEntry, words: readonly PlacedWord[], at: number): boolean {
  return entry.words.every((part, offset) => {
    const word = words[at + offset];
    if (!word || (offset > 0 && word.opensClause)) return false;
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
  const idle = idlePhrases.map((phrase) => ({
    words: phrase.split(' '),
    act: null,
    tone: 0,
    kind: 'idle' as const,
  }));
  return [
    ...entriesOf(actVerbs, 'verb'),
    ...entriesOf(subjectPhrases, 'subject'),
    ...entriesOf(actPhrases, 'phrase'),
    ...entriesOf({ agree: accordNouns }, 'accord'),
    ...entriesOf({ agree: accordVerbs }, 'accord-verb'),
    ...entriesOf({ demand: dutyPhrases }, 'duty'),
    ...entriesOf({ demand: reportedDuties }, 'reported-duty'),
    ...entriesOf({ disagree: dissentNouns }, 'dissent'),
    ...verdictsOf('disagree', condemningWords),
    ...verdictsOf('praise', praisingWords),
    ...verdictsOf('reject', refusingWords),
    ...voices,
    ...idle,
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

/** A verdict that is a word of voice too keeps that tone. */
function verdictsOf(act: VerbalAct, verdicts: readonly string[]): readonly SignalEntry[] {
  return verdicts.map((word) => ({
    words: [word],
    act,
    tone: toneWords[word] ?? actTones[act],
    kind: 'verdict' as const,
  }));
}
