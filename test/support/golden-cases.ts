// Takes nothing; gives the golden cases as written beside their articles, and writes one back.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ArticleFile } from '../../src/model/article.ts';
import type { Reading } from './judge-reading.ts';

export interface GoldenCase {
  readonly name: string;
  readonly file: ArticleFile;
  readonly reading: Reading;
}

const folder = new URL('../golden/', import.meta.url);
const readingOf = (name: string) => new URL(`${name}/expected.json`, folder);

export const goldenCases = (): readonly GoldenCase[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const bytes = readFileSync(new URL(`${name}/article.txt`, folder));
      const reading: Reading = JSON.parse(readFileSync(readingOf(name), 'utf8'));
      return { name, file: { key: `${name}.txt`, bytes, metadata: {} }, reading };
    });

export function writeReading(name: string, { statements, beyond }: Reading): void {
  writeFileSync(readingOf(name), `${JSON.stringify({ statements, beyond }, null, 2)}\n`);
}
