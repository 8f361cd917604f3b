// Takes nothing; gives a question of invented officials, in the order in which the model is asked it, and an answer that keeps all rules.
import type { Answer } from '../../../lambdas/aws/bedrock-answer-schema.ts';
import type { JudgedStatement, JudgeQuestion } from '../../../src/model/judgement.ts';

export const said = (text: string): JudgedStatement => ({
  text,
  source: 'Okonjo',
  cue: 'said',
  type: 'direct',
  kind: 'assertion',
});

export const question: JudgeQuestion = {
  topic: 'ferry toll',
  earlier: [said('The islands must drop the toll by May.'), said('We will go to court.')],
  later: [said('We would hope that the islands’ toll goes one day.')],
};

export const swapped = (asked: JudgeQuestion): JudgeQuestion => ({
  ...asked,
  earlier: asked.later,
  later: asked.earlier,
});

export const answer: Answer = {
  quotesA: ['must drop the toll', 'We will go to court'],
  quotesB: ["would hope that the islands' toll goes"],
  reason: 'One side says that the islands "must drop the toll", the other side that it "would hope".',
  substance: 'softened',
  tone: 'softened',
  shift: 'softened',
  confidence: 0.85,
};
