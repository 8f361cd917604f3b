// Takes a segmented text and its attributions; gives for each when it was said, and at what occasion.
import { bodyNouns } from '../lexicon/body-nouns.ts';
import { carryingPronouns, sameTime } from '../lexicon/date-governors.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import type { Attribution } from '../model/attribution.ts';
import { addDays, type DateBasis, fallsIn, mayFallIn, type PartialDate, rangeOf } from '../model/date.ts';
import type { Dating } from '../model/dating.ts';
import type { Occasion } from '../model/meeting.ts';
import type { DatedBy } from '../model/reasons.ts';
import type { SpeakerResolution } from '../model/speaker.ts';
import type { SegmentedText } from '../model/text.ts';
import type { DateExpression } from './find-date-expressions.ts';
import { namesOccasion, occasionPlace, placeBeside, placeOfArticle, tookPlaceHere } from './find-place.ts';
import { type GoverningDate, ownDate } from './own-date.ts';
import { referenceDay } from './reference-day.ts';
import type { Saying } from './saying.ts';
import { sayingTense } from './saying-tense.ts';
import { type SentenceDates, sentenceDates } from './sentence-dates.ts';
import { leadSentences, type StoryDate, storyDate } from './story-date.ts';

/** When it was said, why we think so, and the expression that told, if one did. */
interface Said {
  readonly date: PartialDate | null;
  readonly basis: DateBasis;
  readonly by: DatedBy;
  readonly expression: DateExpression | null;
  /** False where the words are not tied to an occasion: a standing position, or said some time after a meeting. */
  readonly atOccasion: boolean;
}

/** What sentences read so far looked back to; added to from statement to statement. */
interface Earlier {
  readonly bySentence: Map<number, Said>;
  /** The first that a place was named for. */
  readonly byPlace: Map<string, Said>;
}

interface Story {
  readonly text: SegmentedText;
  readonly dates: SentenceDates;
  readonly own: StoryDate | null;
  readonly place: string | null;
  /** Whether it tells in the past tense, as news does: then the present tense is for what always holds. */
  readonly isPast: boolean;
  /** Whether what happened on a date happened in the article's place. */
  readonly tookPlaceHere: (date: PartialDate) => boolean;
}

/** How far back a month may stand that tells which of last year's talks are meant. */
const SENTENCES_BACK = 12;
const NOT_KNOWN: Said = {
  date: null,
  basis: 'unknown',
  by: 'nothing',
  expression: null,
  atOccasion: false,
};
const BODY = new Set(bodyNouns);
const SAME_TIME = new RegExp(`\\b${wordPattern(sameTime)}\\b`, 'i');
const PRONOUN = new RegExp(`^${wordPattern(carryingPronouns)}$`, 'i');

/**
 * One dating for each attribution, in their order. `stated`: the date stands in the statement's own sentence and governs the saying.
 * `implied`: it follows from the sentence before, the lead, the dateline or the publication date. `unknown`: nothing tells, or it is
 * still to be said. A date inside the content, or of an event that is not the saying, dates nothing. `speakers`, where given: one for
 * each attribution.
 */
export function dateAttributions(
  text: SegmentedText,
  attributions: readonly Attribution[],
  speakers: readonly SpeakerResolution[] = [],
): readonly Dating[] {
  const dates = sentenceDates(text);
  const sayings = attributions.map((attribution, index) => ({
    attribution,
    resolution: speakers[index],
    sentence: dates.sentenceOf(attribution),
    tense: sayingTense(text, attribution),
    own: ownDate(text, dates, attribution),
  }));
  const story: Story = {
    text,
    dates,
    own: storyDate(text, dates, sayings),
    place: placeOfArticle(text),
    isPast: isPastStory(text, sayings),
    tookPlaceHere: once((date) => tookPlaceHere(text, dates, date)),
  };
  const earlier: Earlier = { bySentence: new Map(), byPlace: new Map() };
  const said = new Map(inOrder(sayings).map((saying) => [saying, whenSaid(story, saying, earlier)] as const));
  return sayings.map((saying) => toDating(story, said.get(saying) ?? NOT_KNOWN));
}

