// Takes two positions; gives whether the later says that, or the same as, the earlier, and how an amount in both moved.

import { constancyMarkers } from '../lexicon/constancy-markers.ts';
import { shortFunctionWords } from '../lexicon/function-words.ts';
import { commitmentPhrases, negators } from '../lexicon/modal-words.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import { compareText } from '../model/compare-text.ts';
import type { Axes, Position } from '../model/comparison.ts';
import type { MergedStatement } from '../model/statement.ts';
import { findAmounts } from './find-amounts.ts';

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

export interface SameWords {
  readonly earlier: MergedStatement;
  readonly later: MergedStatement;
}

/** A statement of each period in nearly the same words, none of those different on which a stance turns. The longest. */
export function findSameWords(earlier: Position, later: Position): SameWords | null {
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
export function findMarker(later: Position): MergedStatement | null {
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

/** What is given: more of it is softer. What is asked, allowed at most, or threatened: for each its own way. */
export function amountShift(earlier: Position, later: Position): Axes['substance'] | null {
  const before = findAmounts(textOf(earlier));
  const after = findAmounts(textOf(later));
  const units = [...before.keys()].filter((unit) => after.has(unit));
  const moves = new Set(units.map((unit) => Math.sign((after.get(unit) ?? 0) - (before.get(unit) ?? 0))));
  const [move] = moves;
  if (moves.size !== 1 || move === undefined || earlier.stance.act !== later.stance.act) return null;
  const softer = MORE_IS_SOFTER[earlier.stance.act];
  if (softer === undefined) return null;
  if (move === 0) return 'unchanged';
  return move === softer ? 'softened' : 'hardened';
}

const MORE_IS_SOFTER: Readonly<Partial<Record<Position['stance']['act'], 1 | -1>>> = {
  yield: 1,
  agree: 1,
  promise: 1,
  reject: 1,
  appeal: -1,
  demand: -1,
  threaten: -1,
};

function textOf(position: Position): string {
  const acting = asserted(position).filter(({ stance }) => stance.act === position.stance.act);
  return acting.map(({ text }) => text).join('\n');
}
