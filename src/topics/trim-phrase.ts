// Takes the words of a noun phrase; gives those that single something out.
import { lightAdjectives, lightNouns, lightPrefixes } from '../lexicon/light-nouns.ts';
import { foldWord } from './fold-term.ts';
import type { Word } from './phrase-words.ts';

const LIGHT = new Set(lightNouns);
const LIGHT_ADJECTIVE = new Set(lightAdjectives);
const PREFIX = new Set(lightPrefixes);

/** "large", "larger", "largest". */
function isLightAdjective(printed: string): boolean {
  const word = printed.toLowerCase();
  const base = word.replace(/(?:er|est)$/u, '');
  const graded = base === word ? [] : [base, `${base}e`, base.replace(/i$/u, 'y'), base.slice(0, -1)];
  return [word, ...graded].some((form) => LIGHT_ADJECTIVE.has(form));
}

/** Drops adjectives that single nothing out, and the names of whose it is: "initial US missile plan" → "missile plan". */
export function trimFront(run: readonly Word[]): readonly Word[] {
  let words = run;
  while (words[0] && words[0].kind === 'adjective' && isLightAdjective(words[0].text)) words = words.slice(1);
  const firstCommon = words.findIndex((word) => word.kind !== 'name');
  if (firstCommon <= 0) return words;
  return trimFront(words.slice(firstCommon));
}

/** Drops nouns that name nothing, as long as a noun is left in front: "pension reform plan" → "pension reform"; "nuclear deal" stays. */
export function trimEnd(words: readonly Word[]): readonly Word[] {
  let core = words;
  while (core.length > 0) {
    const last = core.at(-1) as Word;
    if (!isLight(last)) return core;
    const previous = core.at(-2);
    if (!previous) return [];
    if (isPlainAdjective(previous) && !isLightAdjective(previous.text)) return core;
    core = core.slice(0, -1);
    while (
      core.at(-1) &&
      isPlainAdjective(core.at(-1) as Word) &&
      isLightAdjective((core.at(-1) as Word).text)
    ) {
      core = core.slice(0, -1);
    }
  }
  return core;
}

export function isLight(word: Word): boolean {
  return word.kind !== 'name' && LIGHT.has(foldWord(word.text));
}

// "anti-tariff measures" is about tariffs: what follows the prefix is a noun.
function isPlainAdjective(word: Word): boolean {
  return word.kind === 'adjective' && !PREFIX.has(word.text.split('-')[0]?.toLowerCase() ?? '');
}
