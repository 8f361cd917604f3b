// Takes a text and its names; gives those that a "He", "She" or "who" leans on: persons.
import { nameGovernors } from '../lexicon/name-governors.ts';
import type { SegmentedText } from '../model/text.ts';
import type { NameMention } from './find-mentions.ts';

const governors = new Set(nameGovernors);

/** Indexes of names that open a sentence which the next one takes up with "He" or "She", or that a "who" follows. */
export function leanedOn(text: SegmentedText, mentions: readonly NameMention[]): readonly number[] {
  const subjects = new Set<number>();
  return mentions.flatMap((mention, index) => {
    if (
      mention.quoted ||
      governors.has(mention.before) ||
      mention.afterArticle ||
      subjects.has(mention.sentence)
    )
      return [];
    subjects.add(mention.sentence);
    const following = text.article.text.slice(mention.span[1], mention.span[1] + 6);
    return isTakenUp(text, mention.sentence + 1) || /^, who\b/.test(following) ? [index] : [];
  });
}

/** The sentence opens with "He", asks "him", or is a quotation that "he said". */
function isTakenUp(text: SegmentedText, sentence: number): boolean {
  const [start, end] = text.sentences[sentence]?.span ?? [0, 0];
  const printed = text.article.text.slice(start, Math.min(end, start + 2000));
  if (/^(?:He|She)\b|\basked (?:him|her)\b/.test(printed)) return true;
  return /^["“‘«]/.test(printed) && /["”’»] (?:he|she) /.test(printed);
}
