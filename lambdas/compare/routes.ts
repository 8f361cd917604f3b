// Takes nothing; gives the routes of the HTTP API with what each takes and answers.
import { createRoute, z } from '@hono/zod-openapi';
import { httpErrors, type ProblemCode } from '../shared/http-errors.ts';
import {
  articleSchema,
  articleStatementsSchema,
  compareQuery,
  comparisonSchema,
  noQuery,
  problemSchema,
  profileSchema,
  sideBySideSchema,
  speakerPageSchema,
  speakersQuery,
  statementPageSchema,
  statementsQuery,
  timelineQuery,
  timelineSchema,
} from './schemas.ts';

const speakerId = z.object({
  id: z.string().openapi({ param: { name: 'id', in: 'path' }, description: 'an id or any name' }),
});
const articleId = z.object({
  id: z.string().openapi({
    param: { name: 'id', in: 'path' },
    description: 'the key of the object, percent-encoded, slashes included',
    example: '2007%2F10%2Fdispatch.txt',
  }),
});

const json = (schema: z.ZodType, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** Every answer that is a problem; those of one status are told apart by `type`. */
function problems(...codes: readonly ProblemCode[]) {
  const all: readonly ProblemCode[] = ['unknown-parameter', ...codes, 'internal-error'];
  const statuses = [...new Set(all.map((code) => httpErrors[code].status))];
  return Object.fromEntries(
    statuses.map((status) => {
      const titles = all
        .filter((code) => httpErrors[code].status === status)
        .map((code) => httpErrors[code].title);
      return [
        status,
        {
          description: titles.join('; '),
          content: { 'application/problem+json': { schema: problemSchema } },
        },
      ];
    }),
  );
}

export const compareRoute = createRoute({
  method: 'get',
  path: '/compare',
  summary: 'How a speaker’s positions moved from one period to another; or what several said in one',
  description: [
    '`speaker`, `earlier`, `later`, and `topic` if you like: one speaker, two periods, a Comparison.',
    '`speaker` twice or more, `in`, `topic`: several speakers on one topic in one period, a SideBySide in the order asked.',
    '`speaker`, `in`, and `topic` if you like: one speaker, and on each of his topics all others of the period, a SideBySide.',
  ].join('\n\n'),
  request: { query: compareQuery },
  responses: {
    ...problems(
      'invalid-request',
      'invalid-period',
      'periods-out-of-order',
      'ambiguous-speaker',
      'unknown-speaker',
      'no-statements',
      'unknown-topic',
      'judge-unavailable',
    ),
    200: json(z.union([comparisonSchema, sideBySideSchema]), 'The comparison, or the speakers side by side'),
  },
});

export const speakersRoute = createRoute({
  method: 'get',
  path: '/speakers',
  summary: 'The speakers on record, most statements first',
  request: { query: speakersQuery },
  responses: { ...problems('invalid-request'), 200: json(speakerPageSchema, 'One page of speakers') },
});

export const speakerRoute = createRoute({
  method: 'get',
  path: '/speakers/{id}',
  summary: 'One speaker: roles, meetings, topics',
  request: { params: speakerId, query: noQuery },
  responses: {
    ...problems('ambiguous-speaker', 'unknown-speaker'),
    200: json(profileSchema, 'The speaker'),
  },
});

export const speakerStatementsRoute = createRoute({
  method: 'get',
  path: '/speakers/{id}/statements',
  summary: 'What a speaker said, newest first',
  request: { params: speakerId, query: statementsQuery },
  responses: {
    ...problems('invalid-request', 'invalid-period', 'ambiguous-speaker', 'unknown-speaker', 'unknown-topic'),
    200: json(statementPageSchema, 'One page of statements'),
  },
});

export const speakerTimelineRoute = createRoute({
  method: 'get',
  path: '/speakers/{id}/timeline',
  summary: 'A speaker’s position on one topic each time it was spoken on, and how it moved',
  request: { params: speakerId, query: timelineQuery },
  responses: {
    ...problems(
      'invalid-request',
      'ambiguous-speaker',
      'unknown-speaker',
      'unknown-topic',
      'judge-unavailable',
    ),
    200: json(timelineSchema, 'The timeline'),
  },
});

export const articleRoute = createRoute({
  method: 'get',
  path: '/articles/{id}',
  summary: 'How an article stands in the record',
  request: { params: articleId, query: noQuery },
  responses: { ...problems('unknown-article'), 200: json(articleSchema, 'The article') },
});

export const articleStatementsRoute = createRoute({
  method: 'get',
  path: '/articles/{id}/statements',
  summary: 'What was taken from an article, in the order of its text',
  request: { params: articleId, query: noQuery },
  responses: {
    ...problems('unknown-article'),
    200: json(articleStatementsSchema, 'The statements'),
  },
});
