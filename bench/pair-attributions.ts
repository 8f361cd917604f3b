// Takes an article's annotated and found attributions; gives which found one answers which annotated one, as score_attributions.py pairs them.
import { countBelow } from '../src/model/count-below.ts';
import type { Span } from '../src/model/span.ts';
import type { GoldAttribution } from './polnear.ts';

export interface Pair {
  readonly gold: number;
  readonly found: number;
  /** Overlap of the contents' words (Dice 1945), above 0. */
  readonly dice: number;
  /** The content is right (Dice at least .8) and it is put in the right mouth, where the annotators name one. */
  readonly strong: boolean;
}

/** One to one, best overlap first. */
export function pairAttributions(
  text: string,
  gold: readonly GoldAttribution[],
  found: readonly GoldAttribution[],
): readonly Pair[] {
  const words = [...text.matchAll(/[\p{L}\p{N}_]+/gu)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const goldWords = gold.map(({ content }) => wordsIn(words, content));
  const foundWords = found.map(({ content }) => wordsIn(words, content));
  const candidates: Pair[] = [];
  gold.forEach((annotated, g) => {
    found.forEach((predicted, f) => {
      const dice = overlap(goldWords[g] ?? new Set(), foundWords[f] ?? new Set());
      if (dice === 0) return;
      const named = wordsIn(words, annotated.source);
      const mouth = named.size === 0 || overlap(named, wordsIn(words, predicted.source)) > 0;
      candidates.push({ gold: g, found: f, dice, strong: dice >= 0.8 && mouth });
    });
  });
  return greedy(candidates);
}

function greedy(candidates: readonly Pair[]): readonly Pair[] {
  const [usedGold, usedFound] = [new Set<number>(), new Set<number>()];
  const ordered = [...candidates].sort((a, b) => b.dice - a.dice || a.found - b.found || a.gold - b.gold);
  return ordered.filter(({ gold, found }) => {
    if (usedGold.has(gold) || usedFound.has(found)) return false;
    usedGold.add(gold);
    usedFound.add(found);
    return true;
  });
}

function wordsIn(words: readonly Span[], spans: readonly Span[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const [start, end] of spans) {
    for (
      let index = countBelow(words, start + 1, ([, to]) => to);
      (words[index]?.[0] ?? end) < end;
      index += 1
    )
      inside.add(index);
  }
  return inside;
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both === 0 ? 0 : (2 * both) / (a.size + b.size);
}
