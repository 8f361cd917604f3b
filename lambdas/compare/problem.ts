// Takes what went wrong; gives the answer that says so, as problem details for HTTP APIs (RFC 9457).
import { JudgeError, QuestionError } from '../../src/model/errors.ts';
import { type HttpProblemCode, httpErrors, type ProblemCode, problemType } from '../shared/http-errors.ts';

/** Something wrong with the request itself; `members` go into the answer. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  constructor(
    readonly code: HttpProblemCode,
    message: string,
    readonly members: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** `requestId` is all that a reader learns of an error that we did not foresee. */
export function toProblem(error: unknown, request: Request, requestId: string): Response {
  if (error instanceof QuestionError) {
    const { code, ...members } = error.problem;
    return answer(code, { ...members, detail: error.message }, request);
  }
  if (error instanceof RequestError) {
    return answer(error.code, { ...error.members, detail: error.message }, request, error.headers);
  }
  if (error instanceof JudgeError) return answer('judge-unavailable', { detail: error.message }, request);
  const detail = 'The request could not be answered. If it happens again, tell the operator the request id.';
  return answer('internal-error', { requestId, detail }, request);
}

function answer(
  code: ProblemCode,
  members: Readonly<Record<string, unknown>> & { readonly detail: string },
  request: Request,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status, title } = httpErrors[code];
  const { pathname, search } = new URL(request.url);
  const body = { type: problemType(code), title, status, ...members, instance: pathname + search };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
  });
}
