// Takes a service's name; gives its logger, which writes one JSON object a line to stdout.
import { Logger } from '@aws-lambda-powertools/logger';
import type { Log, LogFields } from './log.ts';

export function createLog(service: string): Log {
  const logger = new Logger({ serviceName: service });
  const on =
    (level: 'info' | 'warn' | 'error') =>
    (message: string, fields: LogFields = {}) =>
      logger[level](message, { ...fields });
  return { info: on('info'), warn: on('warn'), error: on('error') };
}
