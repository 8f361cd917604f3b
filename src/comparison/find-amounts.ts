// Takes a text; gives the amounts it names, by what they count: "ninety thousand tonnes", "200 boats", "40 per cent".
import { multiples, numberWords, tens } from '../lexicon/number-words.ts';
import { timeUnits } from '../lexicon/time-words.ts';

const ARTICLES = new Set(['a', 'an', 'one']);
const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}+/gu;

/** Amount by unit; a unit with several amounts is left out, for no one can say which is meant. */
export function findAmounts(text: string): ReadonlyMap<string, number> {
  const words = [...text.toLowerCase().matchAll(WORD)].map(([word]) => word);
  const found = new Map<string, Set<number>>();
  let at = 0;
  while (at < words.length) {
    const first = ARTICLES.has(words[at] ?? '') ? null : numberAt(words[at]);
    if (first === null) {
      at += 1;
      continue;
    }
    let amount = first;
    at += 1;
    while (words[at] !== undefined && (words[at] ?? '') in multiples) {
      amount *= multiples[words[at] ?? ''] ?? 1;
      at += 1;
    }
    const unit = unitAt(words, at);
    if (unit && !timeUnits.has(unit)) found.set(unit, (found.get(unit) ?? new Set()).add(amount));
  }
  return new Map(
    [...found].flatMap(([unit, amounts]) => (amounts.size === 1 ? [[unit, [...amounts][0] ?? 0]] : [])),
  );
}

function numberAt(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/^\p{N}/u.test(word)) return Number(word.replaceAll(',', ''));
  return tens[word] ?? (Object.hasOwn(numberWords, word) ? (numberWords[word] ?? null) : null);
}

/** Singular; "per cent" and "percent" are one unit, and so are tonnes and tons. */
function unitAt(words: readonly string[], at: number): string | null {
  const word = words[at] ?? '';
  if (word === 'per' && words[at + 1] === 'cent') return 'percent';
  if (!/^\p{L}{3,}$/u.test(word)) return null;
  if (/^tonnes?$/u.test(word)) return 'ton';
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
