// Takes what an item is about; gives its keys.
import { createHash } from 'node:crypto';
import type { DateRange, PartialDate } from '../../src/model/date.ts';
import type { JudgeQuestion } from '../../src/model/judgement.ts';
import { questionKey } from '../../src/model/question-key.ts';
import type { Revision } from '../../src/model/record.ts';
import { judgementPrefix } from './table-shape.ts';

/**
 * What one reading of one upload gave. Rows of different generations never share a key, so that two writers at once,
 * two uploads or an old and a new extractor, cannot mix their rows.
 */
export interface Generation {
  readonly revision: Revision;
  readonly extractorVersion: string;
}

// S3 keys have up to 1024 bytes, a partition key 2048.
export const articlePk = (key: string) => `ARTICLE#${key}`;

export const metaSk = 'META';
/** All rows of an article, of any generation. */
export const rowsPrefix = 'VERSION#';

export const generationPrefix = ({ revision, extractorVersion }: Generation) =>
  `${rowsPrefix}${revision}#${extractorVersion}#`;
export const statementsPrefix = (generation: Generation) => `${generationPrefix(generation)}STATEMENT#`;
export const statementSk = (generation: Generation, id: string) => `${statementsPrefix(generation)}${id}`;
// By position, not by id: an id is made of a name, and a sort key has room for 1024 bytes only.
export const mentionSk = (generation: Generation, position: number) =>
  `${generationPrefix(generation)}SPEAKER#${position}`;

/** The revision and extractor version that a row's sort key was made from; null for other items. */
export function generationOf(sk: string): Generation | null {
  if (!sk.startsWith(rowsPrefix)) return null;
  const [revision, extractorVersion] = sk.slice(rowsPrefix.length).split('#');
  return revision && extractorVersion ? { revision, extractorVersion } : null;
}

// Names are read from articles, and an article may hold anything: longer ones share a key, and who reads compares the whole name.
const clipped = (nameKey: string) => nameKey.slice(0, 200);

export const namePk = (nameKey: string) => `NAME#${clipped(nameKey)}`;
export const mentionNameSk = 'SPEAKER#';
export const undated = '0000';
export const statementNameSk = (saidOn: PartialDate | null, id: string) =>
  `STATEMENT#${saidOn ?? undated}#${id}`;

/**
 * The stretches of a name's statements that may hold a date of the range. `#` sorts before `-`, so that `2007-10#` (a month) comes
 * before its days, and `2007#` (a year) before its months. The first stretch begins with the first month, its month-only dates
 * included; the year-only dates of the first year lie before it.
 */
export function dateStretches(range: DateRange): readonly { readonly from: string; readonly to: string }[] {
  const year = range.from.slice(0, 4);
  const month = range.from.slice(0, 7);
  return [
    { from: `STATEMENT#${month}`, to: `STATEMENT#${range.to}$` },
    { from: `STATEMENT#${year}#`, to: `STATEMENT#${year}$` },
  ];
}

/** One partition for each first letter, and one for all else, so that no partition takes every article's mentions. */
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const otherShard = 'other';
const shards = [...letters, otherShard];

const shardOf = (nameKey: string) => letters.find((letter) => nameKey.startsWith(letter)) ?? otherShard;

export const directoryPk = (nameKey: string) => `DIRECTORY#${shardOf(nameKey)}`;
// A sort key must not be empty.
export const directorySk = (nameKey: string) => `NAME#${clipped(nameKey)}`;

/** Where mentions of names that begin so are to be found. */
export function directoryStretches(
  prefix: string,
): readonly { readonly pk: string; readonly prefix: string }[] {
  const pks = prefix === '' ? shards.map((shard) => `DIRECTORY#${shard}`) : [directoryPk(prefix)];
  return pks.map((pk) => ({ pk, prefix: directorySk(prefix) }));
}

/** Each in a partition of its own: a question is asked by its words, never by what it is near to. */
export function judgementKey(judge: string, question: JudgeQuestion) {
  const hash = createHash('sha256').update(questionKey(judge, question)).digest('hex');
  return { pk: `${judgementPrefix}${hash}`, sk: 'JUDGEMENT' };
}
