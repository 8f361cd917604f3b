// The word lists are sorted, hold nothing twice, and name nobody and nothing of the samples.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seedIndex } from '../../support/seed-articles.ts';

const folder = new URL('../../../src/lexicon/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
const modules = await Promise.all(
  files.map(
    async (file) =>
      [file, (await import(new URL(file, folder).href)) as Readonly<Record<string, unknown>>] as const,
  ),
);

/** The strings of a list, set or map (its keys); null for what is none. */
function wordsOf(value: unknown): readonly string[] | null {
  const words =
    value instanceof Map ? [...value.keys()] : value instanceof Set || Array.isArray(value) ? [...value] : [];
  return words.length > 0 && words.every((word) => typeof word === 'string') ? words : null;
}

const lists = modules.flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, value]) => {
    const words = wordsOf(value);
    return words ? [[`${file} ${name}`, words, Array.isArray(value)] as const] : [];
  }),
);

it('are found', () => expect(lists.length).toBeGreaterThan(30));

describe('each list holds nothing twice', () => {
  it.each(lists)('%s', (_, words) => {
    const twice = words.filter((word, index) => words.indexOf(word) !== index);
    expect(twice).toEqual([]);
  });
  // A map made from a literal hides what stands in it twice: read the source where words are split from one line.
  it.each(files)('%s, as printed', (file) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    const lines = [...source.matchAll(/^\s*'([a-z-]+(?: [a-z-]+){5,})',?$/gm)].flatMap(([, line = '']) =>
      line.split(' '),
    );
    const twice = lines.filter((word, index) => lines.indexOf(word) !== index);
    expect(twice).toEqual([]);
  });
});

/** In order of the calendar. */
const ordered = /months|weekdays|calendar-words|number-words/;

describe('each plain list of words is sorted', () => {
  it.each(lists.filter(([name, , plain]) => plain && !ordered.test(name)))('%s', (_, words) => {
    const byCode = words.toSorted();
    const byLetters = words.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
    const sorted = words.join() === byCode.join() ? byCode : byLetters;
    expect(words).toEqual(sorted);
  });
});

describe('no list names anyone or anything of the samples', () => {
  const { articles } = seedIndex();
  const named = articles.flatMap(({ place, quotations = [] }) => [
    place,
    ...quotations.map(({ speaker }) => speaker).filter((speaker) => !speaker.startsWith('a ')),
  ]);
  const invented = [
    'Thorvik',
    'Ruane',
    'Orlec',
    'Maren',
    'Kerrigan',
    'Brede',
    'Kestria',
    'Kestrian',
    'Valdoria',
    'Valdorian',
    'Sundmark',
    'Skerry',
    'Lerhamn',
    'Marrow',
    'Varn',
  ];
  const topics = [
    'Kremlin',
    'Pentagon',
    'START',
    'missile',
    'missiles',
    'interceptor',
    'radar',
    'herring',
    'tracker',
    'trackers',
    'dam',
    'quota',
  ];
  // Given names that are words of their own, or common to half the world.
  const generic = new Set(['robert', 'port']);
  const forbidden = new Set(
    [...named.flatMap((name) => name.split(' ')), ...invented, ...topics]
      .map((word) => word.toLowerCase())
      .filter((word) => !generic.has(word)),
  );

  it('there is something to forbid', () => {
    for (const word of ['lavrov', 'moscow', 'brannick']) expect(forbidden).toContain(word);
  });
  it.each(lists)('%s', (_, words) => {
    const found = words.filter(
      (phrase) =>
        phrase === 'START' ||
        phrase
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .some((word) => word !== 'start' && forbidden.has(word)),
    );
    expect(found).toEqual([]);
  });
});
