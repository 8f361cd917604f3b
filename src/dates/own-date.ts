// Takes an attribution; gives the date that its own sentence states for the saying.
import { comesAfter } from '../lexicon/date-governors.ts';
import { occasionNouns } from '../lexicon/occasion-nouns.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import type { Attribution } from '../model/attribution.ts';
import type { SegmentedText } from '../model/text.ts';
import type { DateExpression } from './find-date-expressions.ts';
import { governs, type Place } from './governs.ts';
import type { SentenceDates } from './sentence-dates.ts';

export interface GoverningDate {
  readonly expression: DateExpression;
  readonly place: Place;
  /** "After the March summit, he said": that time or later. */
  readonly isAfter: boolean;
}

const AFTER = new RegExp(`\\b${wordPattern(comesAfter)}\\b`, 'i');
const JUST_AFTER = new RegExp(`\\b${wordPattern(comesAfter)}(?:\\s(?:the|a|an|last))*\\s*$`, 'i');
const OCCASION_NEXT = new RegExp(`^ ${wordPattern(occasionNouns)}\\b`, 'i');
/** The dates of a sentence that are tried: more are a table, not prose. */
const MAX_DATES = 20;

/** The date in the clause of the saying, nearest to the cue, before one in the phrase that opens the sentence; null for none. */
export function ownDate(
  text: SegmentedText,
  { sentenceOf, datesIn }: SentenceDates,
  attribution: Attribution,
): GoverningDate | null {
  const index = sentenceOf(attribution);
  const sentence = index === null ? undefined : text.sentences[index];
  if (index === null || !sentence) return null;
  const governing = datesIn(index)
    .slice(0, MAX_DATES)
    .flatMap((expression) => {
      const place = governs(text, sentence, attribution, expression);
      return place
        ? [{ expression, place, isAfter: isAfter(text, sentence.span[0], expression, place) }]
        : [];
    });
  const cue = attribution.cue[0]?.[0] ?? sentence.span[0];
  const distance = ({ expression }: GoverningDate) => Math.abs(expression.span[0] - cue);
  const rank = ({ place }: GoverningDate) => (place === 'clause' ? 0 : 1);
  return governing.sort((a, b) => rank(a) - rank(b) || distance(a) - distance(b))[0] ?? null;
}

function isAfter({ article }: SegmentedText, start: number, { span }: DateExpression, place: Place): boolean {
  const before = article.text.slice(Math.max(start, span[0] - 120), span[0]);
  if (place === 'lead') return AFTER.test(before);
  const after = article.text.slice(span[1], span[1] + 40);
  return JUST_AFTER.test(before) && (/^['’]s\b/.test(after) || OCCASION_NEXT.test(after));
}
