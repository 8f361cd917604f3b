// Gives what a judge may be asked about a ferry toll that does not exist.
import type { JudgedStatement, JudgeQuestion } from '../../src/model/judgement.ts';

export const judgedStatement = (text: string): JudgedStatement => ({
  text,
  source: 'Okonjo',
  cue: 'said',
  type: 'direct',
  kind: 'assertion',
});

export const inventedQuestion: JudgeQuestion = {
  topic: 'ferry toll',
  earlier: [judgedStatement('We must have the toll.')],
  later: [judgedStatement('We hope for the toll.')],
};
