// Takes the date of a saying and where it is printed; gives the place of the occasion.

import { monthNames } from '../lexicon/months.ts';
import { occasionNouns, placelessNames, venueNouns } from '../lexicon/occasion-nouns.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import type { Attribution } from '../model/attribution.ts';
import type { PartialDate } from '../model/date.ts';
import type { Span } from '../model/span.ts';
import type { SegmentedText } from '../model/text.ts';
import type { DateExpression } from './find-date-expressions.ts';
import type { SentenceDates } from './sentence-dates.ts';

const NAME = "(\\p{Lu}[\\p{L}'’.-]{1,30}(?: \\p{Lu}[\\p{L}'’.-]{1,30}){0,2})";
/** "in Bern on Monday", "in Corran town hall yesterday" */
const PLACE_BEFORE = new RegExp(
  `\\b[Ii]n ${NAME}(?:,)?(?: ${wordPattern(venueNouns)})?(?: on| late| early)?\\s?$`,
  'u',
);
const PLACE_AFTER = new RegExp(
  `^,?(?:['’]s)?(?:(?: \\p{Ll}+){0,2} ${wordPattern(occasionNouns)})? in ${NAME}`,
  'u',
);
const PLACELESS = new RegExp(`^${wordPattern([...placelessNames, ...monthNames])}\\b`, 'u');
const OPENING_OCCASION = new RegExp(
  `^(?:At|During|In) (?:\\p{Ll}+ ){1,3}(?:${wordPattern(occasionNouns)} )?in ${NAME},?\\s$`,
  'u',
);
const SAID_IN = new RegExp(`^ in ${NAME}(?=,| that\\b)`, 'u');
const NEAR = new RegExp(`\\b(?:in|near|outside) ${NAME},`, 'u');
const HERE_BEFORE = /\bhere(?: \p{L}+){0,2} $/u;
const HERE_AFTER = /^ here\b/;

/** "in Bern on Monday", "on Monday in Bern", "at Monday's rally in Bern"; null when no place stands beside the date. */
export function placeBeside({ article }: SegmentedText, { span }: DateExpression): string | null {
  const before = PLACE_BEFORE.exec(article.text.slice(Math.max(0, span[0] - 100), span[0]))?.[1];
  const name = before ?? PLACE_AFTER.exec(article.text.slice(span[1], span[1] + 100))?.[1];
  return name && !PLACELESS.test(name) ? trimStop(name) : null;
}

/** The place that a saying names without a date: "At the talks in Bern she said", "said in Bern that"; null for none. */
export function occasionPlace(
  { article }: SegmentedText,
  [start]: Span,
  { source, cue }: Attribution,
): string | null {
  const saying = source[0]?.[0] ?? cue[0]?.[0] ?? start;
  const end = cue.at(-1)?.[1] ?? saying;
  const opening = saying - start > 100 ? '' : article.text.slice(start, saying);
  const name = OPENING_OCCASION.exec(opening)?.[1] ?? SAID_IN.exec(article.text.slice(end, end + 100))?.[1];
  return name && !PLACELESS.test(name) ? trimStop(name) : null;
}

/** Where the article is from: its dateline, else the place that a caption gives ("near Bern,"). */
export function placeOfArticle(text: SegmentedText): string | null {
  const { dateline } = text.article;
  if (dateline) return dateline.place ? readable(dateline.place) : null;
  for (const { role, span } of text.paragraphs) {
    const name = role === 'caption' ? NEAR.exec(text.article.text.slice(...span))?.[1] : undefined;
    if (name && !PLACELESS.test(name)) return trimStop(name);
  }
  return null;
}

/** Whether the article says that what happened on this earlier date happened in its own place: "the talks that ended here last May". */
export function tookPlaceHere(text: SegmentedText, { datesIn }: SentenceDates, date: PartialDate): boolean {
  return text.sentences.some(({ span }, index) => {
    if (!/\bhere\b/.test(text.article.text.slice(...span))) return false;
    return datesIn(index).some(({ span: [from, to], meaning }) => {
      if (meaning.kind !== 'date' || !isSameTime(meaning.date, date)) return false;
      const before = text.article.text.slice(Math.max(span[0], from - 40), from);
      return HERE_BEFORE.test(before) || HERE_AFTER.test(text.article.text.slice(to, to + 6));
    });
  });
}

/** Whether the words after a date name an occasion: "last year's talks", "the October meeting". */
export function namesOccasion({ article }: SegmentedText, { span }: DateExpression): boolean {
  return OCCASION.test(article.text.slice(span[1], span[1] + 40));
}

const OCCASION = new RegExp(`^(?:['’]s)?(?: \\p{L}+){0,2} ${wordPattern(occasionNouns)}\\b`, 'iu');

function isSameTime(a: PartialDate, b: PartialDate): boolean {
  return a.length >= 7 && b.length >= 7 && (a.startsWith(b) || b.startsWith(a));
}

function trimStop(name: string): string {
  return readable(name.replace(/(?:['’]s|[.,'’-])$/, ''));
}

/** Datelines print capitals: "NEW YORK" is New York; "UN" and "Bern" stay. */
function readable(place: string): string {
  return place.replaceAll(/\p{Lu}{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
