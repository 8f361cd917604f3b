// Takes an article's text; gives the day its story tells of: that of every statement that says nothing else.
import { comesAfter, turnsAway } from '../lexicon/date-governors.ts';
import { numberWords } from '../lexicon/number-words.ts';
import { occasionNouns } from '../lexicon/occasion-nouns.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import type { Attribution } from '../model/attribution.ts';
import {
  addDays,
  type DateRange,
  datedWithin,
  daysBetween,
  type PartialDate,
  rangeOf,
} from '../model/date.ts';
import { holds } from '../model/span.ts';
import type { SegmentedText } from '../model/text.ts';
import { ownDate } from './own-date.ts';
import { referenceDay } from './reference-day.ts';
import type { SentenceDates } from './sentence-dates.ts';

export interface StoryDate {
  readonly date: PartialDate;
  /** The days of the occasion: more than one after "two days of talks". */
  readonly days: DateRange;
}

const LEAD_SENTENCES = 2;
/** How old a story can be whose first sentences say "Friday": of a saying up to a week, of an event less; a stamp may be set much later. */
const MOST_DAYS_BACK = 7;
const EVENT_DAYS_BACK = 3;
const AWAY = new RegExp(
  `\\b${wordPattern([...turnsAway, ...comesAfter])}(?:\\s(?:the|a|an|last))*\\s*$`,
  'i',
);
const SEVERAL_DAYS = new RegExp(
  `\\b(${wordPattern(Object.keys(numberWords))}|\\d)[\\s-]days?(?:\\sof)?(?:\\s\\p{L}+){0,2}\\s${wordPattern(occasionNouns)}\\b`,
  'iu',
);
const MOST_DAYS = 9;

/**
 * In this order: the day that the first sentences give a saying; the dateline's; the latest day that the first sentences or a caption
 * give anything; the publication's. A last-changed stamp says only that the story is not younger, so without a day in the body it gives
 * its month (its year on a first of the month: the story may be of the day before). Null when nothing tells.
 */
export function storyDate(
  text: SegmentedText,
  dates: SentenceDates,
  attributions: readonly Attribution[],
): StoryDate | null {
  const { dateline, published, publishedBasis } = text.article;
  const date =
    dayOfLeadSayings(text, dates, attributions) ??
    fullDay(dateline?.day) ??
    dayOfLead(text, dates) ??
    (publishedBasis === 'updated' ? onlyDaySaid(text, dates, attributions) : published) ??
    dateline?.day ??
    (published ? notAfter(published) : null);
  return date ? { date, days: daysOf(text, date) } : null;
}

function dayOfLeadSayings(
  text: SegmentedText,
  dates: SentenceDates,
  attributions: readonly Attribution[],
): PartialDate | null {
  const lead = new Set(leadSentences(text));
  const inLead = attributions.filter((attribution) => lead.has(dates.sentenceOf(attribution) ?? -1));
  return latest(text, daysSaid(text, dates, inLead));
}

/** The day of all sayings that have one of their own, when it is one day. */
function onlyDaySaid(
  text: SegmentedText,
  dates: SentenceDates,
  attributions: readonly Attribution[],
): PartialDate | null {
  const days = new Set(daysSaid(text, dates, attributions));
  return days.size === 1 ? latest(text, [...days]) : null;
}

function daysSaid(
  text: SegmentedText,
  dates: SentenceDates,
  attributions: readonly Attribution[],
): PartialDate[] {
  return attributions.flatMap((attribution) => {
    const own = ownDate(text, dates, attribution);
    return own && !own.isAfter && own.expression.meaning.kind === 'date' ? [own.expression.meaning.date] : [];
  });
}

/** "High-level talks Friday between": any day of the lead or a caption that is not the bound or the occasion before. */
function dayOfLead(text: SegmentedText, { datesIn }: SentenceDates): PartialDate | null {
  const days = leadSentences(text).flatMap((index) =>
    datesIn(index).flatMap(({ span, meaning }) => {
      const before = text.article.text.slice(Math.max(0, span[0] - 40), span[0]);
      return meaning.kind === 'date' && !AWAY.test(before) && !isQuoted(text, span[0]) ? [meaning.date] : [];
    }),
  );
  return latest(text, days, text.article.publishedBasis === 'updated' ? MOST_DAYS_BACK : EVENT_DAYS_BACK);
}

/** Sentences of captions and the first two of the body. */
function leadSentences(text: SegmentedText): number[] {
  const indexes = (role: string) =>
    text.paragraphs
      .filter((paragraph) => paragraph.role === role)
      .slice(0, LEAD_SENTENCES)
      .flatMap(({ sentences: [from, to] }) => range(from, Math.min(to, from + LEAD_SENTENCES)));
  return [...indexes('caption'), ...indexes('paragraph').slice(0, LEAD_SENTENCES)];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function isQuoted({ quotations }: SegmentedText, offset: number): boolean {
  return quotations.some(({ span }) => holds(span, offset));
}

/** The latest full day that the story can be of: not after its reference, nor more than so many days before. */
function latest(
  { article }: SegmentedText,
  days: readonly PartialDate[],
  mostBack = MOST_DAYS_BACK,
): PartialDate | null {
  const reference = referenceDay(article);
  const possible = days.filter((day) => {
    if (day.length < 10) return false;
    if (!reference?.precise) return true;
    const back = daysBetween(day, reference.day);
    return back >= 0 && back <= mostBack;
  });
  return possible.sort().at(-1) ?? null;
}

function fullDay(date: PartialDate | null | undefined): PartialDate | null {
  return date?.length === 10 ? date : null;
}

function notAfter(stamp: PartialDate): PartialDate | null {
  return stamp.length < 10
    ? stamp
    : (datedWithin({ from: addDays(stamp, -1), to: stamp })?.slice(0, 7) ?? null);
}

/** "after two days of talks": the story's day and the one before. */
function daysOf(text: SegmentedText, date: PartialDate): DateRange {
  const { from, to } = rangeOf(date);
  if (date.length < 10) return { from, to };
  for (const { role, span } of text.paragraphs) {
    const word = role === 'paragraph' ? SEVERAL_DAYS.exec(text.article.text.slice(...span))?.[1] : undefined;
    const count = word ? (numberWords[word.toLowerCase()] ?? Number(word)) : 1;
    if (count > 1 && count <= MOST_DAYS) return { from: addDays(from, 1 - count), to };
  }
  return { from, to };
}
