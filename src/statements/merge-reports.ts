// Takes one speaker's statements from any number of articles; gives them with the printings of the same words as one.
import { compareText } from '../model/compare-text.ts';
import { addDays, type DateRange, type PartialDate, rangeOf } from '../model/date.ts';
import { bestDating } from '../model/dating.ts';
import type { MergedStatement, Report, Statement } from '../model/statement.ts';
import type { Topic } from '../model/topic.ts';
import { isSameWording, type Wording, wordingOf } from './wording.ts';

/** Papers date one utterance a day or two apart. */
const daysApart = 2;
const halfOfThem = daysApart / 2;

interface Printing {
  readonly statement: Statement;
  readonly wording: Wording;
  /** The days on which it may have been said, widened by half of the days that papers differ by; null when none is known. */
  readonly days: DateRange | null;
}

/**
 * The same in any order of the input, and if one is given twice. Printings of one utterance agree in their words, or one holds the other's, and may have been
 * said on the same days. Latest first, then in the order of their article.
 */
export function mergeReports(statements: readonly Statement[]): readonly MergedStatement[] {
  const printings = [...new Map(statements.map((statement) => [statement.id, statement])).values()]
    .sort(byPrecisionThenPlace)
    .map((statement) => ({ statement, wording: wordingOf(statement), days: daysOf(statement.saidOn) }));
  const groups: Printing[][] = [];
  for (const printing of longestFirst(printings)) {
    const home = groups.find((group) => group.some((other) => isSameUtterance(other, printing)));
    if (home) home.push(printing);
    else groups.push([printing]);
  }
  return groups.map((group) => toMerged(group.map(({ statement }) => statement))).sort(byDateThenPlace);
}

function isSameUtterance(a: Printing, b: Printing): boolean {
  return mayBeSameDay(a.days, b.days) && isSameWording(a.wording, b.wording);
}

function daysOf(date: PartialDate | null): DateRange | null {
  if (date === null) return null;
  const { from, to } = rangeOf(date);
  return { from: addDays(from, -halfOfThem), to: addDays(to, halfOfThem) };
}

function mayBeSameDay(a: DateRange | null, b: DateRange | null): boolean {
  if (!a || !b) return a === b;
  return a.from <= b.to && b.from <= a.to;
}

function toMerged(statements: readonly Statement[]): MergedStatement {
  const [fullest] = [...statements].sort(
    (a, b) => b.text.length - a.text.length || byPrecisionThenPlace(a, b),
  );
  const reports = toReports([...statements].sort(byPrecisionThenPlace));
  if (!fullest || !reports[0]) throw new RangeError('a statement has at least one report');
  const { article: textFrom, spans: _, ...rest } = fullest;
  return {
    ...rest,
    id: reports[0].id,
    ...bestDating(statements),
    meeting: null,
    speaker: fullestSpeaker(statements),
    topics: joinedTopics(statements),
    confidence: Math.max(...statements.map(({ confidence }) => confidence)),
    reports,
    textFrom,
  };
}

/** One report an article: pieces of the same words stand in it together. */
function toReports(statements: readonly Statement[]): readonly Report[] {
  const articles = [...new Set(statements.map(({ article }) => article))];
  return articles.map((article) => {
    const pieces = statements.filter((statement) => statement.article === article);
    const [id = '', ...others] = pieces.map((piece) => piece.id);
    return {
      id,
      article,
      spans: {
        content: pieces.flatMap(({ spans }) => spans.content),
        source: pieces.flatMap(({ spans }) => spans.source),
        cue: pieces.flatMap(({ spans }) => spans.cue),
      },
      pieces: others,
    };
  });
}

function fullestSpeaker(statements: readonly Statement[]): Statement['speaker'] {
  const speakers = statements.flatMap(({ speaker }) => speaker ?? []);
  const worth = (name: string, role: string | null) => name.length + (role?.length ?? 0);
  return (
    speakers.sort(
      (a, b) => worth(b.name, b.role) - worth(a.name, a.role) || compareText(a.name, b.name),
    )[0] ?? null
  );
}

/** Topics read from the words themselves, and those read around them that every report gives; all where there are none. */
function joinedTopics(statements: readonly Statement[]): readonly Topic[] {
  const order = ['content', 'context', 'headline'];
  const topics = statements
    .flatMap((statement) => statement.topics)
    .sort((a, b) => order.indexOf(a.basis) - order.indexOf(b.basis));
  const agreed = topics.filter(({ id, basis }) => basis === 'content' || isInEvery(id, statements));
  const chosen = agreed.length > 0 ? agreed : topics;
  return [...new Map(chosen.toReversed().map((topic) => [topic.id, topic])).values()].toReversed();
}

function isInEvery(topicId: string, statements: readonly Statement[]): boolean {
  const articles = new Set(statements.map(({ article }) => article));
  const giving = statements.filter(({ topics }) => topics.some(({ id }) => id === topicId));
  return new Set(giving.map(({ article }) => article)).size === articles.size;
}

function longestFirst(printings: readonly Printing[]): readonly Printing[] {
  return [...printings].sort(
    (a, b) =>
      b.wording.words.length - a.wording.words.length || byPrecisionThenPlace(a.statement, b.statement),
  );
}

/** Known days before known months, then by date, article and place in it. */
function byPrecisionThenPlace(a: Statement, b: Statement): number {
  const day = (date: PartialDate | null) => (date ? rangeOf(date).to : '9999');
  return (
    compareText(day(a.saidOn), day(b.saidOn)) ||
    compareText(a.article, b.article) ||
    placeOf(a) - placeOf(b) ||
    compareText(a.id, b.id)
  );
}

function byDateThenPlace(a: MergedStatement, b: MergedStatement): number {
  const [first, second] = [a.reports[0], b.reports[0]];
  return (
    compareText(b.saidOn ?? '', a.saidOn ?? '') ||
    compareText(first?.article ?? '', second?.article ?? '') ||
    (first?.spans.content[0]?.[0] ?? 0) - (second?.spans.content[0]?.[0] ?? 0)
  );
}

function placeOf({ spans }: Statement): number {
  return spans.content[0]?.[0] ?? 0;
}
