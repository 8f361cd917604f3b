// Takes one speaker's statements of one period and their joined topics; gives a position per topic.
import { compareText } from '../model/compare-text.ts';
import type { JoinedTopic, Position, TopicJoin } from '../model/comparison.ts';
import type { Commitment, Polarity, Stance, VerbalAct } from '../model/stance.ts';
import type { MergedStatement } from '../model/statement.ts';

/** What is thought, planned or known is the reporter's account: it counts half towards the tone and nothing towards the act. */
const ACCOUNT_WEIGHT = 0.5;

/** Statements come earliest first. Topics on which nothing was said give no position. */
export function takePositions(
  statements: readonly MergedStatement[],
  joined: TopicJoin,
): readonly Position[] {
  const inOrder = [...statements].sort(byDate);
  return joined.topics.flatMap((topic) => {
    const spoken = inOrder.filter((statement) => joined.of(statement.id).includes(topic.id));
    return spoken.length === 0 ? [] : [positionOf(topic, spoken)];
  });
}

function byDate(a: MergedStatement, b: MergedStatement): number {
  return compareText(a.saidOn ?? '', b.saidOn ?? '') || compareText(a.id, b.id);
}

function positionOf(topic: JoinedTopic, statements: readonly MergedStatement[]): Position {
  return { topic, stance: stanceOf(statements), statements };
}

function stanceOf(statements: readonly MergedStatement[]): Stance {
  const assertions = statements.filter((statement) => statement.kind === 'assertion');
  const act = mainAct(assertions);
  const evidence = statements.flatMap((statement) => statement.stance.evidence);
  return {
    act,
    tone: meanTone(statements),
    commitment: mainCommitment(assertions, act),
    evidence: [...new Set(evidence)],
    polarity: mainPolarity(assertions, act),
    hedges: uniqueOf(assertions, ({ hedges }) => hedges),
    markers: {
      change: uniqueOf(assertions, ({ markers }) => markers.change),
      constancy: uniqueOf(assertions, ({ markers }) => markers.constancy),
    },
    places: [],
  };
}

/** To wait, ask or praise takes no side: beside "no agreement" it is the voice, not the answer. */
const SIDELESS: ReadonlySet<VerbalAct> = new Set(['appeal', 'consult', 'praise', 'state']);

/** The act performed most often, those that take a side before all; of equals the one farther from a plain statement. */
function mainAct(assertions: readonly MergedStatement[]): VerbalAct {
  const counts = new Map<VerbalAct, { times: number; tone: number }>();
  for (const { stance } of assertions) {
    if (stance.act === 'state') continue;
    const known = counts.get(stance.act) ?? { times: 0, tone: 0 };
    counts.set(stance.act, { times: known.times + 1, tone: Math.max(known.tone, Math.abs(stance.tone)) });
  }
  const [first] = [...counts.entries()].sort(
    ([actA, a], [actB, b]) =>
      Number(SIDELESS.has(actA)) - Number(SIDELESS.has(actB)) ||
      b.times - a.times ||
      b.tone - a.tone ||
      compareText(actA, actB),
  );
  return first?.[0] ?? 'state';
}

function mainCommitment(assertions: readonly MergedStatement[], act: VerbalAct): Commitment | null {
  const acting = assertions.filter(({ stance }) => stance.act === act && stance.commitment !== null);
  return acting[0]?.stance.commitment ?? null;
}

/** The side of those that perform the act; none where they stand on both. */
function mainPolarity(assertions: readonly MergedStatement[], act: VerbalAct): Polarity | null {
  const sides = new Set(
    assertions.filter(({ stance }) => stance.act === act).flatMap(({ stance }) => stance.polarity ?? []),
  );
  const [side = null] = sides;
  return sides.size === 1 ? side : null;
}

function uniqueOf(
  statements: readonly MergedStatement[],
  wordsOf: (stance: Stance) => readonly string[],
): readonly string[] {
  return [...new Set(statements.flatMap(({ stance }) => wordsOf(stance)))];
}

/** Words of the reporter's alone tell nothing of the speaker. */
function isTelling({ act, tone, evidence, places }: Stance): boolean {
  if (evidence.length === 0) return false;
  return act !== 'state' || tone !== 0 || places.some(({ heldBy }) => heldBy === 'speaker');
}

/** Mean over the statements that show any; two decimals. */
function meanTone(statements: readonly MergedStatement[]): number {
  const telling = statements.filter(({ stance }) => isTelling(stance));
  const weightOf = ({ kind }: MergedStatement) => (kind === 'assertion' ? 1 : ACCOUNT_WEIGHT);
  const weight = telling.reduce((sum, statement) => sum + weightOf(statement), 0);
  if (weight === 0) return 0;
  const sum = telling.reduce((total, statement) => total + statement.stance.tone * weightOf(statement), 0);
  return Math.round((100 * sum) / weight) / 100 || 0;
}
