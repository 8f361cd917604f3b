// Takes a stretch of the article; gives the expressions of date in it, each with the date it means.
import { en, type ParsedResult } from 'chrono-node';
import { monthLeads } from '../lexicon/date-governors.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import type { PartialDate } from '../model/date.ts';
import { overlaps, type Span } from '../model/span.ts';
import { pastMonth, type Reference, type Resolved, resolveDate } from './resolve-date.ts';

export interface DateExpression {
  readonly span: Span;
  /** As printed. */
  readonly text: string;
  readonly meaning: Resolved;
}

/** Nothing dated stands further into a sentence; a text without sentence ends must not cost its square. */
const MAX_LENGTH = 4_000;
const BARE_YEAR = /\b(?:in|during|since|early|late)\s(?:19|20)\d\d\b(?![-–/.]\d)/gi;
/** chrono leaves out months of three letters but after "in"; none but May is printed whole. */
const SHORT_MONTH = new RegExp(`\\b(${wordPattern(monthLeads)})[\\s-]May\\b(?!\\s\\d)`, 'g');
/** Relative to a day named before, by how many days. */
const NEIGHBOUR_DAYS: readonly (readonly [RegExp, number])[] = [
  [/\bthe (?:previous|preceding) day\b/gi, -1],
  [/\bthe (?:next|following) day\b/gi, 1],
];
const AFTER_MONTH_LEAD = new RegExp(`\\b${wordPattern(monthLeads)}[\\s-]*$`, 'i');

/** In order of text. Without a reference only dates printed with their year are understood. */
export function findDateExpressions(
  text: string,
  [from, to]: Span,
  reference: Reference | null,
): readonly DateExpression[] {
  const stretch = text
    .slice(from, Math.min(to, from + MAX_LENGTH))
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/\s/g, ' ');
  const found = parse(stretch, reference?.day ?? '2000-01-01').flatMap((result) => {
    const before = stretch.slice(Math.max(0, result.index - 20), result.index);
    const after = stretch.slice(result.index + result.text.length);
    if (!isDate(result, before, after)) return [];
    const meaning = resolveDate(result, before, reference);
    return meaning ? [toExpression(from + result.index, result.text, meaning)] : [];
  });
  const ours = [
    ...bareYears(stretch, from),
    ...(reference ? bareMays(stretch, from, reference) : []),
    ...neighbourDays(stretch, from),
  ];
  const more = ours.filter((one) => !found.some((other) => overlaps(one.span, other.span)));
  return [...found, ...more].sort((a, b) => a.span[0] - b.span[0]);
}

function parse(stretch: string, day: PartialDate): ParsedResult[] {
  return en.casual.parse(
    stretch,
    { instant: new Date(`${day}T12:00:00Z`), timezone: 0 },
    { forwardDate: false },
  );
}

/** "Mrs May", "the sun", "Wine Today", “This Week”, "9/11", "two days of talks", "three days after the flood" are no dates. */
function isDate({ text, start }: ParsedResult, before: string, after: string): boolean {
  const named = start.isCertain('weekday') || start.isCertain('month');
  if (named && /^[a-z]{3,4}$/.test(text.trim())) return false;
  if (/^\d{1,2}\/\d{1,2}$/.test(text.trim())) return false;
  if (/^(?:Today|TODAY)$/.test(text.trim()) && /\p{L}[\s-]*$/u.test(before)) return false;
  if (/^(?:This|Last) (?:Week|Month|Year)/.test(text)) return false;
  if (/\bdays?$/i.test(text) && /^ of\b/.test(after)) return false;
  if (/\b(?:before|after)$/i.test(text) && /^ (?!that\b)\p{L}/u.test(after)) return false;
  const isBareMonth = start.isCertain('month') && !start.isCertain('day') && !start.isCertain('year');
  if (!isBareMonth) return true;
  return AFTER_MONTH_LEAD.test(before) || /^'s\b/.test(after);
}

function bareYears(stretch: string, offset: number): DateExpression[] {
  return [...stretch.matchAll(BARE_YEAR)].map((match) => {
    const year = match[0].slice(-4);
    return toExpression(offset + match.index + match[0].length - 4, year, { kind: 'date', date: year });
  });
}

function bareMays(stretch: string, offset: number, { day }: Reference): DateExpression[] {
  return [...stretch.matchAll(SHORT_MONTH)].flatMap((match) => {
    if (/^next$/i.test(match[1] ?? '')) return [];
    const date = pastMonth(5, /^last$/i.test(match[1] ?? ''), day);
    return [toExpression(offset + match.index + match[0].length - 3, 'May', { kind: 'date', date })];
  });
}

function neighbourDays(stretch: string, offset: number): DateExpression[] {
  return NEIGHBOUR_DAYS.flatMap(([pattern, days]) =>
    [...stretch.matchAll(pattern)].map((match) =>
      toExpression(offset + match.index, match[0], { kind: 'shift', days }),
    ),
  );
}

/** Without the comma or space that chrono takes along. */
function toExpression(start: number, text: string, meaning: Resolved): DateExpression {
  const trimmed = text.replace(/[\s,;]+$/, '');
  return { span: [start, start + trimmed.length], text: trimmed, meaning };
}
