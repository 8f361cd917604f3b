// Takes the API's address and a way to send requests; gives its answers, checked.
import { z } from 'zod';
import {
  articleSchema,
  articleStatementsSchema,
  comparisonSchema,
  problemSchema,
  profileSchema,
  sideBySideSchema,
  speakerPageSchema,
  timelineSchema,
} from '../lambdas/compare/schemas.ts';
import { CliError } from './cli-error.ts';
import type {
  ArticleShape,
  ComparisonShape,
  KnownSpeakerShape,
  ProfileShape,
  SideBySideShape,
  StatementShape,
  TimelineShape,
} from './shapes.ts';

export interface CompareQuestion {
  readonly speaker: string;
  readonly earlier: string;
  readonly later: string;
  readonly topic?: string;
}

export interface SideBySideQuestion {
  /** One of them alone is set beside all others of the period. */
  readonly speakers: readonly string[];
  readonly in: string;
  readonly topic?: string;
}

export interface TimelineQuestion {
  readonly speaker: string;
  readonly topic: string;
  readonly from?: string;
  readonly to?: string;
}

/** Every call throws ProblemError when the API says why it has no answer, CliError when there is no API to speak with. */
export interface ApiClient {
  readonly url: string;
  compare(question: CompareQuestion): Promise<ComparisonShape>;
  sideBySide(question: SideBySideQuestion): Promise<SideBySideShape>;
  timeline(question: TimelineQuestion): Promise<TimelineShape>;
  /** All pages. With a name: those of whose names it is a part. */
  speakers(name: string | null): Promise<readonly KnownSpeakerShape[]>;
  speaker(id: string): Promise<ProfileShape>;
  /** Null when nothing is on record of the key. */
  article(key: string): Promise<ArticleShape | null>;
  statementsIn(key: string): Promise<readonly StatementShape[]>;
}

export type Send = (url: string) => Promise<Response>;

/** What the API answered instead of what was asked: `code` is the last part of the problem's type. */
export class ProblemError extends CliError {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function createApiClient(url: string, send: Send): ApiClient {
  const ask = async <Shape>(path: string, query: Query, schema: z.ZodType<Shape>): Promise<Shape> => {
    const response = await reach(url, () => send(url + path + queryString(query)));
    const body = await response.text();
    if (!response.ok) throw problemOf(url, response, body);
    const answer = schema.safeParse(parseJson(body));
    if (answer.success) return answer.data;
    throw notOurs(url, answer.error);
  };

  return {
    url,
    compare: ({ speaker, earlier, later, topic }) =>
      ask('/compare', { speaker, earlier, later, topic }, comparisonSchema),
    sideBySide: ({ speakers, in: period, topic }) =>
      ask('/compare', { speaker: speakers, in: period, topic }, sideBySideSchema),
    timeline: ({ speaker, topic, from, to }) =>
      ask(`/speakers/${encodeURIComponent(speaker)}/timeline`, { topic, from, to }, timelineSchema),
    async speakers(name) {
      const all: KnownSpeakerShape[] = [];
      let cursor: string | undefined;
      do {
        const page = await ask('/speakers', { q: name ?? undefined, cursor }, speakerPageSchema);
        all.push(...page.speakers);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return all;
    },
    speaker: (id) => ask(`/speakers/${encodeURIComponent(id)}`, {}, profileSchema),
    async article(key) {
      try {
        return await ask(`/articles/${pathOf(key)}`, {}, articleSchema);
      } catch (error) {
        if (error instanceof ProblemError && error.code === 'unknown-article') return null;
        throw error;
      }
    },
    async statementsIn(key) {
      return (await ask(`/articles/${pathOf(key)}/statements`, {}, articleStatementsSchema)).statements;
    },
  };
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

function queryString(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of value === undefined ? [] : [value].flat()) parameters.append(name, one);
  // A signature counts a space as %20, never as a plus.
  return parameters.size === 0 ? '' : `?${String(parameters).replaceAll('+', '%20')}`;
}

/** Slashes stay: gateways and signatures disagree about encoded ones, and the API takes both. */
function pathOf(key: string): string {
  return key.split('/').map(encodeURIComponent).join('/');
}

async function reach(url: string, send: () => Promise<Response>): Promise<Response> {
  try {
    return await send();
  } catch (cause) {
    // fetch says "fetch failed" and keeps the reason in `cause`.
    if (!(cause instanceof TypeError)) throw cause;
    const reason = cause.cause instanceof Error && cause.cause.message ? `: ${cause.cause.message}` : '';
    const hint = 'Start the local cloud with `npm start`, or name the address with --api.';
    throw new CliError(`No answer from ${url}${reason}. ${hint}`, 1, { cause });
  }
}

function problemOf(url: string, { status }: Response, body: string): CliError {
  const problem = problemSchema.safeParse(parseJson(body));
  if (problem.success)
    return new ProblemError(problem.data.type.split(':').at(-1) ?? '', problem.data.detail);
  const { message } = gatewayAnswer.safeParse(parseJson(body)).data ?? {};
  const said = message ? ` ${status}: ${message}.` : ` ${status}.`;
  const hint =
    status === 403
      ? 'Your AWS credentials must be allowed execute-api:Invoke on it.'
      : 'Is it the API of onrecord?';
  return new CliError(`${url} answered${said} ${hint}`);
}

/** What API Gateway itself says, before our function is asked. */
const gatewayAnswer = z.object({ message: z.string() });

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // No JSON fits no schema: one answer for the caller.
    return undefined;
  }
}

function notOurs(url: string, error: z.ZodError): CliError {
  const where = error.issues[0]?.path.join('.') || 'the whole answer';
  return new CliError(
    `${url} answered in another shape than this version of onrecord knows (at ${where}). Is it the API of onrecord, in the same version?`,
  );
}
