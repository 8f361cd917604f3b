// Takes the text and the stretch where a story begins; gives where its dateline stands and what it says.

import { agencies } from '../lexicon/agencies.ts';
import { headLabels } from '../lexicon/head-labels.ts';
import { months } from '../lexicon/months.ts';
import { placeNameOpeners } from '../lexicon/place-words.ts';
import { publisherWords } from '../lexicon/publisher-words.ts';
import { weekdays } from '../lexicon/time-words.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import type { Span } from '../model/span.ts';
import { splitByline } from './find-byline.ts';

/** A dateline as printed: the year is often left out. */
export interface PrintedDateline {
  readonly span: Span;
  readonly place: string | null;
  readonly agency: string | null;
  /** Month 1..12. */
  readonly day: { readonly year: number | null; readonly month: number; readonly day: number } | null;
}

/** A headline and a dateline on one line take less than this. */
const reach = 400;

const monthNames = months.map((names) => [...names, ...names.map((name) => name.toUpperCase())]);
const month = wordPattern(monthNames.flat());
const weekday = `(?:${wordPattern([...weekdays, ...weekdays.map((name) => name.toUpperCase())])})`;
/** "22 August 2023", "Aug. 22", "22nd August, 2023" */
const dayOfMonth = `(?:${month}\\s\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?\\s${month})(?!\\d)(?:,?\\s(?:19|20)\\d{2}(?!\\d))?`;
/** "Tuesday", "Tuesday 22 August", "Tuesday, Aug. 22, 2023" */
const when = `(?:${weekday}(?:,?\\s${dayOfMonth})?|${dayOfMonth})`;

const upperWord = "\\p{Lu}[\\p{Lu}.'’-]+";
const titleWord = "\\p{Lu}[\\p{L}.'’-]+";
const upperPlace = `${upperWord}(?:[ /]${upperWord}){0,4}`;
const titlePlace = `${titleWord}(?:(?: (?:de|del|la|al|of|upon) |[ /])${titleWord}){0,3}`;
/** ", N.Y.", ", Mich.", ", Northern Province" */
const region = `(?<region>,\\s(?!${month}|${weekday})\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}[\\p{L}.]+)?)`;
/** "(AP)", "(Northern News Service)": on no list, as a rule. */
const bracket = '\\((?<agency>[\\p{L}\\d][^()\\n]{1,40})\\)';
/** All but the long dash stand free: "FINCH--Orla" begins a death notice. */
const dash = '\\s?[—―]\\s?|\\s?(?:---?|[–-])\\s';

/** PLACE, REGION, DATE (AGENCY) DATE DASH, each but the place left out at times. */
const afterPlace = `${region}?(?:(?<comma>,)?\\s(?<before>${when}))?(?:,?\\s${bracket})?(?:,?\\s(?<after>${when}))?:?(?:(?<dash>${dash})|(?<alone>\\s*(?:\\n|$))|\\s)`;
/** "(Reuters) - The ministers", "Aug 22 (Reuters) - The ministers" */
const placeless = `(?:(?<before>${dayOfMonth})\\s)?${bracket}(?<dash>${dash})`;
const forms: readonly RegExp[] = [
  new RegExp(`^(?<place>${upperPlace})${afterPlace}`, 'u'),
  new RegExp(`^(?<place>${titlePlace})${afterPlace}`, 'u'),
  new RegExp(`^${placeless}`, 'u'),
];

const knownAgency = new RegExp(`^${wordPattern(agencies)}$`, 'u');
const namesPublisher = new RegExp(`(?:^|\\s)${wordPattern(publisherWords)}$`, 'iu');
const label = new RegExp(`^${wordPattern(headLabels)}$`, 'u');
const endsWithLabel = new RegExp(`\\s${wordPattern(headLabels)}$`, 'u');
const calendarWord = new RegExp(`^(?:${weekday}|${month})(?![\\p{L}])`, 'u');
const stampWord = /^(?:published|posted|updated|modified|created|filed|issued|date)$/i;

/** The dateline that opens the stretch, if one does. */
export function findDateline(text: string, [start, end]: Span): PrintedDateline | null {
  const head = text.slice(start, Math.min(end, start + reach));
  for (const form of forms) {
    const match = form.exec(head);
    if (!match) continue;
    const dateline = read(match, start);
    if (isProved(match, dateline, head.slice(match[0].length))) return dateline;
  }
  return null;
}

/**
 * A dash proves a place in capitals; any other place needs an agency or a day too. Without a dash it takes a known agency, or any
 * agency with a full date, or a full date alone on its line.
 */
