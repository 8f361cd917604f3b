import { describe, expect, it } from 'vitest';
import { RequestError, toProblem } from '../../../lambdas/compare/problem.ts';
import {
  articleRoute,
  articleStatementsRoute,
  compareRoute,
  speakerRoute,
  speakerStatementsRoute,
  speakersRoute,
  speakerTimelineRoute,
} from '../../../lambdas/compare/routes.ts';
import { type HttpProblemCode, httpErrors, problemType } from '../../../lambdas/shared/http-errors.ts';
import { JudgeError, QuestionError, type QuestionProblem } from '../../../src/model/errors.ts';

/** One of each: a code added to the union does not compile until it is here. */
const questions: {
  readonly [Code in QuestionProblem['code']]: Extract<QuestionProblem, { readonly code: Code }>;
} = {
  'invalid-request': { code: 'invalid-request', parameter: 'limit', detail: 'no number' },
  'unknown-speaker': { code: 'unknown-speaker', asked: 'Okonyo', near: ['Ada Okonjo'] },
  'ambiguous-speaker': {
    code: 'ambiguous-speaker',
    asked: 'Okonjo',
    candidates: [{ id: 'ada-okonjo', name: 'Ada Okonjo', role: null }],
  },
  'invalid-period': { code: 'invalid-period', parameter: 'later', asked: 'soon', detail: 'no date' },
  'periods-out-of-order': { code: 'periods-out-of-order', earlier: '2032', later: '2031' },
  'no-statements': {
    code: 'no-statements',
    parameter: 'later',
    asked: '2033',
    speaker: 'Ada Okonjo',
    periods: ['2031-05'],
  },
  'unknown-topic': { code: 'unknown-topic', asked: 'bridges', topics: ['ferry tolls'] },
  'unknown-article': { code: 'unknown-article', asked: 'x.txt' },
};
const requests: { readonly [Code in HttpProblemCode]: Error } = {
  'unknown-parameter': new RequestError('unknown-parameter', 'x', { unknown: ['x'], known: [] }),
  'unknown-route': new RequestError('unknown-route', 'x'),
  'method-not-allowed': new RequestError('method-not-allowed', 'x', {}, { allow: 'GET, HEAD' }),
  'judge-unavailable': new JudgeError('maker.model', 'The model is busy.'),
  'internal-error': new TypeError('cannot read properties of undefined'),
};
const request = new Request('https://api.example/compare?speaker=Okonjo');

describe('every question that cannot be answered', () => {
  it.each(Object.values(questions))(
    'is answered as the map says, with its payload: $code',
    async (problem) => {
      const response = toProblem(new QuestionError(problem, 'In a sentence.'), request, 'r1');
      const { code, detail: _, ...members } = { detail: '', ...problem };
      const { status, title } = httpErrors[code];
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toEqual({
        type: problemType(code),
        title,
        status,
        detail: 'In a sentence.',
        instance: '/compare?speaker=Okonjo',
        ...members,
      });
    },
  );
});

it.each(Object.entries(requests))(
  'a request that is wrong is answered as the map says: %s',
  async (code, error) => {
    const response = toProblem(error, request, 'r1');
    expect(response.status).toBe(httpErrors[code as HttpProblemCode].status);
    expect(await response.json()).toMatchObject({ type: problemType(code as HttpProblemCode) });
  },
);

it('of an error that was not foreseen nothing is told but the request id', async () => {
  const secret = new Error('table record-prod in lambdas/aws/statement-table.ts');
  const text = await toProblem(secret, request, 'JKJaXmPLvHcESHA=').text();
  expect(JSON.parse(text)).toMatchObject({ status: 500, requestId: 'JKJaXmPLvHcESHA=' });
  expect(text).not.toMatch(/record-prod|statement-table|stack/);
});

it('of a judge that cannot be asked its operator is told what to do, and nothing of how the service put it', async () => {
  const cause = new Error('arn:aws:sts::123456789012:role/x is not authorized');
  const error = new JudgeError('maker.model', 'Ask for access to maker.model.', { cause });
  const text = await toProblem(error, request, 'r1').text();
  expect(JSON.parse(text)).toMatchObject({ status: 503, detail: 'Ask for access to maker.model.' });
  expect(text).not.toContain('123456789012');
});

it('the routes document the status of every problem that their questions have', () => {
  const documented = (route: { readonly responses: object }) => Object.keys(route.responses).map(Number);
  expect(documented(compareRoute)).toEqual([200, 300, 400, 404, 500, 503]);
  expect(documented(speakersRoute)).toEqual([200, 400, 500]);
  expect(documented(speakerRoute)).toEqual([200, 300, 400, 404, 500]);
  expect(documented(speakerStatementsRoute)).toEqual([200, 300, 400, 404, 500]);
  expect(documented(speakerTimelineRoute)).toEqual([200, 300, 400, 404, 500, 503]);
  expect(documented(articleRoute)).toEqual([200, 400, 404, 500]);
  expect(documented(articleStatementsRoute)).toEqual([200, 400, 404, 500]);
});
