// Every word of every statement is traceable to the article, over all articles there are and over articles broken at random.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '../../../src/model/article.ts';
import type { Extraction } from '../../../src/pipeline/extract-statements.ts';
import {
  corpusFiles,
  extract,
  goldenFiles,
  originalFiles,
  seedFiles,
  seedIndex,
} from '../../support/seed-articles.ts';

const withShared = Boolean(process.env.ONRECORD_SHARED);
const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
/** A mark lost within a word joins it ("don“t"), so letters are compared. */
const lettersOf = (text: string) => wordsOf(text).join('');

/** Design, "A statement": spans point into the text; what is printed is what they hold. */
function expectTraceable({ article, statements }: Extraction): void {
  for (const statement of statements) {
    const { content, source, cue } = statement.spans;
    expect(content.length, article.key).toBeGreaterThan(0);
    for (const [start, end] of [...content, ...source, ...cue]) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(article.text.length);
    }
    const print = (spans: typeof content) => fold(spans.map((span) => article.text.slice(...span)).join(' '));
    expect(statement.source ?? '').toBe(print(source));
    expect(statement.cue ?? '').toBe(print(cue));
    expect(lettersOf(statement.text)).toBe(lettersOf(print(content)));
  }
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
  const starts = statements.map(({ spans }) => spans.content[0]?.[0] ?? -1);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
}

async function expectSound(file: ArticleFile): Promise<void> {
  const extraction = await extract(file);
  expectTraceable(extraction);
  expect(await extract(file)).toEqual(extraction);
  expect(JSON.parse(JSON.stringify(extraction.statements))).toEqual(extraction.statements);
}

describe('statements are traceable, the same twice, and survive JSON', () => {
  it.each(seedFiles().map((file) => [file.key, file] as const))('%s', (_, file) => expectSound(file));
  it.each(goldenFiles().map((file) => [file.key, file] as const))('%s', (_, file) => expectSound(file));

  // The originals and the corpus are not ours to print here; ONRECORD_SHARED says where they lie.
  it.skipIf(!withShared)('the originals', async () => {
    expect(originalFiles().length).toBeGreaterThan(2);
    for (const file of originalFiles()) await expectSound(file);
  });
  it.skipIf(!withShared)('PolNeAR dev', { timeout: 120_000 }, async () => {
    expect(corpusFiles()).toHaveLength(84);
    for (const file of corpusFiles()) await expectSound(file);
  });
});

describe('the samples', () => {
  it('hold every quotation that the index says is on record, of the speaker it names', async () => {
    const missing: string[] = [];
    for (const { file: key, quotations = [] } of seedIndex().articles) {
      const file = seedFiles().find((seed) => seed.key === key);
      if (!file) throw new Error(`${key} is in the index and not in the folder`);
      const { statements } = await extract(file);
      for (const { speaker, words } of quotations.filter((one) => !one.speaker.startsWith('a '))) {
        const surname = speaker.split(' ').at(-1);
        const sought = wordsOf(words.toLowerCase()).join(' ');
        const found = statements.filter(({ text }) => wordsOf(text.toLowerCase()).join(' ').includes(sought));
        if (!found.some((statement) => statement.speaker?.name.endsWith(surname ?? '')))
          missing.push(`${key}: ${speaker}: ${words}: ${found.map((one) => one.speaker?.name).join()}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it.each([
    ['2007-10-12-fairhaven-courier.txt', ['Subscribe', 'headlines by e-mail', 'photo by']],
    ['2007-10-13-world-desk.txt', ['Top Stories', 'Write to', 'Updated']],
    ['2008-03-18-lakeside-herald.txt', ['Related Links', 'The Herald', 'Advertisements', 'Privacy']],
    ['2008-03-18-meridian-wire.txt', ['Editing by', 'Meridian Wire']],
    ['2023-05-11-tern-bay-observer.txt', ['Tides', 'Advertise']],
    ['2023-11-21-tern-bay-observer.txt', ['Tides', 'Advertise']],
    ['2023-11-22-sundmark-examiner.txt', ['Read next', 'fish soup', 'The Sundmark Examiner']],
    ['2024-03-04-highland-dispatch.txt', ['Related:', 'short history', 'By a staff reporter', 'subscribe']],
    ['2024-03-05-port-halden-mail.txt', ['Ferry timetable', 'Page 3']],
    ['2024-09-19-highland-dispatch.txt', ['Related:', 'keep talking', 'subscribe']],
  ])('%s: nothing of the page around it is a statement', async (key, furniture) => {
    const file = seedFiles().find((seed) => seed.key === key);
    if (!file) throw new Error(`${key} is not in the folder`);
    const { statements } = await extract(file);
    const printed = statements.map(({ source, text }) => `${source}: ${text}`);
    expect(printed.filter((line) => furniture.some((words) => line.includes(words)))).toEqual([]);
  });
});

describe('broken articles', () => {
  const seeds = seedFiles().map(({ key, bytes }) => ({ key, text: new TextDecoder().decode(bytes) }));
  const marks = /["“”‘’«»]/g;
  type Breakage = readonly [name: string, breakIt: (text: string, at: number) => string];
  const breakages: readonly Breakage[] = [
    ['a mark lost', (text, at) => withMark(text, at, () => '')],
    ['a mark doubled', (text, at) => withMark(text, at, (mark) => mark + mark)],
    ['a mark turned', (text, at) => withMark(text, at, (mark) => (mark === '“' ? '”' : '“'))],
    ['lines joined', (text) => text.replaceAll('\n', ' ')],
    [
      'a paragraph lost',
      (text, at) =>
        text
          .split('\n\n')
          .toSpliced(at % text.split('\n\n').length, 1)
          .join('\n\n'),
    ],
    ['upper case', (text) => text.toUpperCase()],
    ['lower case', (text) => text.toLowerCase()],
    ['carriage returns', (text) => text.replaceAll('\n', '\r\n')],
    ['cut off', (text, at) => text.slice(0, 200 + (at % text.length))],
    ['begun late', (text, at) => text.slice(at % Math.max(1, text.length - 200))],
    [
      'an odd character',
      (text, at) => `${text.slice(0, at % text.length)}\u{1f41f}\u00a0\u200b${text.slice(at % text.length)}`,
    ],
  ];

  function withMark(text: string, at: number, change: (mark: string) => string): string {
    const found = [...text.matchAll(marks)];
    const chosen = found[at % Math.max(1, found.length)];
    if (!chosen) return text;
    return text.slice(0, chosen.index) + change(chosen[0]) + text.slice(chosen.index + 1);
  }

  it('stay traceable', { timeout: 60_000 }, async () => {
    const breaks = fc.array(fc.tuple(fc.constantFrom(...breakages), fc.nat(20_000)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...seeds), breaks, async ({ key, text }, steps) => {
        const broken = steps.reduce((soFar, [[, breakIt], at]) => breakIt(soFar, at), text);
        if (broken.trim() === '') return;
        expectTraceable(await extract({ key, bytes: new TextEncoder().encode(broken), metadata: {} }));
      }),
      { numRuns: 60 },
    );
  });
});
