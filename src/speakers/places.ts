// Takes the names of an article; gives those that it uses as places: "in X", "flew to X", "X and Y" with Y one of them.

import { nationalities } from '../lexicon/nationalities.ts';
import { locatingPrepositions, possessionsOfStates, wordsOfMovement } from '../lexicon/place-words.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import type { NameMention } from './find-mentions.ts';
import { plainWord } from './fold-word.ts';

const locating = new Set(locatingPrepositions);
const ofState = new RegExp(`^['’]s?\\s(?:\\p{L}+\\s){0,2}${wordPattern(possessionsOfStates)}\\b`, 'u');
/** Folded once: they are the same for every article. */
const states = [...nationalities.values()].map(plainWord);
const movement = new RegExp(`\\b${wordPattern(wordsOfMovement)}\\s(?:to|from|at)\\s$`, 'i');

/** Folded names, states among them. `filedFrom`: the dateline's place. */
export function placesAmong(
  mentions: readonly NameMention[],
  text: string,
  filedFrom: string | null,
): ReadonlySet<string> {
  const filed = (filedFrom ?? '').split(/,\s*/).map(plainWord);
  const places = new Set([plainWord(filedFrom ?? ''), ...filed, ...states]);
  const capitals = new Set(text.match(/\p{Lu}\p{Ll}+n\b/gu) ?? []);
  for (const mention of mentions)
    if (isLocated(mention, text) || ownsOffice(mention, text) || capitals.has(`${mention.name}n`))
      places.add(plainWord(mention.name));
  for (const [index, mention] of mentions.entries()) {
    const pair = [mention, mentions[index + 1]] as const;
    const names = pair.map((one) => (one && isBare(one) ? plainWord(one.name) : ''));
    if (names.includes('') || !isPair(...pair, text) || !names.some((name) => places.has(name))) continue;
    for (const name of names) places.add(name);
  }
  return places;
}

function isLocated(mention: NameMention, text: string): boolean {
  if (!isBare(mention)) return false;
  if (locating.has(mention.before)) return true;
  return movement.test(text.slice(Math.max(0, mention.whole[0] - 40), mention.whole[0]));
}

/** "Ostria's foreign minister": persons have aides and spokesmen, states have ministers. */
function ownsOffice(mention: NameMention, text: string): boolean {
  return (
    mention.possessive &&
    mention.honorific === null &&
    ofState.test(text.slice(mention.span[1], mention.span[1] + 60))
  );
}

function isBare({ role, honorific, possessive }: NameMention): boolean {
  return role === null && honorific === null && !possessive;
}

/** "X and Y": of a kind. */
function isPair(mention: NameMention, next: NameMention | undefined, text: string): boolean {
  return next !== undefined && /^\sand\s$/.test(text.slice(mention.span[1], next.whole[0]));
}
