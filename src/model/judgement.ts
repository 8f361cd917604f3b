// Gives the types of a judgement: what a judge of two positions is asked, and what it answers.
import type { Axes } from './comparison.ts';
import type { Kind, StatementType } from './statement.ts';

/** Whether one side is silent is counted, not judged. */
export const judgedShifts = ['unchanged', 'softened', 'hardened', 'reversed', 'unclear'] as const;
export type JudgedShift = (typeof judgedShifts)[number];

/** What a judge sees of a statement: its words, and how they were reported. */
export interface JudgedStatement {
  readonly text: string;
  readonly source: string | null;
  readonly cue: string | null;
  readonly type: StatementType;
  readonly kind: Kind;
}

/** What one speaker said on one topic at two times; neither side is empty. */
export interface JudgeQuestion {
  readonly topic: string;
  readonly earlier: readonly JudgedStatement[];
  readonly later: readonly JudgedStatement[];
}

/** A fragment of a statement's text, to the letter. */
export interface JudgedEvidence {
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

export interface Judgement {
  readonly shift: JudgedShift;
  readonly axes: Axes;
  /** That the shift is right, 0..1. */
  readonly confidence: number;
  /** The words that decided; empty where the judge does not point at words. */
  readonly evidence: JudgedEvidence;
  /** The judge's own sentence of reason; null where it gives none. */
  readonly because: string | null;
}

/** How two texts of one speaker stand to each other. */
export type Relation = 'consistent' | 'inconsistent' | 'unrelated';

export interface RelatedPair {
  readonly relation: Relation;
  /** Whether the relation is sure enough to be claimed; an inconsistency that is not is a possible tension, for a person to look at. */
  readonly isClaimed: boolean;
  /** The later text against the earlier. */
  readonly shift: JudgedShift | 'unrelated';
  /** That the shift is right, 0..1. */
  readonly confidence: number;
}
