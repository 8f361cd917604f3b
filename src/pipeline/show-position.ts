// Takes a position and the reasons that quote it; gives it with its most telling statements alone, in order of time.
import { assertionsOf } from '../comparison/find-obstacle.ts';
import { compareText } from '../model/compare-text.ts';
import type { Position } from '../model/comparison.ts';
import { quotedFragments } from '../model/quoted-fragments.ts';
import type { ShownPosition } from '../model/shown-position.ts';
import type { MergedStatement } from '../model/statement.ts';
import { mostTelling } from '../positions/most-telling.ts';

export const mostStatementsShown = 8;

/** What a reason quotes and what a judge goes by is always shown. Then what was said before what was not, what made the stance, his own words, strong ones. */
export function showPosition(position: Position, reasons: readonly string[] = []): ShownPosition {
  const { stance, statements } = position;
  const quoted = reasons.flatMap(quotedFragments);
  const carrying = new Set(mostTelling(assertionsOf(position)));
  const isNeeded = (one: MergedStatement) =>
    carrying.has(one) || quoted.some((words) => one.text.includes(words));
  const worth = (one: MergedStatement) =>
    Number(isNeeded(one)) * 16 +
    Number(one.kind === 'assertion') * 8 +
    Number(one.stance.act === stance.act) * 4 +
    Number(one.type !== 'indirect') * 2 +
    Math.abs(one.stance.tone);
  const ranked = [...statements].sort((a, b) => worth(b) - worth(a) || compareText(a.id, b.id));
  const shown = new Set(ranked.slice(0, Math.max(mostStatementsShown, ranked.filter(isNeeded).length)));
  return {
    stance,
    statements: statements.filter((one) => shown.has(one)),
    more: statements.length - shown.size,
  };
}
