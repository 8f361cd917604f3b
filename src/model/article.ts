// Gives the types of an article, as it comes and as it is read.
import type { PartialDate } from './date.ts';
import type { Span } from './span.ts';

/** The most bytes an article file can have; adapters check it before they read. A long feature has some 40 kB. */
export const maxArticleBytes = 2 * 1024 * 1024;

/** What the file itself does not say; beside a file as NAME.metadata.json, in S3 as object metadata. It overrides what is read. */
export interface ArticleMetadata {
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly meeting?: string;
}

/** One file as dropped into the bucket. */
export interface ArticleFile {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly metadata: ArticleMetadata;
}

/** "MOSCOW, Oct. 12 (Reuters) —": where the report was filed and, where printed, on what day. */
export interface Dateline {
  readonly span: Span;
  readonly place: string | null;
  readonly day: PartialDate | null;
  readonly agency: string | null;
}

/** What a block of the page is. Furniture (adverts, related links, copyright, page numbers) is no block: it is left out. */
export type BlockRole = 'headline' | 'caption' | 'paragraph';

/** A stretch of reporting. Blocks are in order and do not overlap; a paragraph block starts after its dateline. */
export interface Block {
  readonly role: BlockRole;
  readonly span: Span;
}

/**
 * How the publication date is known. `updated`: only a last-changed stamp is printed, which says no more than
 * "on or before this day".
 */
export type PublishedBasis = 'metadata' | 'printed' | 'dateline' | 'updated';

/** One news text. `text` is the file's content as decoded, unchanged: every span of the domain points into it. */
export interface Article {
  readonly key: string;
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly dateline: Dateline | null;
  readonly published: PartialDate | null;
  readonly publishedBasis: PublishedBasis | null;
  /** The meeting's name as given in the metadata. */
  readonly meeting: string | null;
  readonly blocks: readonly Block[];
}
