// Takes two positions on one topic; gives how substance and tone moved, or why that cannot be told.
import { longFunctionWords } from '../lexicon/function-words.ts';
import { compareText } from '../model/compare-text.ts';
import type { Axes, Position } from '../model/comparison.ts';
import type { Commitment, VerbalAct } from '../model/stance.ts';
import type { MergedStatement } from '../model/statement.ts';
import { amountShift, findMarker, findSameWords } from './read-constancy.ts';

/** Cooperation to conflict in steps; `state` takes no side. */
const LEVELS: Readonly<Record<VerbalAct, number>> = {
  yield: 4,
  agree: 3,
  promise: 2,
  praise: 1,
  consult: 1,
  appeal: 1,
  state: 0,
  demand: -2,
  disagree: -2,
  reject: -3,
  threaten: -4,
};

const STRENGTH: Readonly<Record<Commitment, number>> = { refuses: 4, must: 4, will: 3, may: 2, hopes: 1 };

/** A clear yes or no: from here on acts of opposite sign contradict each other. */
const CLEAR = 2;
/** To promise to wait or to answer is no yes to the matter itself. */
const PLAIN_YES = 3;
/** The word lists do not tell neighbouring acts apart reliably ("disagree", "reject"). */
const STEPS_THAT_COUNT = 2;
const TONE_THAT_COUNTS = 0.2;

export type Obstacle =
  | { readonly code: 'nothing-asserted'; readonly side: 'earlier' | 'later' }
  | { readonly code: 'no-side-taken'; readonly side: 'earlier' | 'later' | 'both' }
  | {
      readonly code: 'both-ways';
      readonly side: 'earlier' | 'later';
      readonly one: MergedStatement;
      readonly other: MergedStatement;
    };

export interface AxesReading {
  readonly axes: Axes;
  /** Why the substance is unclear; null when it is not. */
  readonly obstacle: Obstacle | null;
  /** Statements that show by themselves that the substance did not move; null when the acts decide. */
  readonly same: Same | null;
}

/** `said`: the later statement says that nothing moved. Otherwise both are in the same words. */
export type Same =
  | { readonly said: false; readonly earlier: MergedStatement; readonly later: MergedStatement }
  | { readonly said: true; readonly later: MergedStatement };

/**
 * Mirrors when the positions are swapped: softened becomes hardened, the rest stays. Only "as I said" looks back, so that it counts in
 * the later period alone.
 */
export function readAxes(earlier: Position, later: Position): AxesReading {
  const tone = toneShift(earlier, later);
  const obstacle = obstacleOf(earlier, later);
  const same = contradicts(earlier, later) || isHard(obstacle) ? null : sameOf(earlier, later);
  if (same) return { axes: { substance: 'unchanged', tone }, obstacle: null, same };
  if (obstacle) return { axes: { substance: 'unclear', tone }, obstacle, same };
  return { axes: { substance: substanceShift(earlier, later), tone }, obstacle, same };
}

/** A yes here and a no there: no likeness of words outweighs it. */
function contradicts(earlier: Position, later: Position): boolean {
  const levels = [LEVELS[earlier.stance.act], LEVELS[later.stance.act]];
  return Math.min(...levels) <= -CLEAR && Math.max(...levels) >= CLEAR;
}

/** Words that are there but point both ways, or that nobody asserted, are not mended by likeness. */
function isHard(obstacle: Obstacle | null): boolean {
  return obstacle !== null && obstacle.code !== 'no-side-taken';
}

function sameOf(earlier: Position, later: Position): Same | null {
  const words = findSameWords(earlier, later);
  if (words) return { said: false, ...words };
  const marker = findMarker(later);
  return marker ? { said: true, later: marker } : null;
}

function obstacleOf(earlier: Position, later: Position): Obstacle | null {
  const sides = [
    ['earlier', earlier],
    ['later', later],
  ] as const;
  for (const [side, position] of sides)
    if (assertionsOf(position).length === 0) return { code: 'nothing-asserted', side };
  for (const [side, position] of sides) {
    const [one, other] = opposites(position);
    if (one && other) return { code: 'both-ways', side, one, other };
  }
  const silent = sides.filter(([, position]) => position.stance.act === 'state');
  const moodOnly = silent.length === 2 && sides.every(([, position]) => showsTone(position));
  if (silent.length === 0 || moodOnly) return null;
  return { code: 'no-side-taken', side: silent.length === 2 ? 'both' : (silent[0]?.[0] ?? 'both') };
}

/** The clearest yes and the clearest no of one period, where there are both. */
function opposites(position: Position): readonly [MergedStatement?, MergedStatement?] {
  const byLevel = [...assertionsOf(position)].sort(
    (a, b) => LEVELS[b.stance.act] - LEVELS[a.stance.act] || compareText(a.id, b.id),
  );
  const [yes, no] = [byLevel[0], byLevel.at(-1)];
  if (!yes || !no || LEVELS[yes.stance.act] < PLAIN_YES || LEVELS[no.stance.act] > -CLEAR) return [];
  return [yes, no];
}

function substanceShift(earlier: Position, later: Position): Axes['substance'] {
  const from = LEVELS[earlier.stance.act];
  const to = LEVELS[later.stance.act];
  if (earlier.stance.act === later.stance.act)
    return amountShift(earlier, later) ?? commitmentShift(earlier, later);
  if (Math.min(from, to) <= -CLEAR && Math.max(from, to) >= CLEAR) {
    return onTheSamePoint(earlier, later) ? 'reversed' : from < to ? 'softened' : 'hardened';
  }
  if (Math.abs(to - from) < STEPS_THAT_COUNT) return 'unchanged';
  return to > from ? 'softened' : 'hardened';
}

/** A demand that must became one that hopes is smaller; so is a promise, which hardens. */
function commitmentShift(earlier: Position, later: Position): Axes['substance'] {
  const from = earlier.stance.commitment;
  const to = later.stance.commitment;
  if (!from || !to || Math.abs(STRENGTH[from] - STRENGTH[to]) < STEPS_THAT_COUNT - 1) return 'unchanged';
  const level = LEVELS[earlier.stance.act];
  if (Math.abs(level) < CLEAR) return 'unchanged';
  const weaker = STRENGTH[to] < STRENGTH[from];
  return weaker === level < 0 ? 'softened' : 'hardened';
}

const COMMON = new Set(longFunctionWords);

/** A yes that became a no speaks of the same thing: at least two words beyond the commonest. */
function onTheSamePoint(earlier: Position, later: Position): boolean {
  const words = (position: Position) =>
    new Set(
      decidingOf(position)
        .flatMap((statement) => statement.text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
        .filter((word) => !COMMON.has(word)),
    );
  const before = words(earlier);
  return [...words(later)].filter((word) => before.has(word)).length >= 2;
}

/** Assertions that perform the position's act. */
export function decidingOf(position: Position): readonly MergedStatement[] {
  return assertionsOf(position).filter(({ stance }) => stance.act === position.stance.act);
}

export function assertionsOf(position: Position): readonly MergedStatement[] {
  return position.statements.filter((statement) => statement.kind === 'assertion');
}

function toneShift(earlier: Position, later: Position): Axes['tone'] {
  if (!showsTone(earlier) || !showsTone(later)) return 'unclear';
  const move = Math.round(100 * (later.stance.tone - earlier.stance.tone)) / 100;
  if (Math.abs(move) < TONE_THAT_COUNTS) return 'unchanged';
  return move > 0 ? 'softened' : 'hardened';
}

function showsTone(position: Position): boolean {
  return position.statements.some(({ stance }) => stance.evidence.length > 0);
}
