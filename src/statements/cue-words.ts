// Takes the tokens of a cue; gives its words that the lexicon classes, in order, the longest phrase at each place.
import { cueKinds, findingWords, impressionWords, seeingWords } from '../lexicon/cue-kinds.ts';
import type { Kind } from '../model/statement.ts';
import type { Token } from '../model/text.ts';

/** `impression`, `finding` and `seeing` leave the kind to what stands around them. */
export type CueClass = Kind | 'impression' | 'finding' | 'seeing';

export interface CueWord {
  readonly entry: string;
  readonly is: CueClass;
  /** Index of its first token in the cue. */
  readonly at: number;
}

const classes: ReadonlyMap<string, CueClass> = new Map(
  (
    [
      ...Object.entries(cueKinds),
      ['impression', impressionWords],
      ['finding', findingWords],
      ['seeing', seeingWords],
    ] as readonly (readonly [CueClass, readonly string[]])[]
  ).flatMap(([is, entries]) => entries.map((entry) => [entry, is] as const)),
);
const longest = Math.max(...[...classes.keys()].map((entry) => entry.split(' ').length));

export function findCueWords(tokens: readonly Token[]): readonly CueWord[] {
  const found: CueWord[] = [];
  for (let at = 0; at < tokens.length; ) {
    const entry = longestEntryAt(tokens, at);
    const is = entry && classes.get(entry);
    if (entry && is) found.push({ entry, is, at });
    at += entry ? entry.split(' ').length : 1;
  }
  return found;
}

function longestEntryAt(tokens: readonly Token[], at: number): string | undefined {
  for (let length = Math.min(longest, tokens.length - at); length > 0; length -= 1) {
    const words = tokens.slice(at, at + length);
    if (length === 1 && words[0]?.pos === 'ADP') return undefined;
    const entry = spellings(words).find((spelling) => classes.has(spelling));
    if (entry) return entry;
  }
  return undefined;
}

/** As printed too, since "supporters" or "saying" may be read as a noun of its own. */
function spellings(words: readonly Token[]): readonly string[] {
  const lemmas = words.map(({ lemma }) => lemma.toLowerCase()).join(' ');
  const printed = words.map(({ text }) => text.toLowerCase()).join(' ');
  return [lemmas, printed];
}
