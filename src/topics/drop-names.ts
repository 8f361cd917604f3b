// Takes a text's noun phrases and its speakers; gives the phrases without names of people, bodies and places.
import { nameIntroducers } from '../lexicon/pointing-words.ts';
import type { StatementDraft } from '../model/statement.ts';
import type { SegmentedText } from '../model/text.ts';
import { foldTerm } from './fold-term.ts';
import type { NounPhrase } from './noun-phrases.ts';

const INTRODUCERS = new Set(nameIntroducers);

/** A single name stays ("Zoningcare") unless it speaks, is part of a longer name, or stands where people and places do. */
export function dropNames(
  phrases: readonly NounPhrase[],
  drafts: readonly StatementDraft[],
  text: SegmentedText,
): readonly NounPhrase[] {
  const spoken = drafts.flatMap(({ speaker, source }) => foldTerm(`${speaker?.name ?? ''} ${source ?? ''}`));
  const placed = foldTerm(text.article.dateline?.place ?? '');
  const printed = phrases.filter(
    ({ strength, before, after }) =>
      strength === 'name' || (strength === 'proper' && (INTRODUCERS.has(before) || /^['’]s?$/u.test(after))),
  );
  const names = new Set([...spoken, ...placed, ...printed.flatMap((phrase) => phrase.stems)]);
  return phrases.filter(
    ({ strength, stems }) =>
      strength !== 'name' && (strength !== 'proper' || !stems.some((stem) => names.has(stem))),
  );
}