/** Features and live reports quote in the present tense. Where nothing is quoted, all sayings tell. */
function isPastStory(text: SegmentedText, sayings: readonly Saying[]): boolean {
  const quoting = sayings.filter(({ attribution }) => isOwnWords(text, attribution));
  const telling = quoting.length > 0 ? quoting : sayings;
  return telling.filter(({ tense }) => tense === 'present').length * 2 < telling.length;
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

function inOrder(sayings: readonly Saying[]): readonly Saying[] {
  const start = ({ attribution: { cue, source, content } }: Saying) =>
    (cue[0] ?? source[0] ?? content[0])?.[0] ?? 0;
  return [...sayings].sort((a, b) => start(a) - start(b));
}

function whenSaid(story: Story, saying: Saying, earlier: Earlier): Said {
  const { attribution, sentence, tense, own } = saying;
  if (tense === 'future') return announced(story, own);
  const said =
    (own && fromOwnDate(story, own, sentence ?? 0)) ??
    standing(story, saying) ??
    carriedOver(story, attribution, sentence, earlier) ??
    fromItsPlace(story, saying, earlier);
  if (!said) return ofStory(story);
  if (sentence !== null && said.date !== null && said.atOccasion && !isOfStory(story, said.date))
    note(story, earlier, sentence, said);
  return said;
}

function note({ text }: Story, { bySentence, byPlace }: Earlier, sentence: number, said: Said): void {
  bySentence.set(sentence, said);
  const place = said.expression && placeBeside(text, said.expression);
  if (place && !byPlace.has(place)) byPlace.set(place, said);
}

function ofStory({ own }: Story): Said {
  return own
    ? { date: own.date, basis: 'implied', by: own.by, expression: null, atOccasion: true }
    : NOT_KNOWN;
}

/** "The minister will say today": on that day. What will be said tomorrow was not said. */
function announced(story: Story, own: GoverningDate | null): Said {
  const meaning = own?.expression.meaning;
  const today = referenceDay(story.text.article);
  if (!own || meaning?.kind !== 'date' || !today?.precise || meaning.date !== today.day)
    return { ...NOT_KNOWN, by: 'ahead', expression: own?.expression ?? null };
  return {
    date: meaning.date,
    basis: 'stated',
    by: 'sentence',
    expression: own.expression,
    atOccasion: true,
  };
}

/**
 * "The president has repeatedly threatened": no one knows when. "The ministry says", between what was said at the talks: its position,
 * which holds in the month of the story and was put forward at no occasion.
 */
function standing(story: Story, saying: Saying): Said | null {
  const { attribution, tense } = saying;
  if (tense === 'perfect') return isInLead(story, attribution) ? null : { ...NOT_KNOWN, by: 'repeated' };
  if (tense !== 'present' || !story.isPast || !story.own) return null;
  if (isOwnWords(story.text, attribution) || !isOfBody(story.text, saying)) return null;
  const date = story.own.date.slice(0, 7);
  return { date, basis: 'implied', by: 'position', expression: null, atOccasion: false };
}

/** A body by name, or "its defence ministry". */
function isOfBody({ article }: SegmentedText, { attribution, resolution }: Saying): boolean {
  if (!resolution || resolution.basis === 'joint') return false;
  if (resolution.speaker) return resolution.speaker.type === 'body';
  const source = attribution.source.at(-1);
  const word = source ? /\p{L}+$/u.exec(article.text.slice(...source))?.[0] : undefined;
  return word !== undefined && BODY.has(word.toLowerCase());
}

/** British papers open the news of the day with "has said". */
function isInLead({ text }: Story, { cue }: Attribution): boolean {
  const start = cue[0]?.[0] ?? 0;
  const lead = leadSentences(text).at(-1);
  const end = lead === undefined ? 0 : (text.sentences[lead]?.span[1] ?? 0);
  return start < end;
}

function isOwnWords({ article }: SegmentedText, { content }: Attribution): boolean {
  return content.every(([start]) => /^["“‘'«]/.test(article.text.slice(start, start + 1)));
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
  const at = { expression, atOccasion: !isAfter };
  return month
    ? { date: month, basis: 'implied', by: 'month', ...at }
    : { date, basis: 'stated', by: 'sentence', ...at };
}

/** "Two days later": from the last day named before it. "The day before" with none named: from the story's day. */
function shifted(story: Story, expression: DateExpression, days: number, sentence: number): Said | null {
  const named = dateBefore(story, expression, sentence) ?? (days < 0 ? fullDay(story.own?.date) : null);
  if (!named) return { ...NOT_KNOWN, expression };
  const date = addDays(named, days);
  return isAhead(story, date)
    ? null
    : { date, basis: 'stated', by: 'sentence', expression, atOccasion: true };
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
  { bySentence }: Earlier,
): Said | null {
  if (sentence === null || !continues(story.text, attribution)) return null;
  const { sentences } = story.text;
  const isSameParagraph = sentences[sentence - 1]?.paragraph === sentences[sentence]?.paragraph;
  const before = bySentence.get(sentence - 1) ?? (isSameParagraph ? lookBack(story, sentence - 1) : null);
  return before && { ...before, basis: 'implied', by: 'before' };
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
  return isOfStory(story, date)
    ? null
    : { date, basis: 'implied', by: 'before', expression: first, atOccasion: true };
}

/** "During the talks in Vilnius she had accused": the time of what an earlier sentence told of Vilnius. */
function fromItsPlace(story: Story, saying: Saying, { byPlace }: Earlier): Said | null {
  const { attribution, sentence } = saying;
  const span = sentence === null ? undefined : story.text.sentences[sentence]?.span;
  const place = span ? occasionPlace(story.text, span, attribution) : null;
  if (place === null || place === story.place) return null;
  const there = byPlace.get(place);
  return there ? { ...there, basis: 'implied', by: 'place' } : null;
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

function toDating(story: Story, said: Said): Dating {
  const { date, basis, by, expression } = said;
  const through = expression?.span ?? (by === story.own?.by ? story.own.through : null);
  return {
    saidOn: date,
    saidOnBasis: basis,
    occasion: date ? occasionOf(story, date, said) : null,
    dated: { by, through },
  };
}

/**
 * Null when only the year is known, or "earlier this month" in a story of that month: that is no occasion. The article's place and
 * meeting hold for the days of its own story alone.
 */
function occasionOf(story: Story, date: PartialDate, { expression, atOccasion }: Said): Occasion | null {
  if (date.length < 7 || !atOccasion) return null;
  const ofStory = isOfStory(story, date);
  if (!ofStory && date.length < 10 && holdsStory(story, date)) return null;
  const isHere = ofStory || story.tookPlaceHere(date);
  const beside = expression ? placeBeside(story.text, expression) : null;
  return {
    date,
    place: beside ?? (isHere ? story.place : null),
    label: ofStory ? story.text.article.meeting : null,
  };
}
