// Takes a segmented text and its statements; gives what each statement is about, in the article's words.
import type { Span } from '../model/span.ts';
import type { StatementDraft } from '../model/statement.ts';
import type { SegmentedText } from '../model/text.ts';
import type { Topic, TopicBasis } from '../model/topic.ts';
import { type ArticleTopic, articleTopics } from './article-topics.ts';
import { findAcronyms } from './find-acronyms.ts';
import { foldTerm } from './fold-term.ts';
import { matchPhrase } from './match-phrase.ts';
import { findNounPhrases, type NounPhrase } from './noun-phrases.ts';

/** How far back a statement may lean on the sentences of its paragraph, and on what the same speaker said before. */
const SENTENCES_BACK = 3;
const STATEMENT_SENTENCES_BACK = 8;

interface Reading {
  readonly text: SegmentedText;
  readonly phrases: readonly NounPhrase[];
  readonly topics: readonly ArticleTopic[];
}

interface Placed {
  readonly draft: StatementDraft;
  readonly sentences: Span;
  readonly phrases: readonly NounPhrase[];
  readonly words: readonly string[];
}

/**
 * One list per draft, in the drafts' order; at most two topics each, none where nothing tells. A statement's own words decide before
 * the sentences around it, those before the headline.
 */
export function assignTopics(
  text: SegmentedText,
  drafts: readonly StatementDraft[],
): readonly (readonly Topic[])[] {
  const phrases = withoutNames(findNounPhrases(text), drafts, text);
  const reading: Reading = { text, phrases, topics: articleTopics(text, phrases, findAcronyms(text)) };
  const placed = drafts.map((draft) => place(draft, reading));
  const inOrder = [...placed].sort((a, b) => startOf(a.draft) - startOf(b.draft));
  const own = new Map(inOrder.map((statement) => [statement.draft, ownTopics(statement, reading)]));
  const found = new Map<StatementDraft, readonly Topic[]>();
  for (const statement of inOrder)
    found.set(statement.draft, decide(statement, reading, inOrder, own, found));
  return drafts.map((draft) => found.get(draft) ?? []);
}

/** Single names are topics only where nothing shows them to be a person or a place. */
function withoutNames(
  phrases: readonly NounPhrase[],
  drafts: readonly StatementDraft[],
  text: SegmentedText,
): readonly NounPhrase[] {
  const names = new Set<string>();
  for (const draft of drafts) {
    for (const stem of foldTerm(`${draft.speaker?.name ?? ''} ${draft.source ?? ''}`)) names.add(stem);
  }
  for (const stem of foldTerm(text.article.dateline?.place ?? '')) names.add(stem);
  for (const match of text.article.text.matchAll(NAME_OF_SEVERAL_WORDS))
    for (const stem of foldTerm(match[0])) names.add(stem);
  for (const phrase of phrases)
    if (phrase.strength === 'proper' && LOCATIVE.has(phrase.before)) names.add(phrase.stems.join('-'));
  return phrases.filter(
    (phrase) => phrase.strength !== 'proper' || !phrase.stems.some((stem) => names.has(stem)),
  );
}

const NAME_OF_SEVERAL_WORDS = /\p{Lu}\p{Ll}[\p{L}'’-]{0,30} \p{Lu}\p{Ll}[\p{L}'’-]{0,30}/gu;
const LOCATIVE = new Set([
  'at',
  'from',
  'in',
  'into',
  'near',
  'outside',
  'to',
  'across',
  'with',
  'by',
  'mr',
  'ms',
  'mr.',
  'ms.',
  'mrs.',
  'dr.',
]);

