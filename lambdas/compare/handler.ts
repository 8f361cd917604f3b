// Takes events of an API Gateway HTTP API (payload 2.0); gives the API's answers.
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { handle } from 'hono/aws-lambda';
import { type CompareDependencies, createApp } from './app.ts';

export type CompareHandler = (
  event: APIGatewayProxyEventV2,
  context?: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

export function createHandler(given: CompareDependencies): CompareHandler {
  const answer = handle(createApp(given)) as unknown as CompareHandler;
  return (event, context) => answer({ ...event, rawPath: encodePath(event.rawPath) }, context);
}

/**
 * An HTTP API gives the path decoded but for `%25`, other callers give it encoded. Only what an encoded path cannot hold is encoded, so that both
 * come out right: a space, a letter that is not ASCII, `?`, `#`, and a percent sign that begins no code.
 */
export function encodePath(path: string): string {
  return path.replace(/[^\x21-\x7e]|[?#]|%(?![0-9a-f]{2})/giu, encodeURIComponent);
}
