// Takes a speaker's positions of two periods; gives per topic how they moved, and why.
import { compareText } from '../model/compare-text.ts';
import type { Axes, Position, Shift, TopicShift } from '../model/comparison.ts';
import { nameSides, type SideNames } from './name-sides.ts';
import { type AxesReading, assertionsOf, readAxes } from './read-axes.ts';
import { sayWhyDropped, sayWhyGraded, sayWhyRaised, sayWhyUnclear } from './say-why.ts';

/**
 * Topics of both periods come first, most statements first; then those raised, then those dropped. Swapping the periods swaps softened
 * with hardened and raised with dropped, and changes nothing else but the wording of the reason.
 */
export function comparePositions(
  earlier: readonly Position[],
  later: readonly Position[],
): readonly TopicShift[] {
  const names = nameSides(earlier, later);
  const ids = new Set([...earlier, ...later].map((position) => position.topic.id));
  const shifts = [...ids].map((id) => compareTopic(id, earlier, later, names));
  return shifts.filter((shift) => shift !== null).sort(byInterest);
}

function compareTopic(
  id: string,
  earlier: readonly Position[],
  later: readonly Position[],
  names: SideNames,
): TopicShift | null {
  const [then, now] = [earlier, later].map((side) => side.find(({ topic }) => topic.id === id) ?? null);
  if (then && now) return compareBoth(then, now, names);
  if (now) return oneSided('raised', now, earlier, names);
  return then ? oneSided('dropped', then, later, names) : null;
}

function oneSided(
  shift: 'raised' | 'dropped',
  position: Position,
  silent: readonly Position[],
  names: SideNames,
): TopicShift {
  const raised = shift === 'raised';
  return {
    topic: position.topic,
    shift,
    axes: null,
    confidence: sureOfAbsence(position, silent),
    because: raised ? sayWhyRaised(position, names) : sayWhyDropped(position, names),
    earlier: raised ? null : position,
    later: raised ? position : null,
  };
}

/** That nothing was found on a topic never makes it certain; and where its name is spoken on the other side, hardly likely. */
function sureOfAbsence(position: Position, silent: readonly Position[]): number {
  const { label, aliases } = position.topic;
  const spoken = silent.flatMap(({ statements }) => statements.map(({ text }) => new Set(wordsOf(text))));
  const isNamed = [label, ...aliases].map(wordsOf).some((name) => {
    return name.length > 0 && spoken.some((words) => name.every((word) => words.has(word)));
  });
  return isNamed ? 0.3 : Math.min(0.8, sureOfTopic(position));
}

function compareBoth(earlier: Position, later: Position, names: SideNames): TopicShift {
  const reading = readAxes(earlier, later);
  const because = reading.obstacle
    ? sayWhyUnclear(reading.obstacle, earlier, later, names)
    : sayWhyGraded(reading, earlier, later, names);
  return {
    topic: later.topic,
    shift: shiftOf(reading),
    axes: reading.axes,
    confidence: sureOfShift(reading, earlier, later),
    because,
    earlier,
    later,
  };
}

/** Substance before tone; where the substance is unclear so is the shift, whatever the voice. */
function shiftOf({ axes }: AxesReading): Shift {
  if (axes.substance !== 'unchanged') return axes.substance;
  return axes.tone === 'unclear' ? 'unchanged' : axes.tone;
}

/** Lower case but for what is written in capitals: START is no start. */
function wordsOf(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase()));
}

/** Grows with statements asserted and with topics read in their own words. 0..1 */
function sureOfTopic(position: Position): number {
  const asserted = assertionsOf(position).length;
  const named = position.statements.filter((statement) =>
    statement.topics.some((topic) => topic.basis === 'content'),
  ).length;
  return rounded(0.4 + 0.15 * Math.min(2, asserted) + 0.3 * (named / position.statements.length));
}

function sureOfShift({ axes, obstacle }: AxesReading, earlier: Position, later: Position): number {
  if (obstacle) return 0.3;
  const telling = tellingIn(earlier) + tellingIn(later);
  const quoted = [earlier, later].every((position) =>
    assertionsOf(position).some(({ type }) => type !== 'indirect'),
  );
  const named = Math.min(sureOfTopic(earlier), sureOfTopic(later));
  const agreeing = agree(axes) ? 0.1 : 0;
  return rounded(named * (0.25 + 0.06 * Math.min(6, telling) + (quoted ? 0.1 : 0) + agreeing));
}

/** Assertions that hold any words of stance: one on each side is thin, three are a pattern. */
function tellingIn(position: Position): number {
  return assertionsOf(position).filter(({ stance }) => stance.evidence.length > 0).length;
}

function agree({ substance, tone }: Axes): boolean {
  return substance === tone || substance === 'unchanged' || tone === 'unchanged';
}

function rounded(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}

function byInterest(a: TopicShift, b: TopicShift): number {
  return rank(a) - rank(b) || size(b) - size(a) || compareText(a.topic.id, b.topic.id);
}

function rank({ earlier, later }: TopicShift): number {
  if (earlier && later) return 0;
  return later ? 1 : 2;
}

function size({ earlier, later }: TopicShift): number {
  return (earlier?.statements.length ?? 0) + (later?.statements.length ?? 0);
}
