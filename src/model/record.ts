// Gives the types of what is recorded for an article.
import type { PartialDate } from './date.ts';
import type { SpeakerMention } from './speaker.ts';
import type { Statement } from './statement.ts';

/**
 * Which version of a key's content. Revisions of one key order by plain string comparison: S3's sequencer, right-padded with zeros
 * to one length. A file's content hash where there is no bucket.
 */
export type Revision = string;

/** What is recorded for one article: a function of that article alone. */
export interface ArticleRecord {
  readonly key: string;
  readonly revision: Revision;
  /** The object's ETag without quotation marks, so that an uploader knows its own upload; null where there is no bucket. */
  readonly etag: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: PartialDate | null;
  readonly place: string | null;
  readonly extractorVersion: string;
  readonly speakers: readonly SpeakerMention[];
  readonly statements: readonly Statement[];
}

/** Why an upload could not be read. What the key said before stays on record. */
export interface Refusal {
  readonly key: string;
  readonly revision: Revision;
  readonly etag: string | null;
  readonly code: string;
  readonly message: string;
}

/** How an article stands in the record. `refusal` is that of its newest upload, null when that was read. */
export interface ArticleStatus extends Omit<ArticleRecord, 'statements' | 'speakers'> {
  readonly statements: number;
}

export interface ArticleEntry {
  readonly key: string;
  readonly recorded: ArticleStatus | null;
  readonly refusal: Refusal | null;
}

/** What is shown of an article's record beside its statements: how many there are. */
export function toStatus({ statements, speakers: _, ...rest }: ArticleRecord): ArticleStatus {
  return { ...rest, statements: statements.length };
}
