// Gives the types of a comparison and of what it is made of.
import type { Meeting } from './meeting.ts';
import type { KnownSpeaker } from './speaker.ts';
import type { Stance } from './stance.ts';
import type { MergedStatement } from './statement.ts';

export const shifts = [
  'unchanged',
  'softened',
  'hardened',
  'reversed',
  'raised',
  'dropped',
  'unclear',
] as const;
export type Shift = (typeof shifts)[number];
export const substances = ['unchanged', 'softened', 'hardened', 'reversed', 'unclear'] as const;
export const tones = ['unchanged', 'softened', 'hardened', 'unclear'] as const;

/** What was asked, refused or conceded; and the voice it was said in. */
export interface Axes {
  readonly substance: (typeof substances)[number];
  readonly tone: (typeof tones)[number];
}

/** A topic over several articles. */
export interface JoinedTopic {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

/** Topics of one speaker's statements over several articles, the most often spoken of first. */
export interface TopicJoin {
  readonly topics: readonly JoinedTopic[];
  /** Ids of the joined topics that a statement speaks of. */
  of(statementId: string): readonly string[];
}

/** A speaker's statements on one topic in one period. */
export interface Position {
  readonly topic: JoinedTopic;
  readonly stance: Stance;
  readonly statements: readonly MergedStatement[];
}

export interface TopicShift {
  readonly topic: JoinedTopic;
  readonly shift: Shift;
  /** Null where one side is silent. */
  readonly axes: Axes | null;
  readonly confidence: number;
  readonly because: string;
  readonly earlier: Position | null;
  readonly later: Position | null;
}

export interface ComparedPeriod {
  /** As asked for. */
  readonly period: string;
  readonly meetings: readonly Meeting[];
}

export interface Comparison {
  readonly speaker: KnownSpeaker;
  readonly earlier: ComparedPeriod;
  readonly later: ComparedPeriod;
  readonly topics: readonly TopicShift[];
}
