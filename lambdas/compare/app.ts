// Takes the record's reading side; gives the HTTP API that answers questions to it.
import { OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { askedTopic } from '../../src/model/asked-topic.ts';
import { QuestionError } from '../../src/model/errors.ts';
import { comparePeriods } from '../../src/pipeline/compare-periods.ts';
import { oneAgainstAll } from '../../src/pipeline/one-against-all.ts';
import { sideBySide } from '../../src/pipeline/side-by-side.ts';
import { describeSpeaker, listSpeakers, statementsOfSpeaker } from '../../src/pipeline/speaker-directory.ts';
import { timelineOf } from '../../src/pipeline/timeline-of.ts';
import type { RecordReader, ShiftJudge, TopicWords } from '../../src/ports.ts';
import type { Log } from '../shared/log.ts';
import { articlePath } from './article-path.ts';
import { type Page, pageOf } from './page.ts';
import { RequestError, toProblem } from './problem.ts';
import { readComparisonQuery } from './read-comparison-query.ts';
import {
  toArticleShape,
  toComparisonShape,
  toKnownSpeakerShape,
  toMergedShape,
  toProfileShape,
  toSideBySideShape,
  toStatementShapes,
  toTimelineShape,
} from './response.ts';
import {
  articleRoute,
  articleStatementsRoute,
  compareRoute,
  speakerRoute,
  speakerStatementsRoute,
  speakersRoute,
  speakerTimelineRoute,
} from './routes.ts';
import {
  compareQuery,
  noQuery,
  speakersPerPage,
  speakersQuery,
  statementsPerPage,
  statementsQuery,
  timelineQuery,
} from './schemas.ts';

export interface CompareDependencies {
  readonly reader: RecordReader;
  readonly log: Log;
  readonly judge: ShiftJudge;
  readonly matterOf: TopicWords;
}

/** Reads only. CORS is off: no header allows another origin. */
export function createApp({ reader, judge, matterOf, log }: CompareDependencies): OpenAPIHono {
  const app = new OpenAPIHono({ getPath: (request) => articlePath(new URL(request.url).pathname) });

  app.openapi(
    compareRoute,
    async (c) => {
      const asked = readComparisonQuery(c.req.valid('query'), matterOf);
      if (asked.kind === 'periods')
        return c.json(toComparisonShape(await comparePeriods(reader, judge, asked.question)), 200);
      const found =
        asked.kind === 'speakers'
          ? await sideBySide(reader, asked.question)
          : await oneAgainstAll(reader, asked.question);
      return c.json(toSideBySideShape(found), 200);
    },
    refuseInvalid(compareQuery),
  );

  app.openapi(
    speakersRoute,
    async (c) => {
      const { q, cursor, limit = speakersPerPage } = c.req.valid('query');
      const { entries, next } = paged(await listSpeakers(reader, q ?? null), cursor, limit);
      return c.json({ speakers: entries.map(toKnownSpeakerShape), next }, 200);
    },
    refuseInvalid(speakersQuery),
  );

  app.openapi(
    speakerRoute,
    async (c) => c.json(toProfileShape(await describeSpeaker(reader, c.req.valid('param').id)), 200),
    refuseInvalid(noQuery),
  );

  app.openapi(
    speakerStatementsRoute,
    async (c) => {
      const { cursor, limit = statementsPerPage, topic, ...stretch } = c.req.valid('query');
      const asked = { ...given(stretch), ...(topic !== undefined && askedTopic(topic, matterOf)) };
      const found = await statementsOfSpeaker(reader, c.req.valid('param').id, asked);
      const { entries, next } = paged(found, cursor, limit);
      return c.json({ statements: entries.map(toMergedShape), next }, 200);
    },
    refuseInvalid(statementsQuery),
  );

  app.openapi(
    speakerTimelineRoute,
    async (c) => {
      const { topic, ...stretch } = c.req.valid('query');
      const about = askedTopic(topic, matterOf);
      const question = { speaker: c.req.valid('param').id, ...about, ...given(stretch) };
      return c.json(toTimelineShape(await timelineOf(reader, judge, question)), 200);
    },
    refuseInvalid(timelineQuery),
  );

  app.openapi(
    articleRoute,
    async (c) => c.json(toArticleShape(await findArticle(reader, c.req.valid('param').id)), 200),
    refuseInvalid(noQuery),
  );

  app.openapi(
    articleStatementsRoute,
    async (c) => {
      const { key } = await findArticle(reader, c.req.valid('param').id);
      return c.json({ statements: [...toStatementShapes(await reader.statementsIn(key))] }, 200);
    },
    refuseInvalid(noQuery),
  );

  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'onrecord',
      version: '1',
      description:
        'What officials said at one meeting and what they said at the next. Problems are application/problem+json (RFC 9457).',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
  });

  for (const path of new Set(app.routes.map((route) => route.path))) {
    app.all(path, (c) => {
      throw new RequestError(
        'method-not-allowed',
        `${c.req.method} is not possible here: the record is only read.`,
        {},
        { allow: 'GET, HEAD' },
      );
    });
  }
  app.notFound((c) =>
    respond(c, new RequestError('unknown-route', 'See /openapi.json for what can be asked.')),
  );
  app.onError((error, c) => respond(c, error));
  return app;

  function respond(c: Context, error: unknown): Response {
    const requestId = requestIdOf(c);
    const response = toProblem(error, c.req.raw, requestId);
    if (response.status >= 500) log.error('request failed', { requestId, path: c.req.path, error });
    return response;
  }
}

