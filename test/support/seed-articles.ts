// Takes nothing; gives the article files of this repository's samples, and of the shared folder where there is one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRecordingFinder } from '../../engines/open-finder.ts';
import type { ArticleFile, ArticleMetadata } from '../../src/model/article.ts';
import { toArticleRecord } from '../../src/pipeline/article-record.ts';
import { type Extraction, extractStatements } from '../../src/pipeline/extract-statements.ts';
import type { AttributionFinder, RecordStore } from '../../src/ports.ts';
import { createInMemoryRecord } from '../../src/record/in-memory-record.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shared = process.env.ONRECORD_SHARED;

export const seedFiles = (): readonly ArticleFile[] => filesIn(join(root, 'seeds'));

export const goldenFiles = (): readonly ArticleFile[] =>
  readdirSync(join(root, 'test/golden'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ ...fileAt(join(root, 'test/golden', name, 'article.txt')), key: `${name}.txt` }));

/** The originals that the samples retell; none where ONRECORD_SHARED is unset. */
export const originalFiles = (): readonly ArticleFile[] => (shared ? filesIn(resolve(shared, 'seeds')) : []);

export const corpusFiles = (): readonly ArticleFile[] =>
  shared ? filesIn(resolve(shared, 'polnear/dev/text')) : [];

/** What `seeds/index.json` says of them. */
export interface SeedIndex {
  readonly show: { readonly speaker: string; readonly earlier: string; readonly later: string };
  readonly articles: readonly {
    readonly file: string;
    readonly date: string;
    readonly place: string;
    readonly quotations?: readonly { readonly speaker: string; readonly words: string }[];
  }[];
}

export const seedIndex = (): SeedIndex => JSON.parse(readFileSync(join(root, 'seeds/index.json'), 'utf8'));

/** Opened once, by the first test that extracts. */
let finder: Promise<AttributionFinder> | undefined;

export async function extract(file: ArticleFile): Promise<Extraction> {
  finder ??= openRecordingFinder();
  return extractStatements(file, await finder);
}

export async function recordOf(extractions: readonly Extraction[]): Promise<RecordStore> {
  const record = createInMemoryRecord();
  for (const extraction of extractions)
    await record.record(toArticleRecord(extraction, { revision: '1', etag: null }));
  return record;
}

function filesIn(folder: string): readonly ArticleFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => fileAt(join(folder, name)));
}

function fileAt(path: string): ArticleFile {
  const beside = `${path}.metadata.json`;
  const metadata: ArticleMetadata = existsSync(beside) ? JSON.parse(readFileSync(beside, 'utf8')) : {};
  return { key: path.slice(path.lastIndexOf('/') + 1), bytes: readFileSync(path), metadata };
}
