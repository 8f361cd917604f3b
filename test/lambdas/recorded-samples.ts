// Takes nothing; gives a record of the sample articles, made as the extract Lambda makes it.
import { openRecordingFinder } from '../../engines/open-finder.ts';
import type { ArticleRecord } from '../../src/model/record.ts';
import { toArticleRecord } from '../../src/pipeline/article-record.ts';
import { extractStatements } from '../../src/pipeline/extract-statements.ts';
import type { RecordStore } from '../../src/ports.ts';
import { createInMemoryRecord } from '../../src/record/in-memory-record.ts';
import { autumn, namesake, spring } from './sample-articles.ts';

const files = { 'spring.txt': spring, '2031/09/Fähren + Häfen 100%20.txt': autumn, 'bridge.txt': namesake };

export async function sampleArticleRecords(): Promise<readonly ArticleRecord[]> {
  const finder = await openRecordingFinder();
  const upload = { revision: '01', etag: 'abc' };
  return Promise.all(
    Object.entries(files).map(async ([key, text]) => {
      const file = { key, bytes: new TextEncoder().encode(text), metadata: {} };
      return toArticleRecord(await extractStatements(file, finder), upload);
    }),
  );
}

export async function recordSamples(): Promise<RecordStore> {
  const store = createInMemoryRecord();
  for (const record of await sampleArticleRecords()) await store.record(record);
  return store;
}