function place(draft: StatementDraft, { text, phrases }: Reading): Placed {
  const inside = (span: Span) => draft.spans.content.some(([start, end]) => span[0] < end && span[1] > start);
  const indexes = text.sentences.flatMap((sentence, index) => (inside(sentence.span) ? [index] : []));
  const first = indexes[0] ?? 0;
  const last = indexes.at(-1) ?? first;
  return {
    draft,
    sentences: [first, last + 1],
    phrases: phrases.filter((phrase) => inside(phrase.span)),
    words: draft.text.toLowerCase().split(/[^\p{L}'’]+/u),
  };
}

function startOf(draft: StatementDraft): number {
  return draft.spans.content[0]?.[0] ?? 0;
}

interface Own {
  readonly prominent: readonly ArticleTopic[];
  readonly passing: readonly ArticleTopic[];
}

/** Topics that a statement's own words name: those the article keeps coming back to, and those it names in passing. */
function ownTopics({ phrases }: Placed, { topics, text }: Reading): Own {
  const matched = phrases.flatMap((phrase) => {
    const topic = matchPhrase(phrase, topics);
    return topic ? [{ phrase, topic }] : [];
  });
  const unique = matched.filter(
    (one, at) => matched.findIndex((other) => other.topic.id === one.topic.id) === at,
  );
  const prominent = unique
    .filter(({ topic }) => topic.prominent)
    .sort((a, b) => b.topic.salience - a.topic.salience);
  const passing = unique.filter(
    ({ phrase, topic }) => !topic.prominent && phrase.strength === 'specific' && topic.stems.length > 1,
  );
  return { prominent: firstTwo(prominent, text), passing: firstTwo(passing, text) };
}

interface Matched {
  readonly phrase: NounPhrase;
  readonly topic: ArticleTopic;
}

/** The best topic, and a second where it weighs nearly as much or stands beside the first: "on missiles and on tariffs". */
function firstTwo(matched: readonly Matched[], text: SegmentedText): readonly ArticleTopic[] {
  const [first, ...rest] = matched;
  if (!first) return [];
  const second = rest.find(
    (other) =>
      !overlap(first.topic, other.topic) &&
      (other.topic.salience * 2 >= first.topic.salience || sideBySide(first, other, text)),
  );
  return second ? [first.topic, second.topic] : [first.topic];
}

function overlap(a: ArticleTopic, b: ArticleTopic): boolean {
  return a.stems.some((stem) => b.stems.includes(stem));
}

function sideBySide(a: Matched, b: Matched, text: SegmentedText): boolean {
  const [left, right] = a.phrase.span[0] < b.phrase.span[0] ? [a, b] : [b, a];
  const between = text.article.text.slice(left.phrase.span[1], right.phrase.span[0]);
  return between.length <= 40 && /\band\b/u.test(between);
}

function decide(
  statement: Placed,
  reading: Reading,
  inOrder: readonly Placed[],
  own: ReadonlyMap<StatementDraft, Own>,
  found: ReadonlyMap<StatementDraft, readonly Topic[]>,
): readonly Topic[] {
  const mine = own.get(statement.draft) ?? { prominent: [], passing: [] };
  if (mine.prominent.length > 0) return asTopics(mine.prominent, 'content');
  if (mine.passing.length > 0 && !pointsBack(statement)) return asTopics(mine.passing, 'content');
  const context =
    announced(statement, inOrder, own) ?? before(statement, reading) ?? saidBefore(statement, inOrder, found);
  if (context && context.length > 0) return asTopics(context, 'context');
  if (mine.passing.length > 0) return asTopics(mine.passing, 'content');
  const headline = reading.topics.find((topic) => topic.inHeadline && topic.prominent);
  return headline ? asTopics([headline], 'headline') : [];
}

const POINTERS = new Set(['this', 'these', 'those', 'it', 'such']);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'such', 'any', "it's", 'its']);

/** "There is no agreement on this", "elements of the system": what it speaks of was named before. */
function pointsBack({ words, phrases }: Placed): boolean {
  return (
    words.some((word) => POINTERS.has(word)) ||
    phrases.some((phrase) => phrase.strength === 'light' && DEFINITE.has(phrase.before))
  );
}

const INDEFINITE = new Set([
  'some',
  'several',
  'two',
  'three',
  'four',
  'few',
  'certain',
  'other',
  'many',
  'of',
]);

/** "We discussed some difficult issues": what they are comes in the same speaker's next sentence. */
function announced(
  statement: Placed,
  inOrder: readonly Placed[],
  own: ReadonlyMap<StatementDraft, Own>,
): readonly ArticleTopic[] | null {
  const announces = statement.phrases.some(
    (phrase) => phrase.strength === 'light' && INDEFINITE.has(phrase.before),
  );
  if (!announces || statement.words.some((word) => POINTERS.has(word))) return null;
  const next = inOrder[inOrder.indexOf(statement) + 1];
  if (!next || !sameVoice(statement.draft, next.draft) || next.sentences[0] > statement.sentences[1])
    return null;
  const topics = own.get(next.draft)?.prominent ?? [];
  return topics.length > 0 ? topics : null;
}

/** The nearest of the paragraph's sentences before, the statement's own frame included, that names a topic of the article. */
function before(
  { sentences, draft }: Placed,
  { text, phrases, topics }: Reading,
): readonly ArticleTopic[] | null {
  const paragraph = text.sentences[sentences[0]]?.paragraph;
  const inContent = (span: Span) =>
    draft.spans.content.some(([start, end]) => span[0] < end && span[1] > start);
  for (let at = sentences[0]; at >= Math.max(0, sentences[0] - SENTENCES_BACK); at -= 1) {
    if (text.sentences[at]?.paragraph !== paragraph) return null;
    const matched = phrases
      .filter((phrase) => phrase.sentence === at && !inContent(phrase.span))
      .flatMap((phrase) => matchPhrase(phrase, topics) ?? [])
      .filter((topic) => topic.prominent)
      .sort((a, b) => b.salience - a.salience);
    if (matched[0]) return [matched[0]];
  }
  return null;
}

function saidBefore(
  statement: Placed,
  inOrder: readonly Placed[],
  found: ReadonlyMap<StatementDraft, readonly Topic[]>,
): readonly ArticleTopic[] | null {
  const earlier = inOrder.slice(0, inOrder.indexOf(statement)).reverse();
  const last = earlier.find(
    (other) => sameVoice(other.draft, statement.draft) && (found.get(other.draft)?.length ?? 0) > 0,
  );
  if (!last || statement.sentences[0] - last.sentences[0] > STATEMENT_SENTENCES_BACK) return null;
  return (found.get(last.draft) ?? []).map((topic) => ({
    ...topic,
    stems: [],
    salience: 0,
    inHeadline: false,
    prominent: true,
  }));
}

function sameVoice(a: StatementDraft, b: StatementDraft): boolean {
  return a.speaker && b.speaker ? a.speaker.id === b.speaker.id : a.source !== null && a.source === b.source;
}

function asTopics(topics: readonly ArticleTopic[], basis: TopicBasis): readonly Topic[] {
  return topics.map(({ id, label, aliases }) => ({ id, label, basis, aliases }));
}
