// Takes a judge's name and a question; gives a text that is the same for the same and differs for any other.
import type { JudgedStatement, JudgeQuestion } from './judgement.ts';

export function questionKey(judge: string, { topic, earlier, later }: JudgeQuestion): string {
  return JSON.stringify([judge, topic, earlier.map(wordsOf), later.map(wordsOf)]);
}

/** The same of one side alone. */
export function sideKey(side: readonly JudgedStatement[]): string {
  return JSON.stringify(side.map(wordsOf));
}

/** What a judge sees and nothing else: a statement that comes with its id or its date is the same question. */
function wordsOf({ text, source, cue, type, kind }: JudgedStatement) {
  return [text, source, cue, type, kind];
}
