// Takes two positions; gives why nothing can be said of how they moved, where that shows before anybody judges.
import { compareText } from '../model/compare-text.ts';
import type { Position } from '../model/comparison.ts';
import type { MergedStatement } from '../model/statement.ts';
import { actLevels, clearNo, plainYes } from './act-levels.ts';

export type Obstacle =
  | { readonly code: 'nothing-asserted'; readonly side: 'earlier' | 'later' }
  | {
      readonly code: 'both-ways';
      readonly side: 'earlier' | 'later';
      readonly one: MergedStatement;
      readonly other: MergedStatement;
    };

/** A position known only from the reporter's account, or one that says yes and no at once. */
export function findObstacle(earlier: Position, later: Position): Obstacle | null {
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
  return null;
}

/** The clearest yes and the clearest no of one period, where there are both. */
function opposites(position: Position): readonly [MergedStatement?, MergedStatement?] {
  const byLevel = [...assertionsOf(position)].sort(
    (a, b) => actLevels[b.stance.act] - actLevels[a.stance.act] || compareText(a.id, b.id),
  );
  const [yes, no] = [byLevel[0], byLevel.at(-1)];
  if (!yes || !no || actLevels[yes.stance.act] < plainYes || actLevels[no.stance.act] > clearNo) return [];
  return [yes, no];
}

/** What was said; what was thought or planned is the reporter's account. */
export function assertionsOf(position: Position): readonly MergedStatement[] {
  return position.statements.filter((statement) => statement.kind === 'assertion');
}
