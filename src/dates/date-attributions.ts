// Takes a segmented text and its attributions; gives for each when it was said, and at what occasion.
import { carryingPronouns, sameTime } from '../lexicon/date-governors.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import type { Attribution } from '../model/attribution.ts';
import { addDays, type DateBasis, fallsIn, mayFallIn, type PartialDate, rangeOf } from '../model/date.ts';
import type { Dating } from '../model/dating.ts';
import type { Occasion } from '../model/meeting.ts';
import type { SegmentedText } from '../model/text.ts';
import type { DateExpression } from './find-date-expressions.ts';
import { namesOccasion, placeBeside, placeOfArticle, tookPlaceHere } from './find-place.ts';
import { type GoverningDate, ownDate } from './own-date.ts';
import { referenceDay } from './reference-day.ts';
import { type SentenceDates, sentenceDates } from './sentence-dates.ts';
import { type StoryDate, storyDate } from './story-date.ts';

/** When it was said, why we think so, and the expression that told, if one did. */
interface Said {
  readonly date: PartialDate | null;
  readonly basis: DateBasis;
  readonly expression: DateExpression | null;
}

interface Story {
  readonly text: SegmentedText;
  readonly dates: SentenceDates;
  readonly own: StoryDate | null;
  readonly place: string | null;
  /** Whether what happened on a date happened in the article's place. */
  readonly tookPlaceHere: (date: PartialDate) => boolean;
}

/** How far back a month may stand that tells which of last year's talks are meant. */
const SENTENCES_BACK = 12;
const NOT_KNOWN: Said = { date: null, basis: 'unknown', expression: null };
const SAME_TIME = new RegExp(`\\b${wordPattern(sameTime)}\\b`, 'i');
const PRONOUN = new RegExp(`^${wordPattern(carryingPronouns)}$`, 'i');

/**
 * One dating for each attribution, in their order. `stated`: the date stands in the statement's own sentence and governs the saying.
 * `implied`: it follows from the sentence before, the lead, the dateline or the publication date. `unknown`: nothing tells. A date inside
 * the content, or of an event that is not the saying, dates nothing.
 */
export function dateAttributions(
  text: SegmentedText,
  attributions: readonly Attribution[],
): readonly Dating[] {
  const dates = sentenceDates(text);
  const story: Story = {
    text,
    dates,
    own: storyDate(text, dates, attributions),
    place: placeOfArticle(text),
    tookPlaceHere: once((date) => tookPlaceHere(text, dates, date)),
  };
  const earlier = new Map<number, Said>();
  const said = new Map(
    inOrder(attributions).map((attribution) => [attribution, whenSaid(story, attribution, earlier)] as const),
  );
  return attributions.map((attribution) => toDating(story, said.get(attribution) ?? NOT_KNOWN));
}

/** Asks once per date: each answer reads the whole article. */
function once(ask: (date: PartialDate) => boolean): (date: PartialDate) => boolean {
  const answers = new Map<PartialDate, boolean>();
  return (date) => {
    const answer = answers.get(date) ?? ask(date);
    answers.set(date, answer);
    return answer;
  };
}

function inOrder(attributions: readonly Attribution[]): Attribution[] {
  const start = ({ cue, source, content }: Attribution) => (cue[0] ?? source[0] ?? content[0])?.[0] ?? 0;
  return [...attributions].sort((a, b) => start(a) - start(b));
}

/** `earlier`: what sentences read so far looked back to, by sentence; added to here. */
function whenSaid(story: Story, attribution: Attribution, earlier: Map<number, Said>): Said {
  const sentence = story.dates.sentenceOf(attribution);
  const own = ownDate(story.text, story.dates, attribution);
  const said =
    (own && fromOwnDate(story, own, sentence ?? 0)) ?? carriedOver(story, attribution, sentence, earlier);
  if (!said) return ofStory(story);
  if (sentence !== null && said.date !== null && !isOfStory(story, said.date)) earlier.set(sentence, said);
  return said;
}

function ofStory({ own }: Story): Said {
  return own ? { date: own.date, basis: 'implied', expression: null } : NOT_KNOWN;
}

/** Null when the date, though it governs the saying, tells no more than the story's: "after the October meeting" in October. */
function fromOwnDate(story: Story, { expression, isAfter }: GoverningDate, sentence: number): Said | null {
  const { meaning } = expression;
  if (meaning.kind === 'shift') return shifted(story, expression, meaning.days, sentence);
  const { date } = meaning;
  if (isAhead(story, date)) return null;
  if (isAfter && (date.length === 10 || holdsStory(story, date))) return null;
  const month =
    date.length === 4 && namesOccasion(story.text, expression) ? monthMeant(story, date, sentence) : null;
  return month ? { date: month, basis: 'implied', expression } : { date, basis: 'stated', expression };
}

