// Takes files on disk; gives what is read of them, or why not.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleKeys } from '../../cli/article-keys.ts';
import { readArticleFile } from '../../cli/read-article-file.ts';
import { maxArticleBytes } from '../../src/model/article.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string, metadata?: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  if (metadata !== undefined) await writeFile(`${path}.metadata.json`, metadata);
  return path;
}

describe('readArticleFile', () => {
  it('reads a file with what stands beside it', async () => {
    const path = await file(
      'Öl + 20%.txt',
      'Words',
      '{ "publisher": "Zürcher Blatt", "published": "2031-05-04" }',
    );
    expect(await readArticleFile(path, 'k')).toEqual({
      key: 'k',
      bytes: Buffer.from('Words'),
      metadata: { publisher: 'Zürcher Blatt', published: '2031-05-04' },
    });
  });

  it('takes no metadata for none, and names it does not know for nothing', async () => {
    expect((await readArticleFile(await file('a.txt', 'Words'), 'a')).metadata).toEqual({});
    expect((await readArticleFile(await file('b.txt', 'Words', '{"author":"me"}'), 'b')).metadata).toEqual(
      {},
    );
  });

  it.each([
    ['no JSON', '{ published: '],
    ['a list', '[]'],
    ['a number for a text', '{ "published": 5 }'],
  ])('refuses metadata that is %s', async (why, metadata) => {
    const path = await file(`${why}.txt`, 'Words', metadata);
    await expect(readArticleFile(path, 'k')).rejects.toMatchObject({
      name: 'ArticleError',
      code: 'metadata',
    });
  });

  it('names a file that is not there, and a folder', async () => {
    await expect(readArticleFile(join(folder, 'gone.txt'), 'k')).rejects.toThrow(
      /gone\.txt: there is no such file/,
    );
    await expect(readArticleFile(folder, 'k')).rejects.toThrow(/is a folder/);
  });

  it('refuses more than an article can have', async () => {
    const path = await file('long.txt', 'a'.repeat(maxArticleBytes + 1));
    await expect(readArticleFile(path, 'long.txt')).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('articleKeys', () => {
  it.each([
    ['the file name', ['seeds/a.txt'], '', ['a.txt']],
    ['after a prefix', ['seeds/a.txt'], '2031/', ['2031/a.txt']],
    [
      'the path where two share a name',
      ['x/a.txt', './y/a.txt', 'b.txt'],
      '',
      ['x/a.txt', 'y/a.txt', 'b.txt'],
    ],
    ['once for a file named twice', ['a.txt', 'a.txt'], '', ['a.txt']],
  ])('are %s', (_why, paths, prefix, keys) => {
    expect(articleKeys(paths, prefix).map(({ key }) => key)).toEqual(keys);
  });
});
