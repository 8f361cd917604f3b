// Takes the name of an event in test/events; gives it as AWS sends it.
import { readFileSync } from 'node:fs';
import type { APIGatewayProxyEventV2, SQSEvent } from 'aws-lambda';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../events/${name}.json`, import.meta.url), 'utf8'));

export const queueEvent = (name: string) => read(name) as SQSEvent;

export const apiEvent = (name: string) => read(name) as APIGatewayProxyEventV2;

export const bodiesOf = (name: string) => queueEvent(name).Records.map(({ body }) => body);
