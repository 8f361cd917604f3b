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
const entryOf: ReadonlyMap<string, string> = new Map(
  [...classes.keys()].flatMap((entry) => formsOf(entry).map((form) => [form, entry] as const)),
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
    if (length === 1 && isFunctionWord(words[0], tokens[at - 1])) return undefined;
    const lemmas = words.map(({ lemma }) => lemma.toLowerCase()).join(' ');
    const printed = words.map(({ text }) => text.toLowerCase()).join(' ');
    const entry = classes.has(lemmas) ? lemmas : entryOf.get(printed);
    if (entry) return entry;
  }
  return undefined;
}

/** "Like" that compares is no liking, "hit back" no backing; "both back" is, though a tagger may call it an adverb. */
function isFunctionWord(token: Token | undefined, before: Token | undefined): boolean {
  if (token?.pos === 'ADV') return before?.pos === 'VERB' && !token.text.endsWith('ly');
  return token?.pos === 'ADP';
}

/** Regular forms of the entry's first word, for what the tagger does not take for a verb ("Slams", "the accused"). Some are no words, which harms no one. */
function formsOf(entry: string): readonly string[] {
  const [first = '', ...others] = entry.split(' ');
  const stems = first.endsWith('e') ? [first, first.slice(0, -1)] : [first, first + first.slice(-1)];
  const forms = stems.flatMap((stem) => [`${stem}ed`, `${stem}ing`]);
  const yForms = first.endsWith('y') ? [`${first.slice(0, -1)}ied`, `${first.slice(0, -1)}ies`] : [];
  return [first, `${first}s`, `${first}es`, ...forms, ...yForms].map((form) => [form, ...others].join(' '));
}
