// Takes an extraction; gives what the record keeps of it.
import type { ArticleRecord, Revision } from '../model/record.ts';
import type { Extraction } from './extract-statements.ts';

export function toArticleRecord(
  _extraction: Extraction,
  _upload: { readonly revision: Revision; readonly etag: string | null },
): ArticleRecord {
  throw new Error('not built yet');
}
