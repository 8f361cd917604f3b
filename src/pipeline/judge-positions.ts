// Takes a judge and a speaker's positions of two periods; gives its judgement of each topic that both speak of.
import { assertionsOf, findObstacle } from '../comparison/find-obstacle.ts';
import type { Position } from '../model/comparison.ts';
import type { JudgedStatement, Judgement, JudgeQuestion } from '../model/judgement.ts';
import type { ShiftJudge } from '../ports.ts';
import { mostTelling } from '../positions/most-telling.ts';

/** By id of the topic. Where something stands in the way of a verdict nobody is asked for one. */
export async function judgePositions(
  judge: ShiftJudge,
  earlier: readonly Position[],
  later: readonly Position[],
): Promise<ReadonlyMap<string, Judgement>> {
  const asked = earlier.flatMap((one) => {
    const other = later.find((position) => position.topic.id === one.topic.id);
    return other && !findObstacle(one, other) ? [[one.topic.id, questionOf(one, other)] as const] : [];
  });
  // All at once: a judge that is far away answers several questions in the time of one.
  const answered = asked.map(async ([id, question]) => [id, await judge.judge(question)] as const);
  return new Map(await Promise.all(answered));
}

function questionOf(earlier: Position, later: Position): JudgeQuestion {
  return { topic: earlier.topic.label, earlier: judged(earlier), later: judged(later) };
}

function judged(position: Position): readonly JudgedStatement[] {
  return mostTelling(assertionsOf(position)).map(({ text, source, cue, type, kind }) => ({
    text,
    source,
    cue,
    type,
    kind,
  }));
}
