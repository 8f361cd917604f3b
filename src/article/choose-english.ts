// Takes an article's text and its blocks; gives the language of an article that is not in English, and the blocks that can be read.
import type { Block } from '../model/article.ts';
import { recogniseLanguage } from './recognise-language.ts';

export interface Readable {
  /** English name of the language that the article is written in; null where it is English, or nothing is sure. */
  readonly foreign: string | null;
  /** Without paragraphs in another language, which would be read for statements that they do not hold; quoted ones stay. */
  readonly blocks: readonly Block[];
}

/** An English article may quote at length, one in another language have an English headline: what most of the letters are in, it is in. */
const foreignShare = 2 / 3;
/** Paragraphs of fewer than twenty words tell little: they are judged with the next. */
const shortest = 120;
/** Longer ones are judged in pieces, cut between words where there are spaces: Chinese and Japanese print none. */
const piece = /[\s\S]{1,500}(?:\s|$)|[\s\S]{500}/gu;

export function chooseEnglish(text: string, blocks: readonly Block[]): Readable {
  const stretches = stretchesOf(text, blocks);
  const foreign = stretches.filter((one) => recogniseLanguage(one) !== null);
  if (foreign.length > 0 && lengthOf(foreign) >= lengthOf(stretches) * foreignShare)
    return { foreign: recogniseLanguage(foreign.join(' ')), blocks: [] };
  return { foreign: null, blocks: blocks.filter(({ span }) => isReadable(text.slice(...span))) };
}

function stretchesOf(text: string, blocks: readonly Block[]): readonly string[] {
  const stretches: string[] = [];
  let pool = '';
  for (const { span } of blocks) {
    pool += `${text.slice(...span)}\n`;
    if (pool.length < shortest) continue;
    for (const [one] of pool.matchAll(piece)) stretches.push(one);
    pool = '';
  }
  return pool === '' ? stretches : [...stretches, pool];
}

const openingMark = /^["“”„«»‘’'`「]/u;

function isReadable(paragraph: string): boolean {
  return openingMark.test(paragraph) || recogniseLanguage(paragraph) === null;
}

function lengthOf(stretches: readonly string[]): number {
  return stretches.reduce((sum, one) => sum + one.length, 0);
}
