// Takes the three original articles that ONRECORD_SHARED holds; gives how many of the statements of our own reading are found, how many of
// those found are in the reading, and how many of those are put in the right mouth. Offsets and names: test/gold.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../src/article/read-article.ts';
import type { Statement } from '../src/model/statement.ts';
import { extractStatements } from '../src/pipeline/extract-statements.ts';
import type { AttributionFinder } from '../src/ports.ts';
import { kindOf } from '../src/statements/kind-of.ts';
import { segmentArticle } from '../src/text/segment-article.ts';
import { pairAttributions } from './pair-attributions.ts';
import type { GoldAttribution } from './polnear.ts';

interface Reading extends GoldAttribution {
  readonly corpus: string;
  readonly article: string;
}

interface Mention {
  readonly corpus: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  /** Names of each person meant, in all their forms; none where nobody is named. */
  readonly who: readonly (readonly string[])[] | null;
}

/** Assertions only: they are what goes on record. What careful readers differ on counts neither way. */
export interface OriginalsFigures {
  readonly read: number;
  readonly readAndFound: number;
  readonly found: number;
  readonly foundAndRead: number;
  readonly named: number;
  readonly namedRight: number;
  /** What was missed, what was found beyond the reading, and who was mistaken, for a person. */
  readonly faults: readonly string[];
}

const gold = new URL('../test/gold/', import.meta.url);

export async function judgeOriginals(shared: string, finder: AttributionFinder): Promise<OriginalsFigures> {
  const readings = linesOf<Reading>('dates.jsonl').filter(({ corpus }) => corpus === 'originals');
  const optional = linesOf<Reading>('originals-optional.jsonl');
  const mentions = linesOf<Mention>('speakers.jsonl').filter(({ corpus }) => corpus === 'seeds');
  const names = [...new Set(readings.map(({ article }) => article))];
  const judged = await Promise.all(
    names.map((name) =>
      judgeArticle(
        join(shared, 'seeds', name),
        name,
        readings.filter(({ article }) => article === name),
        optional.filter(({ article }) => article === name),
        mentions.filter(({ article }) => article === name),
        finder,
      ),
    ),
  );
  return judged.reduce((sum, one) => ({
    read: sum.read + one.read,
    readAndFound: sum.readAndFound + one.readAndFound,
    found: sum.found + one.found,
    foundAndRead: sum.foundAndRead + one.foundAndRead,
    named: sum.named + one.named,
    namedRight: sum.namedRight + one.namedRight,
    faults: [...sum.faults, ...one.faults],
  }));
}

async function judgeArticle(
  path: string,
  key: string,
  readings: readonly Reading[],
  optional: readonly Reading[],
  mentions: readonly Mention[],
  finder: AttributionFinder,
): Promise<OriginalsFigures> {
  const file = { key, bytes: readFileSync(path), metadata: {} };
  const text = segmentArticle(readArticle(file));
  const { article, statements } = await extractStatements(file, finder);
  const pairs = pairAttributions(
    article.text,
    readings,
    statements.map(({ spans }) => spans),
  ).filter(({ dice }) => dice >= 0.8);
  const isRead = new Set(pairs.map((pair) => pair.found));
  const isFound = new Set(pairs.map((pair) => pair.gold));
  const said = readings.map((reading) => kindOf(text, reading) === 'assertion');
  const missed = readings.filter((_, index) => said[index] && !isFound.has(index));
  const isOptional = new Set(
    pairAttributions(
      article.text,
      optional,
      statements.map(({ spans }) => spans),
    ).map((pair) => pair.found),
  );
  const asserted = statements.flatMap(({ kind }, index) =>
    kind === 'assertion' && (isRead.has(index) || !isOptional.has(index)) ? [index] : [],
  );
  const beyond = asserted.filter((index) => !isRead.has(index));
  const named = pairs.flatMap(({ gold: at, found }) => {
    const [reading, statement] = [readings[at], statements[found]];
    const who = reading && mentions.find(({ start }) => start === reading.source[0]?.[0])?.who;
    return said[at] && statement && who?.length === 1 && who[0] ? [{ statement, names: who[0] }] : [];
  });
  const mistaken = named.filter(({ statement, names }) => !isSamePerson(statement, names));
  const print = (spans: GoldAttribution['content']) =>
    spans.map((span) => article.text.slice(...span).replace(/\s+/g, ' ')).join(' … ');
  return {
    read: said.filter(Boolean).length,
    readAndFound: said.filter(Boolean).length - missed.length,
    found: asserted.length,
    foundAndRead: asserted.length - beyond.length,
    named: named.length,
    namedRight: named.length - mistaken.length,
    faults: [
      ...missed.map(({ content }) => `${key} missed: ${print(content)}`),
      ...beyond.map(
        (index) =>
          `${key} beyond: ${statements[index]?.source} | ${statements[index]?.cue} | ${statements[index]?.text}`,
      ),
      ...mistaken.map(
        ({ statement, names }) =>
          `${key} ${names[0]} taken for ${statement.speaker?.name}: ${statement.text}`,
      ),
    ],
  };
}

/** The last word of a name is the family name, or the body's. */
function isSamePerson({ speaker }: Statement, names: readonly string[]): boolean {
  const last = (name: string) => name.split(' ').at(-1)?.toLowerCase();
  return speaker !== null && names.some((name) => last(name) === last(speaker.name));
}

function linesOf<Line>(name: string): readonly Line[] {
  return readFileSync(new URL(name, gold), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}
