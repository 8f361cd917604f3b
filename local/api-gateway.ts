// Takes a function and a wanted port; gives an HTTP API on loopback that calls it as API Gateway does.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { LambdaError } from './lambda-worker.ts';
import { closeServer, isMeantForLoopback, listenOnLoopback } from './listen-on-loopback.ts';

export interface ApiGatewayOptions {
  readonly port: number;
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** Hears why a call gave no answer; the client is told little, as in the cloud. */
  readonly onFailure?: (reason: string) => void;
}

export interface ApiGateway {
  /** `http://127.0.0.1:PORT`, no slash at the end */
  readonly url: string;
  stop(): Promise<void>;
}

// Lambda takes 6 MB in one call; API Gateway's own limit, 10 MB, is never reached.
const largestBody = 6 * 1024 * 1024;

/** HTTP API with payload format 2.0, stage `$default`, one `$default` route, no authorisation: loopback only. */
export async function startApiGateway(options: ApiGatewayOptions): Promise<ApiGateway> {
  const server = createServer((request, response) => {
    answer(request, response, options.invoke).catch((error: unknown) => {
      options.onFailure?.(error instanceof Error ? error.message : String(error));
      // A function that is too slow or gone is "unavailable"; one that threw or answered nonsense is our own error.
      const unavailable = error instanceof LambdaError && error.code !== 'failed';
      if (unavailable) sendMessage(response, 503, 'Service Unavailable');
      else sendMessage(response, 500, 'Internal Server Error');
    });
  });
  const url = await listenOnLoopback(server, options.port);
  return { url, stop: () => closeServer(server) };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  invoke: ApiGatewayOptions['invoke'],
): Promise<void> {
  if (!isMeantForLoopback(request)) return sendMessage(response, 403, 'Forbidden');
  const body = await readBody(request);
  if (body === null) return sendMessage(response, 413, 'Request Entity Too Large');
  const path = decodePath(request.url ?? '/');
  if (path === null) return sendMessage(response, 400, 'Bad Request');
  const result = await invoke(httpEvent(request, path, body));
  sendResult(response, readResult(result));
}

/** Null when it is too large; the rest is read and dropped so that the client gets to see the answer. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
  }
  return size <= largestBody ? Buffer.concat(chunks) : null;
}

/** HTTP APIs hand the path on decoded (REST APIs do not); the query string stays as sent. */
/** As an HTTP API does: decoded, but for `%25`. Null when it is no path. */
function decodePath(url: string): string | null {
  try {
    const path = url.split('?', 1)[0] ?? '/';
    return decodeURIComponent(path.replaceAll('%25', '%2525'));
  } catch {
    return null;
  }
}

/** "Payload format version 2.0" (Amazon API Gateway Developer Guide, Lambda proxy integrations for HTTP APIs). */
function httpEvent(request: IncomingMessage, path: string, body: Buffer): object {
  const now = new Date();
  const url = request.url ?? '/';
  const rawQueryString = url.includes('?') ? url.slice(url.indexOf('?') + 1) : '';
  const query = joined([...new URLSearchParams(rawQueryString)]);
  const { cookie, ...others } = request.headers;
  const headers = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, String(value)]));
  const binary = body.length > 0 && !isText(request.headers['content-type']);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString,
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
    headers,
    ...(rawQueryString === '' ? {} : { queryStringParameters: query }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: request.headers.host ?? '',
      domainPrefix: 'local',
      http: {
        method: request.method ?? 'GET',
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: commonLogTime(now),
      timeEpoch: now.getTime(),
    },
    ...(body.length === 0 ? {} : { body: body.toString(binary ? 'base64' : 'utf8') }),
    isBase64Encoded: binary,
  };
}

/** Values of one name joined by commas, as API Gateway does. */
function joined(pairs: readonly (readonly [string, string])[]): Record<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of pairs)
    values.set(name, values.has(name) ? `${values.get(name)},${value}` : value);
  return Object.fromEntries(values);
}

function isText(contentType = ''): boolean {
  return /^(?:text\/|application\/(?:json|xml|javascript|x-www-form-urlencoded|[\w.-]+\+(?:json|xml))\b)/i.test(
    contentType,
  );
}

/** `12/Mar/2020:19:03:58 +0000` */
function commonLogTime(now: Date): string {
  const [, day, month, year, time] = now.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}

const functionResult = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.nullish(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  cookies: z.nullish(z.array(z.string())),
  body: z.nullish(z.string()),
  isBase64Encoded: z.nullish(z.boolean()),
});
type FunctionResult = z.infer<typeof functionResult>;

/** What has no `statusCode` is itself the body, as JSON. */
function readResult(result: unknown): FunctionResult {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    const body = typeof result === 'string' ? result : JSON.stringify(result ?? null);
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body };
  }
  const parsed = functionResult.safeParse(result);
  if (parsed.success) return parsed.data;
  throw new Error(`The function answered no HTTP response: ${z.prettifyError(parsed.error)}`);
}

function sendResult(response: ServerResponse, result: FunctionResult): void {
  const body = Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8');
  response.statusCode = result.statusCode;
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, String(value));
  if (result.cookies?.length) response.setHeader('set-cookie', result.cookies);
  if (!response.hasHeader('content-type') && body.length > 0)
    response.setHeader('content-type', 'text/plain;charset=utf-8');
  if (!response.hasHeader('content-length')) response.setHeader('content-length', body.length);
  response.end(body);
}

function sendMessage(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
}
