// Takes the body of a queue message; gives what happened to which articles.
import { z } from 'zod';
import type { ArticleRef } from '../../src/ports.ts';

/** `removed-version`: one version of a key is gone for good; what the key holds now has to be looked at. */
export interface ArticleEvent {
  readonly what: 'created' | 'removed' | 'removed-version';
  readonly ref: ArticleRef;
  /** Of the object created. */
  readonly etag: string | null;
}

// Powertools' schema of an S3 event asks for more than we use and refuses real events by it (an uploader's IPv6 address).
const s3Record = z.object({
  eventSource: z.literal('aws:s3'),
  eventName: z.string(),
  s3: z.object({
    object: z.object({
      key: z.string().min(1),
      versionId: z.string().min(1).optional(),
      eTag: z.string().optional(),
      sequencer: z.string().regex(/^[0-9a-f]{1,32}$/i),
    }),
  }),
});
const s3Event = z.object({ Records: z.array(s3Record).min(1) });
/** What S3 sends once when the notification is set up. */
const testEvent = z.object({ Event: z.literal('s3:TestEvent') });
const message = z.union([s3Event, testEvent]);

type S3Record = z.infer<typeof s3Record>;

/** Throws when the message is not one that S3 sends: it belongs in the dead-letter queue, where a person sees it. */
export function readEvents(body: string): readonly ArticleEvent[] {
  const event = message.parse(JSON.parse(body));
  return 'Records' in event ? event.Records.map(toArticleEvent) : [];
}

function toArticleEvent(record: S3Record): ArticleEvent {
  const { key, versionId, eTag, sequencer } = record.s3.object;
  return {
    what: whatHappened(record),
    ref: { key: decodeKey(key), versionId: versionId ?? null, revision: toRevision(sequencer) },
    etag: eTag ?? null,
  };
}

function whatHappened({ eventName, s3 }: S3Record): ArticleEvent['what'] {
  const name = eventName.replace(/^s3:/, '');
  if (name.startsWith('ObjectCreated:')) return 'created';
  // In a bucket with versions a plain delete leaves a marker; `Delete` with a version takes away that version alone.
  if (name === 'ObjectRemoved:Delete' && s3.object.versionId) return 'removed-version';
  if (name.startsWith('ObjectRemoved:')) return 'removed';
  throw new Error(`The event ${eventName} says neither that an object was created nor that it was removed.`);
}

/** S3 writes keys into events as a form would: a space is `+`, all else percent-encoded UTF-8. */
function decodeKey(key: string): string {
  return decodeURIComponent(key.replaceAll('+', ' '));
}

// S3 promises no length: the shorter is padded on the right, then strings compare (AWS re:Post, "duplicate messages … same Amazon S3 event").
const revisionLength = 32;

function toRevision(sequencer: string): string {
  return sequencer.toUpperCase().padEnd(revisionLength, '0');
}
