// Takes S3 events from the queue; reads each article, extracts its statements and records them.
import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { ArticleError } from '../../src/model/errors.ts';
import { toArticleRecord } from '../../src/pipeline/article-record.ts';
import { extractStatements } from '../../src/pipeline/extract-statements.ts';
import type { ArticleRef, ArticleSource, AttributionFinder, RecordWriter } from '../../src/ports.ts';
import type { Log } from '../shared/log.ts';
import { type ArticleEvent, readEvents } from './event.ts';

export interface ExtractDependencies {
  readonly source: ArticleSource;
  readonly store: RecordWriter;
  readonly finder: AttributionFinder;
  readonly log: Log;
}

/** Messages that failed are named in the answer, come again, and end in the dead-letter queue; the others are done. */
export function createHandler(given: ExtractDependencies): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return (event) =>
    processPartialResponse(
      event,
      (message: SQSRecord) => handleMessage(message, given),
      new BatchProcessor(EventType.SQS),
      {
        throwOnFullBatchFailure: false,
      },
    );
}

async function handleMessage({ messageId, body }: SQSRecord, given: ExtractDependencies): Promise<void> {
  try {
    await handleEvents(readEvents(body), given);
  } catch (error) {
    given.log.error('message failed', { messageId, error });
    throw error;
  }
}

/** Each is tried, whatever became of the one before. */
async function handleEvents(events: readonly ArticleEvent[], given: ExtractDependencies): Promise<void> {
  const errors: unknown[] = [];
  for (const event of events) {
    try {
      await handleEvent(event, given);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 1)
    throw new AggregateError(errors, `${errors.length} of ${events.length} articles failed`);
  if (errors.length > 0) throw errors[0];
}

async function handleEvent(event: ArticleEvent, given: ExtractDependencies): Promise<void> {
  const { what, ref } = event;
  if (!mayBeArticle(ref.key)) return given.log.info('not an article', { key: ref.key });
  if (what === 'created') return addArticle(event, given);
  if (what === 'removed') return retractArticle(ref, given);
  // A version went for good: the key now holds the version before it, or nothing.
  const current = { ...event, ref: { ...ref, versionId: null } };
  if (!(await recordArticle(current, given))) await retractArticle(ref, given);
}

/** Folders made in the S3 console end in a slash; what the file itself does not say may lie beside it. */
function mayBeArticle(key: string): boolean {
  return !key.endsWith('/') && !key.endsWith('.metadata.json');
}

async function addArticle(event: ArticleEvent, given: ExtractDependencies): Promise<void> {
  if (await recordArticle(event, given)) return;
  // Its removal is on the way as an event of its own.
  given.log.warn('object is gone', { key: event.ref.key, revision: event.ref.revision });
}

/** False when there is no such object. An article that cannot be read is noted and done with: trying again would not help. */
async function recordArticle({ ref, ...event }: ArticleEvent, given: ExtractDependencies): Promise<boolean> {
  const { source, store, finder, log } = given;
  const { key, revision } = ref;
  let etag = event.etag;
  try {
    const file = await source.read(ref);
    if (!file) return false;
    etag = file.etag;
    const extraction = await extractStatements(file, finder);
    const outcome = await store.record(toArticleRecord(extraction, { revision, etag }));
    log.info('article recorded', { key, revision, outcome, statements: extraction.statements.length });
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    const outcome = await store.refuse({ key, revision, etag, code: error.code, message: error.message });
    log.warn('article refused', { key, revision, outcome, code: error.code });
  }
  return true;
}

async function retractArticle(
  { key, revision }: ArticleRef,
  { store, log }: ExtractDependencies,
): Promise<void> {
  const outcome = await store.retract(key, revision);
  log.info('article retracted', { key, revision, outcome });
}
