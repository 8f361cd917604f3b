// Takes a transcript and its labels; gives the labels in ordinary case: "FOREIGN MINISTER VENN" as "Foreign Minister Venn".
import { agencies } from '../lexicon/agencies.ts';
import { occasionNouns } from '../lexicon/occasion-nouns.ts';
import { sentenceOpeners } from '../lexicon/sentence-openers.ts';
import type { Span } from '../model/span.ts';
import type { SegmentedText } from '../model/text.ts';
import { capitalised } from './capitalised.ts';
import { isParticle, listed } from './name-parts.ts';
import type { Recased } from './recased.ts';
import { isHonorific, isRoleModifier, isRoleNoun } from './titles.ts';
import { type Word, wordsIn } from './words.ts';

const small = new Set(['and', 'for', 'of', 'the']);
const agencyNames = new Set(agencies);
const noNames = new Set([...sentenceOpeners, ...occasionNouns, 'remarks', 'transcript']);

/** The headline's small words come in lower case too: they end the names in it. */
export function recasedLabels(text: SegmentedText, labels: readonly Span[]): readonly Recased[] {
  const printed = text.article.text;
  const elsewhere = spellings(text, labels);
  return [
    ...labels.flatMap((label) => {
      const words = wordsIn(printed, label).filter(({ start }) => !isInParentheses(printed, label, start));
      return words.flatMap((word, index) => {
        const letters = ordinary(word.text, index, words.length, elsewhere);
        return letters === null ? [] : [{ span: [word.start, word.end] as const, letters }];
      });
    }),
    ...smallWordsOfHeadline(text),
  ];
}

/** Null where the word stays as it is. */
function ordinary(
  word: string,
  index: number,
  count: number,
  elsewhere: ReadonlyMap<string, string>,
): string | null {
  if (word !== word.toUpperCase() || !/\p{Lu}.*\p{Lu}/u.test(word)) return null;
  if (small.has(word.toLowerCase())) return index === 0 ? capitalised(word) : word.toLowerCase();
  if (isRoleNoun(word) || isRoleModifier(word) || isHonorific(word)) return capitalised(word);
  const known = elsewhere.get(listed(word));
  if (known !== undefined) return known === word ? null : known;
  if (agencyNames.has(word) || isAbbreviated(word, count)) return null;
  return isParticle(word) && index > 0 && index < count - 1 ? word.toLowerCase() : capitalised(word);
}

/** "BBC", "U.N.", "UN"; beside a title or given name "KIM" is none. */
function isAbbreviated(word: string, count: number): boolean {
  return (
    /^(?:\p{Lu}\.)+$/u.test(word) || (count === 1 && (word.length < 4 || !/[AEIOUY]/i.test(plain(word))))
  );
}

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

/** How running text spells capitalised words: in ordinary case where it does so anywhere. */
function spellings(text: SegmentedText, labels: readonly Span[]): ReadonlyMap<string, string> {
  const ends = new Map(labels);
  const spelt = new Map<string, string>();
  for (const { span } of text.sentences) {
    for (const { text: word } of wordsIn(text.article.text, [ends.get(span[0]) ?? span[0], span[1]])) {
      if (!/^\p{Lu}./u.test(word)) continue;
      const known = spelt.get(listed(word));
      if (known === undefined || known === known.toUpperCase()) spelt.set(listed(word), word);
    }
  }
  return spelt;
}

function isInParentheses(text: string, [start]: Span, at: number): boolean {
  const before = text.slice(start, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function smallWordsOfHeadline(text: SegmentedText): readonly Recased[] {
  const headlines = text.paragraphs.filter(({ role }) => role === 'headline');
  const isSmall = ({ text: word }: Word, index: number) => index > 0 && noNames.has(listed(word));
  return headlines.flatMap(({ span }) =>
    wordsIn(text.article.text, span)
      .filter(isSmall)
      .map(({ start, end, text: word }) => ({ span: [start, end] as const, letters: word.toLowerCase() })),
  );
}
