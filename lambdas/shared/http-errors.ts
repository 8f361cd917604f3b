// Takes a problem's code; gives the HTTP status and title that answer it. The one place where the two meet.
import type { QuestionProblem } from '../../src/model/errors.ts';

/** What can be wrong with a request before any question is asked, and with us. */
export type HttpProblemCode =
  | 'unknown-parameter'
  | 'unknown-route'
  | 'method-not-allowed'
  | 'judge-unavailable'
  | 'internal-error';

export type ProblemCode = QuestionProblem['code'] | HttpProblemCode;

export const httpErrors = {
  'invalid-request': { status: 400, title: 'A parameter is missing or not valid' },
  'unknown-parameter': { status: 400, title: 'A parameter is not known' },
  'invalid-period': { status: 400, title: 'The period is not valid' },
  'periods-out-of-order': { status: 400, title: 'The periods are in the wrong order' },
  // Several people answer to the name: the reader chooses (RFC 9110, 15.4.1).
  'ambiguous-speaker': { status: 300, title: 'The name is that of several speakers' },
  'unknown-speaker': { status: 404, title: 'The speaker is not on record' },
  'no-statements': { status: 404, title: 'The speaker said nothing on record in the period' },
  'unknown-topic': { status: 404, title: 'The topic is not on record' },
  'unknown-article': { status: 404, title: 'The article is not on record' },
  'unknown-route': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'The address does not take this method' },
  // Of what we lean on, not of us: asking again may help.
  'judge-unavailable': { status: 503, title: 'The judge of shifts cannot be asked' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Record<ProblemCode, { readonly status: number; readonly title: string }>;

/** RFC 9457 names a kind of problem by a URI; a URN, since nothing is to be fetched there. */
export const problemType = (code: ProblemCode) => `urn:onrecord:problem:${code}`;
