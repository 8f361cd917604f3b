// Takes a cloud and a file; gives what became of it: uploaded, waited for, counted.
import type { ArticleFile } from '../src/model/article.ts';
import type { ApiClient } from './api-client.ts';
import { awaitRecorded, type Outcome, outcomeFor } from './await-recorded.ts';
import { type ArticleBucket, etagIfUploaded, uploadArticle } from './upload-article.ts';

export interface Place {
  readonly api: ApiClient;
  readonly bucket: ArticleBucket;
  readonly extractorVersion?: string;
}

export type Added = Outcome & { readonly wasThere: boolean };

/**
 * Nothing is sent when the same bytes with the same metadata are on record, read by this version of the extractor where one is named.
 */
export async function addArticle(
  { api, bucket, extractorVersion }: Place,
  file: ArticleFile,
): Promise<Added> {
  const before = await api.article(file.key);
  const version = before?.recorded?.extractorVersion;
  if (before && (extractorVersion === undefined || extractorVersion === version)) {
    const held = await etagIfUploaded(bucket, file);
    const outcome = held === null ? null : outcomeFor(held, before);
    if (outcome?.type === 'recorded') return { ...outcome, wasThere: true };
  }
  const etag = await uploadArticle(bucket, file);
  return { ...(await awaitRecorded(api, { key: file.key, etag, before })), wasThere: false };
}

/** "4 statements: Ana Fell 3, unnamed 1", of the most talkative first. */
export async function countStatements(api: ApiClient, key: string): Promise<string> {
  const statements = await api.statementsIn(key);
  const counts = new Map<string, number>();
  for (const { speaker } of statements) {
    const name = speaker?.name ?? 'speakers not identified';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`);
  if (statements.length === 0) return 'no statements';
  return `${statements.length === 1 ? '1 statement' : `${statements.length} statements`}: ${names.join(', ')}`;
}
