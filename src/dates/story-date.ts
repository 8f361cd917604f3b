// Takes an article's text; gives the day its story tells of: that of every statement that says nothing else.
import { comesAfter, turnsAway } from '../lexicon/date-governors.ts';
import { numberWords } from '../lexicon/number-words.ts';
import { occasionNouns } from '../lexicon/occasion-nouns.ts';
import { futureLeads } from '../lexicon/saying-tenses.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import {
  addDays,
  type DateRange,
  datedWithin,
  daysBetween,
  type PartialDate,
  rangeOf,
} from '../model/date.ts';
import type { StoryDatedBy } from '../model/reasons.ts';
import { holds, type Span } from '../model/span.ts';
import type { SegmentedText } from '../model/text.ts';
import type { DateExpression } from './find-date-expressions.ts';
import { referenceDay } from './reference-day.ts';
import type { Saying } from './saying.ts';
import type { SentenceDates } from './sentence-dates.ts';

export interface StoryDate {
  readonly date: PartialDate;
  /** The days of the occasion: more than one after "two days of talks". */
  readonly days: DateRange;
  readonly by: StoryDatedBy;
  /** The words that told, where they are printed in the article. */
  readonly through: Span | null;
}

const LEAD_SENTENCES = 2;
/** How old a story can be whose first sentences say "Friday": of a saying up to a week, of an event less; a stamp may be set much later. */
const MOST_DAYS_BACK = 7;
const EVENT_DAYS_BACK = 3;
/** A weekday further down is the story's day only if the paper is of the day after. */
const DAYS_BACK_IN_BODY = 1;
const OPENING_SENTENCES = 9;
const AWAY = new RegExp(
  `\\b${wordPattern([...turnsAway, ...comesAfter])}(?:\\s(?:the|a|an|last))*\\s*$`,
  'i',
);
/** "By Ada Finchley Published 14 February 2020 The ferry" */
const STAMP = /\b(?:published|posted|updated)(?: on)?:?\s*$/i;
/** "will tell growers on Thursday", "is to meet them on Friday" */
const AHEAD = new RegExp(`\\b${wordPattern(futureLeads)}\\s(?!not\\b)[^,;]*$`, 'i');
const SEVERAL_DAYS = new RegExp(
  `\\b(${wordPattern(Object.keys(numberWords))}|\\d)[\\s-]days?(?:(?:\\sof)?(?:\\s\\p{L}+){0,2}\\s${wordPattern(occasionNouns)}\\b|\\sin\\s)`,
  'iu',
);
const MOST_DAYS = 9;

/**
 * In this order: the day that the first sentences give a saying; the dateline's; the latest day that the first sentences or a caption
 * give anything; the first day that the sentences after them give a saying; the publication's. A last-changed stamp says only that the story is not younger, so without a day in the body it gives
 * its month (its year on a first of the month: the story may be of the day before). Null when nothing tells.
 */
export function storyDate(
  text: SegmentedText,
  dates: SentenceDates,
  sayings: readonly Saying[],
): StoryDate | null {
  const { dateline, published, publishedBasis } = text.article;
  const isStamped = publishedBasis === 'updated';
  const tries: readonly (() => readonly [StoryDatedBy, PartialDate | null | undefined])[] = [
    () => ['lead', dayOfLeadSayings(text, sayings)],
    () => ['dateline', fullDay(dateline?.day)],
    () => ['lead', dayOfLead(text, dates)],
    () => ['text', isStamped ? onlyDaySaid(text, sayings) : firstDaySaid(text, sayings)],
    () => ['publication', isStamped ? null : published],
    () => ['dateline', dateline?.day],
    () => ['publication', published && notAfter(published)],
  ];
  for (const attempt of tries) {
    const [by, date] = attempt();
    if (date)
      return { date, days: daysOf(text, dates, date), by, through: wordsOf(text, dates, sayings, by, date) };
  }
  return null;
}

/** Where the date is printed that was found there. */
function wordsOf(
  text: SegmentedText,
  { datesIn }: SentenceDates,
  sayings: readonly Saying[],
  by: StoryDatedBy,
  date: PartialDate,
): Span | null {
  if (by === 'dateline') return text.article.dateline?.span ?? null;
  if (by === 'publication') return null;
  const lead = by === 'lead' ? leadSentences(text).flatMap(datesIn) : [];
  const said = sayings.flatMap(({ own }) => own?.expression ?? []);
  const isIt = ({ meaning }: DateExpression) => meaning.kind === 'date' && meaning.date === date;
  return [...lead, ...said].find(isIt)?.span ?? null;
}

