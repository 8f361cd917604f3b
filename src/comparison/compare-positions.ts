// Takes a speaker's positions of two periods and what a judge says of them; gives per topic how they moved, and why.
import { compareText } from '../model/compare-text.ts';
import type { Position, TopicShift } from '../model/comparison.ts';
import type { Judgement } from '../model/judgement.ts';
import { assertionsOf, findObstacle } from './find-obstacle.ts';
import { movedVoice } from './moved-voice.ts';
import { nameSides, type SideNames } from './name-sides.ts';
import { findSame, type Same } from './read-constancy.ts';
import { sayWhyDropped, sayWhyGraded, sayWhyRaised, sayWhyUnclear } from './say-why.ts';

/**
 * Topics of both periods come first, most statements first; then those raised, then those dropped. Swapping the periods swaps softened
 * with hardened and raised with dropped, and changes nothing else but the wording of the reason. `judgements`: by id of the topic; one that
 * is missing is an unclear one.
 */
export function comparePositions(
  earlier: readonly Position[],
  later: readonly Position[],
  judgements: ReadonlyMap<string, Judgement>,
): readonly TopicShift[] {
  const sides = { names: nameSides(earlier, later), earlier: sideOf(earlier), later: sideOf(later) };
  const ids = new Set([...earlier, ...later].map((position) => position.topic.id));
  const shifts = [...ids].map((id) => compareTopic(id, sides, judgements.get(id)));
  return shifts.filter((shift) => shift !== null).sort(byInterest);
}

interface Side {
  readonly positions: ReadonlyMap<string, Position>;
  /** The words of each statement. */
  readonly spoken: readonly ReadonlySet<string>[];
}

interface Sides {
  readonly names: SideNames;
  readonly earlier: Side;
  readonly later: Side;
}

function sideOf(positions: readonly Position[]): Side {
  const statements = new Map(
    positions.flatMap((position) => position.statements.map((one) => [one.id, one.text])),
  );
  return {
    positions: new Map(positions.map((position) => [position.topic.id, position])),
    spoken: [...statements.values()].map((text) => new Set(wordsOf(text))),
  };
}

function compareTopic(
  id: string,
  { names, earlier, later }: Sides,
  judgement: Judgement | undefined,
): TopicShift | null {
  const [then, now] = [earlier.positions.get(id), later.positions.get(id)];
  if (then && now) return compareBoth(then, now, names, judgement ?? unjudged);
  if (now) return oneSided('raised', now, earlier, names);
  return then ? oneSided('dropped', then, later, names) : null;
}

function oneSided(
  shift: 'raised' | 'dropped',
  position: Position,
  silent: Side,
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
function sureOfAbsence(position: Position, { spoken }: Side): number {
  const { label, aliases } = position.topic;
  const isNamed = [label, ...aliases].map(wordsOf).some((name) => {
    return name.length > 0 && spoken.some((words) => name.every((word) => words.has(word)));
  });
  return isNamed ? 0.3 : Math.min(0.8, sureOfTopic(position));
}

const unjudged: Judgement = {
  shift: 'unclear',
  axes: { substance: 'unclear', tone: 'unclear' },
  confidence: 0.3,
  evidence: { earlier: [], later: [] },
  because: null,
};

function compareBoth(earlier: Position, later: Position, names: SideNames, judgement: Judgement): TopicShift {
  const obstacle = findObstacle(earlier, later);
  const same = obstacle ? null : findSame(earlier, later);
  const graded = obstacle ? unjudged : withActs(heed(judgement, same), earlier, later);
  const { shift, axes, confidence } = graded;
  return {
    topic: later.topic,
    shift,
    axes,
    confidence,
    because:
      graded.because ??
      (shift === 'unclear'
        ? sayWhyUnclear(obstacle, earlier, later, names)
        : sayWhyGraded(graded, earlier, later, names, same)),
    earlier,
    later,
  };
}

/** Where the judge sees no verdict, the same words in both periods still are one. The sentence that the judge wrote was for his. */
function heed(judgement: Judgement, same: Same | null): Judgement {
  if (judgement.shift !== 'unclear' || !same || same.said) return judgement;
  return {
    ...judgement,
    shift: 'unchanged',
    axes: { substance: 'unchanged', tone: 'unchanged' },
    confidence: SAME_WORDS,
    because: null,
  };
}

/** Where the same act is performed in both periods and the voice moved, it is the voice that moved. */
function withActs(judgement: Judgement, earlier: Position, later: Position): Judgement {
  const voice = movedVoice(judgement.axes);
  const { act } = earlier.stance;
  const stands = act !== 'state' && act === later.stance.act && voice === judgement.axes.substance;
  return stands && voice
    ? { ...judgement, axes: { substance: 'unchanged', tone: voice }, because: null }
    : judgement;
}

/** The same words may be an aside of both periods. */
const SAME_WORDS = 0.6;

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
