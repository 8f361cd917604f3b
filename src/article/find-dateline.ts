// Takes the text and the stretch where a story begins; gives where its dateline stands and what it says.
import { agencies } from '../lexicon/agencies.ts';
import { months } from '../lexicon/months.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import type { Span } from '../model/span.ts';

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

const agency = `\\((?<agency>${wordPattern(agencies)})\\)`;
const date = `(?<month>${wordPattern(months.flat())})\\s(?<day>\\d{1,2})(?:,?\\s(?<year>(?:19|20)\\d{2}))?`;
const separator = '\\s?(?:--|[—–―-])\\s';
const upperWord = "\\p{Lu}[\\p{Lu}.'’-]+";
const titleWord = "\\p{Lu}[\\p{L}.'’-]+";
const upperPlace = `(?<place>${upperWord}(?:[ /]${upperWord}){0,4})`;
const titlePlace = `(?<place>${titleWord}(?:(?: (?:de|del|la|al|of|upon) |[ /])${titleWord}){0,3})`;
/** ", N.Y.", ", Mich.", ", Northern Province" */
const region = `(?:,\\s(?!${wordPattern(months.flat())})\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}[\\p{L}.]+)?)?`;

/** Each form with the dateline that forced it (places invented). */
const forms: readonly RegExp[] = [
  // "ARVALA —", "ARVALA, N.Y., Sept. 26 (UPI) —", "ARVALA (AP) -", "ARVALA, Oct. 12, 2007 --"
  new RegExp(`^${upperPlace}${region}(?:,?\\s${date})?(?:,?\\s${agency})?:?${separator}`, 'u'),
  // "ARVALA (Reuters) The ministers", "Arvala (AFP) March 18, 2008 The ministers", "Arvala (AFP) - The"
  new RegExp(
    `^${titlePlace}${region}(?:,\\s${date})?,?\\s${agency}(?:,?\\s${date.replaceAll('?<', '?<after_')})?(?:${separator}|\\s)`,
    'u',
  ),
  // "Arvala, Oct 12 — The ministers", "Arvala, 12 Oct - " has no agency to prove it, so the day must be there
  new RegExp(`^${titlePlace}${region},\\s${date}${separator}`, 'u'),
  // "(Reuters) - The ministers"
  new RegExp(`^${agency}${separator}`, 'u'),
];

/** The dateline that opens the stretch, if one does. */
export function findDateline(text: string, [start, end]: Span): PrintedDateline | null {
  const head = text.slice(start, Math.min(end, start + reach));
  for (const form of forms) {
    const match = form.exec(head);
    if (match && opensSentence(head.slice(match[0].length))) return read(match, start);
  }
  return null;
}

/** "Ministers at odds Arvala (AFP) March 18, 2008 The …": a dateline within a line, told by its agency. */
export function findInnerDateline(text: string, [start, end]: Span): PrintedDateline | null {
  const head = text.slice(start, Math.min(end, start + reach));
  for (const mark of head.matchAll(new RegExp(agency, 'gu'))) {
    for (const at of placeStarts(head, mark.index)) {
      const dateline = findDateline(text, [start + at, end]);
      if (dateline?.place && dateline.span[0] + 1 < start + mark.index + mark[0].length) return dateline;
    }
  }
  return null;
}

/** After a dateline a sentence begins; "ARVALA — which has no sea — said" is a sentence already. */
function opensSentence(rest: string): boolean {
  return /^\s*["“”‘’'`«„(¿¡]*[\p{Lu}\d$£€]/u.test(rest);
}

/** Words that begin a name of two words: New, San, United. */
const firstNameWords = wordPattern([
  'Abu',
  'Addis',
  'Buenos',
  'Cape',
  'East',
  'El',
  'Fort',
  'Hong',
  'Kuala',
  'Las',
  'Los',
  'New',
  'North',
  'Port',
  'Saint',
  'San',
  'Santa',
  'Santo',
  'Sao',
  'South',
  'St.',
  'Tel',
  'The',
  'United',
  'West',
]);

/** Where the place before the agency may begin: capitals when it is in capitals, else the last word, or the last two for "New …". */
function placeStarts(head: string, agencyAt: number): number[] {
  const before = head.slice(0, agencyAt).trimEnd();
  const upper = new RegExp(`(?:^|\\s)(${upperWord}(?:[ /]${upperWord}){0,3})$`, 'u').exec(before.slice(-60));
  const two = new RegExp(`(?:^|\\s)(${firstNameWords} ${titleWord})$`, 'iu').exec(before.slice(-60));
  const one = new RegExp(`(?:^|\\s)(${titleWord})$`, 'u').exec(before.slice(-60));
  return [upper, two, one].flatMap((match) => (match?.[1] ? [before.length - match[1].length] : []));
}

function read(match: RegExpExecArray, offset: number): PrintedDateline {
  const groups = match.groups ?? {};
  const month = groups.month ?? groups.after_month;
  const day = Number(groups.day ?? groups.after_day);
  const year = groups.year ?? groups.after_year;
  return {
    span: [offset + match.index, offset + match.index + match[0].trimEnd().length],
    place: groups.place ? titleCase(groups.place) : null,
    agency: groups.agency ?? null,
    day:
      month && day >= 1 && day <= 31
        ? { year: year ? Number(year) : null, month: monthNumber(month), day }
        : null,
  };
}

function monthNumber(name: string): number {
  return months.findIndex((names) => names.includes(name)) + 1;
}

/** "NEW ARVALA" and "New Arvala" are one place; what is not all capitals is left as printed. */
function titleCase(place: string): string {
  if (place !== place.toUpperCase()) return place;
  return place.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
