// Takes a segmented text and its statements; gives what each statement is about, in the article's words.
import { definiteWords, indefiniteWords, pointers } from '../lexicon/pointing-words.ts';
import type { StatementDraft } from '../model/statement.ts';
import type { SegmentedText } from '../model/text.ts';
import type { Topic, TopicBasis } from '../model/topic.ts';
import { type ArticleTopic, articleTopics } from './article-topics.ts';
import { dropNames } from './drop-names.ts';
import { findAcronyms } from './find-acronyms.ts';
import { type PhraseMatcher, phraseMatcher } from './match-phrase.ts';
import { findNounPhrases, type NounPhrase } from './noun-phrases.ts';
import { type OwnTopics, ownTopics } from './own-topics.ts';
import { type PlacedStatement, phrasesBySentence, placeStatements } from './place-statements.ts';

/** How far back a statement may lean on the sentences of its paragraph, and on what the same speaker said before. */
const SENTENCES_BACK = 3;
const OWN_SENTENCES_BACK = 8;

interface Reading {
  readonly text: SegmentedText;
  readonly topics: readonly ArticleTopic[];
  readonly topicOf: PhraseMatcher;
  readonly phrasesIn: ReadonlyMap<number, readonly NounPhrase[]>;
  readonly statements: readonly (PlacedStatement & { readonly own: OwnTopics })[];
}

/**
 * One list per draft, in the drafts' order; at most two topics each, none where nothing tells. A statement's own words decide before
 * the sentences around it, those before the headline.
 */
export function assignTopics(
  text: SegmentedText,
  drafts: readonly StatementDraft[],
): readonly (readonly Topic[])[] {
  const reading = readArticle(text, drafts);
  const found = new Map<StatementDraft, readonly Topic[]>();
  for (const [at, { draft }] of reading.statements.entries()) found.set(draft, decide(at, reading, found));
  return drafts.map((draft) => found.get(draft) ?? []);
}

function readArticle(text: SegmentedText, drafts: readonly StatementDraft[]): Reading {
  const acronyms = findAcronyms(text);
  const shortForms = new Set(acronyms.map((acronym) => acronym.short));
  const phrases = dropNames(findNounPhrases(text, shortForms), drafts, text);
  const topics = articleTopics(text, phrases, acronyms);
  const topicOf = phraseMatcher(topics);
  const statements = placeStatements(text, phrases, drafts).map((placed) => ({
    ...placed,
    own: ownTopics(placed, topicOf, text),
  }));
  return { text, topics, topicOf, phrasesIn: phrasesBySentence(phrases), statements };
}

function decide(
  at: number,
  reading: Reading,
  found: ReadonlyMap<StatementDraft, readonly Topic[]>,
): readonly Topic[] {
  const statement = reading.statements[at];
  if (!statement) return [];
  const { prominent, passing } = statement.own;
  if (prominent.length > 0) return asTopics(prominent, 'content');
  if (passing.length > 0 && !pointsBack(statement)) return asTopics(passing, 'content');
  const announced = announcedTopics(at, reading) ?? topicBefore(statement, reading);
  if (announced) return asTopics(announced, 'context');
  const said = saidBefore(at, reading, found);
  if (said) return said.map((topic) => ({ ...topic, basis: 'context' as const }));
  if (passing.length > 0) return asTopics(passing, 'content');
  const headline = reading.topics.find((topic) => topic.inHeadline && topic.prominent);
  return headline ? asTopics([headline], 'headline') : [];
}

const POINTERS = new Set(pointers);
const DEFINITE = new Set(definiteWords);
const INDEFINITE = new Set(indefiniteWords);

/** "There is no agreement on this", "elements of the system": what it speaks of was named before. */
function pointsBack({ words, inside }: PlacedStatement): boolean {
  return words.some((word) => POINTERS.has(word)) || inside.some(pointsAtKnown);
}

// "the system", but not "the spread of weapons", which says of what.
function pointsAtKnown({ strength, before, after }: NounPhrase): boolean {
  return strength === 'light' && DEFINITE.has(before) && after !== 'of';
}

/** "We discussed some difficult issues": what they are comes in the same speaker's next sentence. */
function announcedTopics(at: number, { statements }: Reading): readonly ArticleTopic[] | null {
  const statement = statements[at];
  const next = statements[at + 1];
  if (!statement || !next || !sameVoice(statement.draft, next.draft)) return null;
  const announces = statement.inside.some(
    ({ strength, before }) => strength === 'light' && INDEFINITE.has(before),
  );
  if (!announces || statement.words.some((word) => POINTERS.has(word))) return null;
  const follows = next.sentences[0] <= statement.sentences[1];
  return follows && next.own.prominent.length > 0 ? next.own.prominent : null;
}

/** The topic of the statement's own frame ("Asked about tariffs, he said…"), else of the paragraph's nearest sentence before that has one. */
function topicBefore(
  { sentences, around }: PlacedStatement,
  { text, topicOf, phrasesIn }: Reading,
): readonly ArticleTopic[] | null {
  const paragraph = text.sentences[sentences[0]]?.paragraph;
  const frame = mostSalient(around, topicOf);
  if (frame) return [frame];
  for (let at = sentences[0] - 1; at >= sentences[0] - SENTENCES_BACK; at -= 1) {
    if (text.sentences[at]?.paragraph !== paragraph) return null;
    const topic = mostSalient(phrasesIn.get(at) ?? [], topicOf);
    if (topic) return [topic];
  }
  return null;
}

function mostSalient(phrases: readonly NounPhrase[], topicOf: PhraseMatcher): ArticleTopic | null {
  const topics = phrases.flatMap((phrase) => topicOf(phrase) ?? []).filter((topic) => topic.prominent);
  return topics.sort((a, b) => b.salience - a.salience)[0] ?? null;
}

function saidBefore(
  at: number,
  { statements }: Reading,
  found: ReadonlyMap<StatementDraft, readonly Topic[]>,
): readonly Topic[] | null {
  const statement = statements[at];
  if (!statement) return null;
  for (let earlier = at - 1; earlier >= 0; earlier -= 1) {
    const other = statements[earlier];
    if (!other || statement.sentences[0] - other.sentences[0] > OWN_SENTENCES_BACK) return null;
    const topics = found.get(other.draft) ?? [];
    if (topics.length > 0 && sameVoice(other.draft, statement.draft)) return topics;
  }
  return null;
}

function sameVoice(a: StatementDraft, b: StatementDraft): boolean {
  return a.speaker && b.speaker ? a.speaker.id === b.speaker.id : a.source !== null && a.source === b.source;
}

function asTopics(topics: readonly ArticleTopic[], basis: TopicBasis): readonly Topic[] {
  return topics.map(({ id, label, aliases }) => ({ id, label, basis, aliases }));
}