async function findArticle(reader: RecordReader, key: string) {
  const entry = await reader.article(key);
  if (entry) return entry;
  throw new QuestionError(
    { code: 'unknown-article', asked: key },
    `Nothing is on record of "${key}": it was not uploaded, was taken back, or is still being read.`,
  );
}

function paged<T extends { readonly id: string }>(
  all: readonly T[],
  cursor: string | undefined,
  limit: number,
): Page<T> {
  const page = pageOf(all, cursor, limit);
  if (page) return page;
  throw invalid('cursor', 'The parameter "cursor" is not one that an earlier page gave as "next".');
}

/** What was left out is not the same as undefined. */
function given<T extends object>(filter: T): { [Name in keyof T]?: NonNullable<T[Name]> } {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: NonNullable<T[Name]>;
  };
}

type Issue = z.core.$ZodIssue;

/** Says which parameter is wrong and, where it is not known, which ones are. */
function refuseInvalid(schema: z.ZodObject) {
  const known = Object.keys(schema.shape);
  return (result: {
    readonly success: boolean;
    readonly error?: { readonly issues: readonly Issue[] };
  }): undefined => {
    if (result.success) return undefined;
    const issues = result.error?.issues ?? [];
    const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
    if (unknown.length > 0) throw unknownParameters(unknown, known);
    throw invalidParameter(issues);
  };
}

function unknownParameters(unknown: readonly string[], known: readonly string[]): RequestError {
  const names = unknown.map((name) => `"${name}"`).join(', ');
  const choice = known.length > 0 ? `Known are: ${known.join(', ')}.` : 'None is known here.';
  return new RequestError('unknown-parameter', `Not known here: ${names}. ${choice}`, { unknown, known });
}

function invalidParameter(issues: readonly Issue[]): QuestionError {
  const [issue] = issues;
  const name = String(issue?.path[0] ?? 'query');
  return invalid(name, `The parameter "${name}" ${issue?.message ?? 'is not valid'}.`);
}

function invalid(parameter: string, detail: string): QuestionError {
  return new QuestionError({ code: 'invalid-request', parameter, detail }, detail);
}

/** API Gateway's, as it stands in the access log too; one of our own elsewhere. */
function requestIdOf(c: Context): string {
  const context: unknown = c.env?.requestContext;
  const id =
    typeof context === 'object' && context !== null && 'requestId' in context ? context.requestId : null;
  return typeof id === 'string' ? id : crypto.randomUUID();
}
