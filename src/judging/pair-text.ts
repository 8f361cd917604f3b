// Takes what one side said; gives it as the text that the judge's weights read.
import type { JudgedStatement } from '../model/judgement.ts';

/** Between statements of a side, as in the pairs that the weights learned from. */
export const separator = ' ¶ ';

/**
 * Quoted words stand alone: how an article reports around them must not matter. Reported words keep their cue, which may turn them round
 * ("denied that …").
 */
export function sideText(statements: readonly JudgedStatement[]): string {
  return statements.map(statementText).join(separator);
}

function statementText({ text, cue, type }: JudgedStatement): string {
  if (type === 'direct') return `"${text}"`;
  return type === 'indirect' && cue !== null ? `${cue} ${text}` : text;
}
