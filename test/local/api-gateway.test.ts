import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiGateway, startApiGateway } from '../../local/api-gateway.ts';
import { LambdaError } from '../../local/lambda-worker.ts';

let api: ApiGateway;
let invoke: (event: never) => Promise<unknown>;
const failures: string[] = [];

beforeAll(async () => {
  api = await startApiGateway({
    port: 0,
    invoke: (event) => invoke(event as never),
    onFailure: (reason) => failures.push(reason),
  });
});

afterAll(() => api.stop());

/** The event that a request makes. */
const eventOf = async (path: string, init?: RequestInit) => {
  let seen: Record<string, unknown> = {};
  invoke = async (event) => {
    seen = event;
    return { statusCode: 204 };
  };
  expect((await fetch(`${api.url}${path}`, init)).status).toBe(204);
  return seen;
};

describe('the event of a request', () => {
  it('has the shape of payload format 2.0', async () => {
    const event = await eventOf('/compare?speaker=A%20B&topic=x&topic=y', {
      headers: { 'X-Odd-Name': 'One', cookie: 'a=1; b=2', 'user-agent': 'test' },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: '$default',
      rawPath: '/compare',
      rawQueryString: 'speaker=A%20B&topic=x&topic=y',
      queryStringParameters: { speaker: 'A B', topic: 'x,y' },
      cookies: ['a=1', 'b=2'],
      headers: { 'x-odd-name': 'One', 'user-agent': 'test' },
      requestContext: {
        stage: '$default',
        routeKey: '$default',
        requestId: expect.stringMatching(/./),
        timeEpoch: expect.any(Number),
        time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        http: {
          method: 'GET',
          path: '/compare',
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.1',
          userAgent: 'test',
        },
      },
      isBase64Encoded: false,
    });
    expect(event.headers).not.toHaveProperty('cookie');
    expect(event).not.toHaveProperty('body');
  });

  it('leaves out what the request has not', async () => {
    const event = await eventOf('/speakers');
    expect(event.rawQueryString).toBe('');
    expect(event).not.toHaveProperty('queryStringParameters');
    expect(event).not.toHaveProperty('cookies');
  });

  it('has the path decoded, as HTTP APIs give it, and the query as sent', async () => {
    const event = await eventOf('/articles/two%20words%20%C3%A9%2B%2520?q=%C3%A9+a');
    expect(event).toMatchObject({ rawPath: '/articles/two words é+%2520', rawQueryString: 'q=%C3%A9+a' });
  });

  it.each([
    ['json stays text', 'application/json', '{"a":"é"}', false],
    ['problem+json too', 'application/problem+json; charset=utf-8', '{}', false],
    ['text too', 'text/plain', 'é', false],
    ['anything else is base64', 'application/pdf', '\u0000\u0001', true],
  ])('carries the body: %s', async (_why, type, body, isBase64Encoded) => {
    const event = await eventOf('/', { method: 'POST', body, headers: { 'content-type': type } });
    expect(event).toMatchObject({
      body: isBase64Encoded ? Buffer.from(body).toString('base64') : body,
      isBase64Encoded,
    });
  });
});

describe('the answer of a function', () => {
  const answerTo = (result: unknown) => {
    invoke = async () => result;
    return fetch(`${api.url}/`);
  };

  it('becomes status, headers, cookies and body', async () => {
    const answer = await answerTo({
      statusCode: 404,
      headers: { 'content-type': 'application/problem+json', 'x-count': 3 },
      cookies: ['a=1; Path=/', 'b=2'],
      body: '{"title":"é"}',
    });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('x-count')).toBe('3');
    expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
    expect(await answer.json()).toEqual({ title: 'é' });
  });

  it('may be bytes', async () => {
    const answer = await answerTo({ statusCode: 200, body: 'AP8B', isBase64Encoded: true });
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255, 1]);
  });

  it('without a status is the body itself', async () => {
    expect(await (await answerTo({ hello: 'reader' })).json()).toEqual({ hello: 'reader' });
  });
});

describe('a request that fails', () => {
  const failWith = (error: Error) => {
    invoke = async () => {
      throw error;
    };
    return fetch(`${api.url}/`);
  };

  it.each([
    [
      'the function threw',
      new LambdaError('failed', 'compare: TypeError: secret'),
      500,
      'Internal Server Error',
    ],
    ['the function took too long', new LambdaError('timed-out', 'secret'), 503, 'Service Unavailable'],
    ['the function crashed', new LambdaError('crashed', 'secret'), 503, 'Service Unavailable'],
  ])('because %s tells the client little and the operator why', async (_why, error, status, message) => {
    const answer = await failWith(error);
    expect([answer.status, await answer.json()]).toEqual([status, { message }]);
    expect(failures.at(-1)).toBe(error.message);
  });

  it('because the answer is nonsense is an internal error', async () => {
    invoke = async () => ({ statusCode: 'many' });
    expect((await fetch(`${api.url}/`)).status).toBe(500);
    expect(failures.at(-1)).toMatch(/statusCode/);
  });

  it('because it is larger than Lambda takes never reaches the function', async () => {
    invoke = async () => {
      throw new Error('was called');
    };
    const send = (size: number) => fetch(`${api.url}/`, { method: 'POST', body: Buffer.alloc(size) });
    expect((await send(6 * 1024 * 1024 + 1)).status).toBe(413);
    expect((await send(6 * 1024 * 1024)).status).toBe(500);
  });

  it.each([
    ['its path is no UTF-8', '/%ff', {}, 400],
    ['it came under another name', '/', { host: 'evil.example' }, 403],
  ])('because %s', async (_why, path, headers, status) => {
    const found = await new Promise((resolve, reject) => {
      request(`${api.url}${path}`, { headers }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(found).toBe(status);
  });
});
