// Takes two positions; gives whether the later says that, or the same as, the earlier.
import { constancyMarkers } from '../lexicon/constancy-markers.ts';
import { shortFunctionWords } from '../lexicon/function-words.ts';
import { commitmentPhrases, negators } from '../lexicon/modal-words.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import { compareText } from '../model/compare-text.ts';
import type { Position } from '../model/comparison.ts';
import type { MergedStatement } from '../model/statement.ts';

const MARKER = new RegExp(`(?<!\\p{L})${wordPattern(constancyMarkers)}(?!\\p{L})`, 'iu');
/** Words on which a stance turns: two sentences that differ in one of them are not the same. */
const TURNING = new Set([
  ...negators,
  ...commitmentPhrases.flatMap(([, phrases]) => phrases).filter((phrase) => !phrase.includes(' ')),
  ...['all', 'always', 'every', 'half', 'no', 'only', 'some', 'sometimes'],
]);
const SMALL = new Set(shortFunctionWords);
const FEWEST_WORDS = 4;
const NEARLY_ALL = 0.75;
/** Beyond these a speaker goes through so much that pairs by chance get likely, and comparing all gets dear. */
const MOST_STATEMENTS = 60;

/** Statements that show by themselves that nothing moved. `said`: the later says so. Otherwise both are in the same words. */
export type Same =
  | ({ readonly said: false } & SameWords)
  | { readonly said: true; readonly later: MergedStatement };

export interface SameWords {
  readonly earlier: MergedStatement;
  readonly later: MergedStatement;
}

export function findSame(earlier: Position, later: Position): Same | null {
  const words = findSameWords(earlier, later);
  if (words) return { said: false, ...words };
  const marker = findMarker(later);
  return marker ? { said: true, later: marker } : null;
}

/** A statement of each period in nearly the same words, none of those different on which a stance turns. The longest. */
function findSameWords(earlier: Position, later: Position): SameWords | null {
  const before = asserted(earlier).map(withWords);
  const after = asserted(later).map(withWords);
  const pairs = before.flatMap((one) =>
    after.filter((other) => areSame(one.words, other.words)).map((other) => ({ one, other })),
  );
  const [longest] = pairs.sort(
    (a, b) =>
      b.one.words.size + b.other.words.size - (a.one.words.size + a.other.words.size) ||
      compareText(a.one.statement.id + a.other.statement.id, b.one.statement.id + b.other.statement.id),
  );
  return longest ? { earlier: longest.one.statement, later: longest.other.statement } : null;
}

/** A later statement that says so itself: "as I said", "that has not changed". */
function findMarker(later: Position): MergedStatement | null {
  return asserted(later).find(({ text, cue }) => MARKER.test(text) || MARKER.test(cue ?? '')) ?? null;
}

function asserted({ statements }: Position): readonly MergedStatement[] {
  return statements.filter(({ kind }) => kind === 'assertion').slice(0, MOST_STATEMENTS);
}

function withWords(statement: MergedStatement): { statement: MergedStatement; words: ReadonlySet<string> } {
  const printed =
    statement.text
      // The month is no "may".
      .replaceAll(/(?<=\S\s)May\b/gu, '')
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:['.,][\p{L}\p{N}]+)*/gu) ?? [];
  const words = printed.filter((word) => word.length > 2 || TURNING.has(word) || /\p{N}/u.test(word));
  return { statement, words: new Set(words.filter((word) => !SMALL.has(word))) };
}

function areSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const shared = [...small].filter((word) => large.has(word)).length;
  if (shared < FEWEST_WORDS || shared < NEARLY_ALL * small.size || shared < 0.5 * large.size) return false;
  const turns = (words: ReadonlySet<string>) =>
    [...words].filter((word) => TURNING.has(word) || word.endsWith("n't") || /\p{N}/u.test(word));
  return [...turns(small), ...turns(large)].every((word) => small.has(word) && large.has(word));
}
