// Takes a judge and a speaker's positions of two periods; gives its judgement of each topic that both speak of.
import type { Position } from '../model/comparison.ts';
import type { JudgedStatement, Judgement } from '../model/judgement.ts';
import type { MergedStatement } from '../model/statement.ts';
import type { ShiftJudge } from '../ports.ts';
import { mostTelling } from '../positions/most-telling.ts';

/** By id of the topic. A side of which nothing was asserted is the reporter's account, which is not judged. */
export async function judgePositions(
  judge: ShiftJudge,
  earlier: readonly Position[],
  later: readonly Position[],
): Promise<ReadonlyMap<string, Judgement>> {
  const asked = earlier.flatMap(({ topic, statements }) => {
    const other = later.find((position) => position.topic.id === topic.id);
    const [before, after] = [judged(statements), judged(other?.statements ?? [])];
    if (before.length === 0 || after.length === 0) return [];
    return [[topic.id, { topic: topic.label, earlier: before, later: after }] as const];
  });
  // All at once: a judge that is far away answers several questions in the time of one.
  const answered = asked.map(async ([id, question]) => [id, await judge.judge(question)] as const);
  return new Map(await Promise.all(answered));
}

function judged(statements: readonly MergedStatement[]): readonly JudgedStatement[] {
  const asserted = statements.filter(({ kind }) => kind === 'assertion');
  return mostTelling(asserted).map(({ text, source, cue, type, kind }) => ({
    text,
    source,
    cue,
    type,
    kind,
  }));
}
