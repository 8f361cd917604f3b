// Takes what the domain answers; gives it in the shapes of the HTTP API.
import type { z } from '@hono/zod-openapi';
import type {
  ComparedPeriod,
  Comparison,
  JoinedTopic,
  Position,
  TopicShift,
} from '../../src/model/comparison.ts';
import type { Meeting } from '../../src/model/meeting.ts';
import type { ArticleEntry } from '../../src/model/record.ts';
import type { ShownPosition } from '../../src/model/shown-position.ts';
import type { SideBySide } from '../../src/model/side-by-side.ts';
import type { Span } from '../../src/model/span.ts';
import type { KnownSpeaker, Speaker } from '../../src/model/speaker.ts';
import type { Stance } from '../../src/model/stance.ts';
import type { MergedStatement, Statement, StatementSpans } from '../../src/model/statement.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { articleMeetings } from '../../src/pipeline/article-meetings.ts';
import type { SpeakerProfile } from '../../src/pipeline/speaker-directory.ts';
import type {
  articleSchema,
  comparisonSchema,
  knownSpeakerSchema,
  meetingSchema,
  mergedStatementSchema,
  profileSchema,
  sideBySideSchema,
  statementSchema,
  timelineSchema,
} from './schemas.ts';

type Shape<Schema extends z.ZodType> = z.infer<Schema>;

export function toComparisonShape({
  speaker,
  earlier,
  later,
  topics,
}: Comparison): Shape<typeof comparisonSchema> {
  return {
    speaker: toSpeakerShape(speaker),
    earlier: toPeriodShape(earlier),
    later: toPeriodShape(later),
    topics: topics.map(toShiftShape),
  };
}

const toPeriodShape = ({ period, meetings }: ComparedPeriod) => ({
  period,
  meetings: meetings.map(toMeetingShape),
});

function toShiftShape(shift: TopicShift) {
  return {
    topic: toTopicShape(shift.topic),
    ...toGradeShape(shift),
    earlier: shift.earlier && toPositionShape(shift.earlier),
    later: shift.later && toPositionShape(shift.later),
  };
}

const toGradeShape = ({
  shift,
  axes,
  confidence,
  because,
}: Pick<TopicShift, 'shift' | 'axes' | 'confidence' | 'because'>) => ({
  shift,
  axes: axes && { substance: axes.substance, tone: axes.tone },
  confidence,
  because,
});

export function toSideBySideShape({ period, topics, leftOut }: SideBySide): Shape<typeof sideBySideSchema> {
  return {
    period: toPeriodShape(period),
    topics: topics.map(({ topic, positions }) => ({
      topic: toTopicShape(topic),
      positions: positions.map(({ speaker, position, silent }) => ({
        speaker: toSpeakerShape(speaker),
        position: position && toShownShape(position),
        silent,
      })),
    })),
    leftOut,
  };
}

export function toTimelineShape({ speaker, topics }: Timeline): Shape<typeof timelineSchema> {
  return {
    speaker: toSpeakerShape(speaker),
    topics: topics.map(({ topic, points, more }) => ({
      topic: toTopicShape(topic),
      points: points.map((point) => ({
        ...toPeriodShape(point),
        position: toShownShape(point.position),
        shift: point.shift && { against: point.shift.against, ...toGradeShape(point.shift) },
      })),
      more,
    })),
  };
}

const toShownShape = ({ more, ...position }: ShownPosition) => ({ ...toPositionShape(position), more });

const toPositionShape = ({ stance, statements }: Pick<Position, 'stance' | 'statements'>) => ({
  stance: toStanceShape(stance),
  statements: statements.map(toMergedShape),
});

export function toMergedShape(statement: MergedStatement): Shape<typeof mergedStatementSchema> {
  const reports = statement.reports.map(({ id, article, spans, pieces }) => ({
    id,
    article,
    spans: toSpansShape(spans),
    ...(pieces.length > 0 && { pieces: [...pieces] }),
  }));
  return { ...toSaidShape(statement, statement.meeting), reports, textFrom: statement.textFrom };
}

