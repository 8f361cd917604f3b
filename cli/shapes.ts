// Takes nothing; gives the types of what the API answers, from its schemas.
import type { z } from 'zod';
import type {
  articleSchema,
  comparisonSchema,
  knownSpeakerSchema,
  mergedStatementSchema,
  profileSchema,
  sideBySideSchema,
  statementSchema,
  timelineSchema,
} from '../lambdas/compare/schemas.ts';

export type ArticleShape = z.infer<typeof articleSchema>;
export type ComparisonShape = z.infer<typeof comparisonSchema>;
export type KnownSpeakerShape = z.infer<typeof knownSpeakerSchema>;
export type MergedStatementShape = z.infer<typeof mergedStatementSchema>;
export type ProfileShape = z.infer<typeof profileSchema>;
export type StatementShape = z.infer<typeof statementSchema>;
export type ShiftShape = ComparisonShape['topics'][number];
export type PositionShape = NonNullable<ShiftShape['earlier']>;
export type PeriodShape = ComparisonShape['earlier'];
export type SideBySideShape = z.infer<typeof sideBySideSchema>;
export type TimelineShape = z.infer<typeof timelineSchema>;
export type TopicTimelineShape = TimelineShape['topics'][number];
export type PointShape = TopicTimelineShape['points'][number];
export type ShownPositionShape = PointShape['position'];
export type SpeakerPositionShape = SideBySideShape['topics'][number]['positions'][number];
