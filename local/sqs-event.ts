// Takes queued messages; gives the event with which SQS calls a function, and reads its answer.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { QueuedMessage } from './event-queue.ts';

/** As in "Using Lambda with Amazon SQS" (AWS Lambda Developer Guide). */
export function sqsEvent(messages: readonly QueuedMessage[], queueArn: string, region: string): object {
  return {
    Records: messages.map((message) => ({
      messageId: message.messageId,
      receiptHandle: `${message.messageId}-${message.receives}`,
      body: message.body,
      attributes: {
        ApproximateReceiveCount: String(message.receives),
        SentTimestamp: String(message.sentAt),
        SenderId: 'LOCAL',
        ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
      },
      messageAttributes: {},
      md5OfBody: createHash('md5').update(message.body).digest('hex'),
      eventSource: 'aws:sqs',
      eventSourceARN: queueArn,
      awsRegion: region,
    })),
  };
}

const batchAnswer = z.nullish(
  z.object({ batchItemFailures: z.nullish(z.array(z.object({ itemIdentifier: z.string().min(1) }))) }),
);

/**
 * Ids of the messages that failed (ReportBatchItemFailures). No answer or no list: none failed. As in the cloud, an answer
 * that cannot be read or names a message not in the batch means that all failed: it throws.
 */
export function failedIds(answer: unknown, messages: readonly QueuedMessage[]): readonly string[] {
  const parsed = batchAnswer.safeParse(answer);
  if (!parsed.success)
    throw new Error(`The function answered no batch response: ${JSON.stringify(answer).slice(0, 200)}`);
  const ids = (parsed.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  const stranger = ids.find((id) => !messages.some(({ messageId }) => messageId === id));
  if (stranger !== undefined)
    throw new Error(`The function reported a message that was not in its batch: ${stranger}`);
  return ids;
}