function dayOfLeadSayings(text: SegmentedText, sayings: readonly Saying[]): PartialDate | null {
  const lead = new Set(leadSentences(text));
  return latest(text, daysSaid(sayings.filter(({ sentence }) => lead.has(sentence ?? -1))));
}

/** A paper of the next day that comes to its "yesterday" only in the third paragraph: the day of the first saying that has one. */
function firstDaySaid(text: SegmentedText, sayings: readonly Saying[]): PartialDate | null {
  const last = bodySentences(text)[OPENING_SENTENCES - 1] ?? text.sentences.length;
  const opening = sayings.filter(({ sentence }) => sentence !== null && sentence < last);
  const inOrder = [...opening].sort((a, b) => (a.sentence ?? 0) - (b.sentence ?? 0));
  const first = daysSaid(inOrder)[0];
  return first === undefined ? null : latest(text, [first], DAYS_BACK_IN_BODY);
}

/** The day of all sayings that have one of their own, when it is one day. */
function onlyDaySaid(text: SegmentedText, sayings: readonly Saying[]): PartialDate | null {
  const days = new Set(daysSaid(sayings));
  return days.size === 1 ? latest(text, [...days]) : null;
}

/** What had been said by then, or is still to be said, is not of the story's day. */
function daysSaid(sayings: readonly Saying[]): PartialDate[] {
  return sayings.flatMap(({ tense, own }) => {
    if (tense === 'future' || tense === 'pluperfect' || !own || own.isAfter) return [];
    return own.expression.meaning.kind === 'date' ? [own.expression.meaning.date] : [];
  });
}

/** "Long talks Friday between": any day of the lead or a caption that is not the bound or the occasion before. */
function dayOfLead(text: SegmentedText, { datesIn }: SentenceDates): PartialDate | null {
  const days = leadSentences(text).flatMap((index) =>
    datesIn(index).flatMap(({ span, meaning }) => {
      const start = Math.max(text.sentences[index]?.span[0] ?? 0, span[0] - 120);
      const before = text.article.text.slice(start, span[0]);
      const isOther = AWAY.test(before) || STAMP.test(before) || AHEAD.test(before);
      return meaning.kind === 'date' && !isOther && !isQuoted(text, span[0]) ? [meaning.date] : [];
    }),
  );
  return latest(text, days, text.article.publishedBasis === 'updated' ? MOST_DAYS_BACK : EVENT_DAYS_BACK);
}

/** Sentences of captions and the first two of the body. */
export function leadSentences(text: SegmentedText): number[] {
  const indexes = (role: string) =>
    text.paragraphs
      .filter((paragraph) => paragraph.role === role)
      .slice(0, LEAD_SENTENCES)
      .flatMap(({ sentences: [from, to] }) => range(from, Math.min(to, from + LEAD_SENTENCES)));
  return [...indexes('caption'), ...indexes('paragraph').slice(0, LEAD_SENTENCES)];
}

function bodySentences(text: SegmentedText): number[] {
  return text.paragraphs
    .filter(({ role }) => role === 'paragraph')
    .flatMap(({ sentences: [from, to] }) => range(from, to));
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

/** "After talks on Saturday and Sunday": the day before the story's that the lead names with it. */
function dayBefore(text: SegmentedText, { datesIn }: SentenceDates, date: PartialDate): PartialDate | null {
  for (const index of leadSentences(text)) {
    const [one, other] = datesIn(index);
    if (one?.meaning.kind !== 'date' || other?.meaning.kind !== 'date' || other.meaning.date !== date)
      continue;
    const isPair = /^ and (?:on )?$/.test(text.article.text.slice(one.span[1], other.span[0]));
    if (isPair && one.meaning.date === addDays(date, -1)) return one.meaning.date;
  }
  return null;
}

/** "after two days of talks": the story's day and the one before. */
function daysOf(text: SegmentedText, dates: SentenceDates, date: PartialDate): DateRange {
  const { from, to } = rangeOf(date);
  if (date.length < 10) return { from, to };
  const before = dayBefore(text, dates, date);
  if (before) return { from: before, to };
  for (const { role, span } of text.paragraphs) {
    const word = role === 'paragraph' ? SEVERAL_DAYS.exec(text.article.text.slice(...span))?.[1] : undefined;
    const count = word ? (numberWords[word.toLowerCase()] ?? Number(word)) : 1;
    if (count > 1 && count <= MOST_DAYS) return { from: addDays(from, 1 - count), to };
  }
  return { from, to };
}