function isProved(match: RegExpExecArray, { agency, day }: PrintedDateline, rest: string): boolean {
  const { place, region: part, comma, after, dash: hasDash, alone } = match.groups ?? {};
  const isKnown = agency !== null && knownAgency.test(agency);
  const isFullDate = day !== null && day.year !== null;
  if (place === undefined) return isKnown && opensSentence(rest);
  if (!isPlace(place)) return false;
  if (alone !== undefined) return isFullDate && (comma !== undefined || agency !== null) && !isPaper(place);
  if (!opensSentence(rest))
    return hasDash === undefined && agency !== null && isFullDate && /^\s*\|/.test(rest);
  if (isKnown) return true;
  if (hasDash === undefined) return agency !== null && isFullDate && after !== undefined;
  if (place === place.toUpperCase())
    return agency !== null || day !== null || part !== undefined || !isPaper(place);
  return (day !== null && comma !== undefined) || (agency !== null && namesPublisher.test(agency));
}

/** Not "EXCLUSIVE —", "Thursday, May 19, 2011", "Published, 19 May 2011". */
function isPlace(place: string): boolean {
  return !label.test(place) && !calendarWord.test(place) && !stampWord.test(place);
}

/** "ARVALA POST —", "BREAKING NEWS —"; a place may end so too, with its region, a day or an agency beside it. */
function isPaper(place: string): boolean {
  return namesPublisher.test(place) || endsWithLabel.test(place);
}

/** "Ministers at odds Arvala (AFP) March 18, 2008 The …": a dateline within a line, told by an agency, a day or a byline. */
export function findInnerDateline(text: string, [start, end]: Span): PrintedDateline | null {
  const head = text.slice(start, Math.min(end, start + reach));
  for (const mark of head.matchAll(anchor)) {
    for (const at of placeStarts(head, mark.index)) {
      const dateline = findDateline(text, [start + at, end]);
      if (dateline?.place && isSureWithin(text, start, dateline)) return dateline;
    }
  }
  return null;
}

/** What follows the place: the bracket of an agency, a comma or a dash. */
const anchor = new RegExp(`\\s\\(|,\\s|${dash}`, 'gu');

/** "The envoys left the EU — Finch among them": capitals and a dash prove little within a line. */
function isSureWithin(text: string, start: number, { span, agency, day }: PrintedDateline): boolean {
  if (agency !== null || day !== null) return true;
  const before = text.slice(start, span[0]).trimEnd();
  return splitByline(before, [0, before.length]).byline !== null;
}

/** After a dateline a sentence begins; "ARVALA — which has no sea — said" is a sentence already. */
function opensSentence(rest: string): boolean {
  return /^\s*["“”‘’'`«„(¿¡]*[\p{Lu}\d$£€]/u.test(rest);
}

const firstNameWords = wordPattern(placeNameOpeners);

const upperBefore = new RegExp(`(?:^|\\s)(${upperWord}(?:[ /]${upperWord}){0,3})$`, 'u');
const twoBefore = new RegExp(`(?:^|\\s)(${firstNameWords} ${titleWord})$`, 'iu');
const oneBefore = new RegExp(`(?:^|\\s)(${titleWord})$`, 'u');

/** Where the place before the mark may begin: capitals when it is in capitals, else the last word, or the last two for "New …". */
function placeStarts(head: string, markAt: number): number[] {
  const before = head.slice(Math.max(0, markAt - 60), markAt).trimEnd();
  return [upperBefore, twoBefore, oneBefore].flatMap((pattern) => {
    const place = pattern.exec(before)?.[1];
    return place ? [Math.max(0, markAt - 60) + before.length - place.length] : [];
  });
}

function read(match: RegExpExecArray, offset: number): PrintedDateline {
  const { place, agency, before, after } = match.groups ?? {};
  return {
    span: [offset, offset + match[0].trimEnd().length],
    place: place ? titleCase(place) : null,
    agency: agency ?? null,
    day: readDay(before) ?? readDay(after),
  };
}

const monthName = new RegExp(month, 'u');

function readDay(printed: string | undefined): PrintedDateline['day'] {
  const name = monthName.exec(printed ?? '')?.[0];
  const [first, second] = printed?.match(/\d+/g)?.map(Number) ?? [];
  if (!name || first === undefined || first < 1 || first > 31) return null;
  return {
    year: second ?? null,
    month: monthNames.findIndex((names) => names.includes(name)) + 1,
    day: first,
  };
}

/** "NEW ARVALA" and "New Arvala" are one place; what is not all capitals is left as printed. */
function titleCase(place: string): string {
  if (place !== place.toUpperCase()) return place;
  return place.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
