// Takes nothing; gives the shape that the model is to answer in. What it is told of the shape and what we check are made from this one.
import { z } from 'zod';
import { judgedShifts } from '../../src/model/judgement.ts';

/** Words in order of writing: a model that has copied the words and weighed them grades better than one that grades first. */
export const answerSchema = z.object({
  quotesA: z
    .array(z.string())
    .describe('1 to 3 fragments of statements of side A that decide, to the letter'),
  quotesB: z
    .array(z.string())
    .describe('1 to 3 fragments of statements of side B that decide, to the letter'),
  reason: z.string().describe('one sentence: what one side says, what the other says'),
  substance: z
    .enum(['unchanged', 'softened', 'hardened', 'reversed', 'none'])
    .describe('how what is asked, refused, promised or conceded in B stands to A'),
  tone: z
    .enum(['unchanged', 'softened', 'hardened', 'none'])
    .describe('how the voice of B stands to that of A'),
  shift: z.enum(judgedShifts).describe('the label'),
  confidence: z.number().min(0).max(1).describe('how likely a second careful reader gives the same shift'),
});

export type Answer = z.infer<typeof answerSchema>;

/**
 * The reason stands for the question and for its mirror image alike, so it must not tell of order or movement. Compiled by us from
 * general knowledge of English; sorted.
 */
export const orderWords = [
  'after',
  'afterwards',
  'again',
  'already',
  'anymore',
  'became',
  'become',
  'becomes',
  'before',
  'changed',
  'changes',
  'earlier',
  'first',
  'former',
  'formerly',
  'hardened',
  'hardens',
  'initially',
  'later',
  'latter',
  'longer',
  'moved',
  'moves',
  'next',
  'now',
  'originally',
  'previous',
  'previously',
  'reversed',
  'reverses',
  'second',
  'shift',
  'shifted',
  'shifts',
  'softened',
  'softens',
  'still',
  'subsequently',
  'then',
  'turned',
  'turns',
] as const;