/** The statements of one article; `meeting` as far as the article alone tells. */
export function toStatementShapes(
  statements: readonly Statement[],
): readonly Shape<typeof statementSchema>[] {
  const meetingOf = articleMeetings(statements);
  return statements.map((statement) => ({
    ...toSaidShape(statement, meetingOf(statement.id)),
    article: statement.article,
    spans: toSpansShape(statement.spans),
    ...toJointShape(statement),
  }));
}

function toJointShape({ speaker, why }: Statement) {
  const joint = speaker === null ? (why?.speaker.joint ?? []) : [];
  return joint.length > 0 ? { joint: joint.map(toSpeakerShape) } : {};
}

const toSaidShape = (one: Omit<Statement, 'article' | 'spans'>, meeting: string | null) => ({
  id: one.id,
  kind: one.kind,
  type: one.type,
  text: one.text,
  source: one.source,
  cue: one.cue,
  speaker: one.speaker && toSpeakerShape(one.speaker),
  saidOn: one.saidOn,
  saidOnBasis: one.saidOnBasis,
  meeting,
  topics: one.topics.map(toTopicShape),
  stance: toStanceShape(one.stance),
  confidence: one.confidence,
});

const toSpeakerShape = ({ id, name, role }: Pick<Speaker, 'id' | 'name' | 'role'>) => ({ id, name, role });

const toTopicShape = ({ id, label }: Pick<JoinedTopic, 'id' | 'label'>) => ({ id, label });

const toStanceShape = ({ act, tone, commitment, polarity, hedges, markers, evidence, places }: Stance) => ({
  act,
  tone,
  commitment,
  polarity,
  hedges: [...hedges],
  markers: { change: [...markers.change], constancy: [...markers.constancy] },
  ...(places.length > 0 && {
    evidence: places.map((place, index) => ({
      words: evidence[index] ?? '',
      in: place.in,
      span: [...place.span],
      heldBy: place.heldBy,
    })),
  }),
});

function toSpansShape({ content, source, cue }: StatementSpans) {
  const copy = (spans: readonly Span[]) => spans.map(([start, end]) => [start, end]);
  return { content: copy(content), source: copy(source), cue: copy(cue) };
}

const toMeetingShape = ({ id, label, date, place, articles }: Meeting): Shape<typeof meetingSchema> => ({
  id,
  label,
  date,
  place,
  articles: [...articles],
});

export function toKnownSpeakerShape(speaker: KnownSpeaker): Shape<typeof knownSpeakerSchema> {
  const { id, name, role, type, names, roles, articles, statements, mentions } = speaker;
  return {
    id,
    name,
    role,
    type,
    names: [...names],
    roles: roles.map((one) => ({ role: one.role, from: one.from, to: one.to })),
    articles,
    statements,
    months: [
      ...new Set(mentions.flatMap(({ date }) => (date && date.length > 4 ? [date.slice(0, 7)] : []))),
    ].sort(),
  };
}

export function toProfileShape({ speaker, meetings, topics }: SpeakerProfile): Shape<typeof profileSchema> {
  return {
    ...toKnownSpeakerShape(speaker),
    meetings: meetings.map(toMeetingShape),
    topics: topics.map(({ id, label, statements }) => ({ id, label, statements })),
  };
}

export function toArticleShape({ key, recorded, refusal }: ArticleEntry): Shape<typeof articleSchema> {
  return {
    key,
    recorded: recorded && {
      etag: recorded.etag,
      title: recorded.title,
      publisher: recorded.publisher,
      url: recorded.url,
      published: recorded.published,
      place: recorded.place,
      extractorVersion: recorded.extractorVersion,
      statements: recorded.statements,
    },
    refusal: refusal && { etag: refusal.etag, code: refusal.code, message: refusal.message },
  };
}