/** "Two days later": from the last day named before it. "The day before" with none named: from the story's day. */
function shifted(story: Story, expression: DateExpression, days: number, sentence: number): Said | null {
  const named = dateBefore(story, expression, sentence) ?? (days < 0 ? fullDay(story.own?.date) : null);
  if (!named) return { ...NOT_KNOWN, expression };
  const date = addDays(named, days);
  return isAhead(story, date) ? null : { date, basis: 'stated', expression };
}

function dateBefore({ dates }: Story, expression: DateExpression, sentence: number): PartialDate | null {
  const before = [sentence - 2, sentence - 1, sentence]
    .flatMap((index) => dates.datesIn(index))
    .filter(
      ({ span, meaning }) =>
        span[1] <= expression.span[0] && meaning.kind === 'date' && meaning.date.length === 10,
    );
  const last = before.at(-1)?.meaning;
  return last?.kind === 'date' ? last.date : null;
}

/** The one month of that year of which the sentences before have spoken: "In October, … During last year's talks, …". */
function monthMeant({ dates }: Story, year: PartialDate, sentence: number): PartialDate | null {
  const months = new Set<string>();
  for (let index = Math.max(0, sentence - SENTENCES_BACK); index < sentence; index += 1) {
    for (const { meaning } of dates.datesIn(index)) {
      if (meaning.kind === 'date' && meaning.date.length >= 7 && meaning.date.startsWith(year))
        months.add(meaning.date.slice(0, 7));
    }
  }
  return months.size === 1 ? ([...months][0] ?? null) : null;
}

/**
 * "He said then", or a pronoun's next words: the time to which the sentence before looked back. Over the end of a paragraph only where
 * that sentence let someone speak: papers break paragraphs between a speaker's sentences.
 */
function carriedOver(
  story: Story,
  attribution: Attribution,
  sentence: number | null,
  earlier: ReadonlyMap<number, Said>,
): Said | null {
  if (sentence === null || !continues(story.text, attribution)) return null;
  const { sentences } = story.text;
  const isSameParagraph = sentences[sentence - 1]?.paragraph === sentences[sentence]?.paragraph;
  const before = earlier.get(sentence - 1) ?? (isSameParagraph ? lookBack(story, sentence - 1) : null);
  return before && { ...before, basis: 'implied' };
}

function continues({ article }: SegmentedText, { source, cue }: Attribution): boolean {
  const end = cue.at(-1)?.[1] ?? 0;
  const printed = source.map((span) => article.text.slice(...span)).join(' ');
  return PRONOUN.test(printed) || SAME_TIME.test(article.text.slice(end, end + 16));
}

/** A sentence that says nothing on record may still set the time: "In October, the president was shown berating the envoys." */
function lookBack(story: Story, sentence: number): Said | null {
  const span = story.text.sentences[sentence]?.span;
  const first = story.dates.datesIn(sentence)[0];
  if (!span || first?.meaning.kind !== 'date') return null;
  const { date } = first.meaning;
  const opening = story.text.article.text.slice(span[0], first.span[0]);
  const opens = /^(?:(?:but|and|back|early|late|earlier|last|in|on|at|during)\s)*$/i.test(opening);
  const rest = story.text.article.text.slice(first.span[1], first.span[1] + 1);
  if (!opens || rest !== ',' || isAhead(story, date) || holdsStory(story, date)) return null;
  return isOfStory(story, date) ? null : { date, basis: 'implied', expression: first };
}

/** Nothing was said after the story was written; a day's slack for editions across time zones. */
function isAhead({ text, own }: Story, date: PartialDate): boolean {
  const reference = referenceDay(text.article)?.day ?? own?.days.to;
  return reference !== undefined && rangeOf(date).from > addDays(reference, 1);
}

function holdsStory({ own }: Story, date: PartialDate): boolean {
  return own !== null && fallsIn(own.date, rangeOf(date));
}

function isOfStory({ own }: Story, date: PartialDate): boolean {
  return (
    own !== null &&
    (fallsIn(date, own.days) || (date.length < 10 && mayFallIn(date, own.days) && own.date === date))
  );
}

function fullDay(date: PartialDate | undefined): PartialDate | null {
  return date?.length === 10 ? date : null;
}

function toDating(story: Story, { date, basis, expression }: Said): Dating {
  return { saidOn: date, saidOnBasis: basis, occasion: date ? occasionOf(story, date, expression) : null };
}

/** Null when only the year is known: that is no occasion. The article's place and meeting hold for the days of its own story alone. */
function occasionOf(story: Story, date: PartialDate, expression: DateExpression | null): Occasion | null {
  if (date.length < 7) return null;
  const ofStory = isOfStory(story, date);
  const isHere = ofStory || story.tookPlaceHere(date);
  const beside = expression ? placeBeside(story.text, expression) : null;
  return {
    date,
    place: beside ?? (isHere ? story.place : null),
    label: ofStory ? story.text.article.meeting : null,
  };
}
