// Takes a segmented text and its statements; gives what each statement is about, in the article's words.
import { definiteWords, indefiniteWords, pointers, standIns } from '../lexicon/pointing-words.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import type { StatementDraft } from '../model/statement.ts';
import type { SegmentedText } from '../model/text.ts';
import type { Topic, TopicBasis } from '../model/topic.ts';
import { type ArticleTopic, articleTopics } from './article-topics.ts';
import { completeNouns } from './complete-nouns.ts';
import { dropNames } from './drop-names.ts';
import { findAcronyms } from './find-acronyms.ts';
import { findPeople, type Person } from './find-people.ts';
import { type PhraseMatcher, phraseMatcher } from './match-phrase.ts';
import { findNounPhrases, type NounPhrase } from './noun-phrases.ts';
import { type OwnTopics, ownTopics } from './own-topics.ts';
import { peopleSpokenOf } from './people-spoken-of.ts';
import { type PlacedStatement, phrasesBySentence, placeStatements } from './place-statements.ts';

/** How far back a statement may lean on the sentences of its paragraph, and on what the same speaker said before. */
const SENTENCES_BACK = 3;
const OWN_SENTENCES_BACK = 12;

interface Reading {
  readonly text: SegmentedText;
  readonly topics: readonly ArticleTopic[];
  /** Ids of topics that stay in mind: prominent ones, and those the article opens with and comes back to. */
  readonly lasting: ReadonlySet<string>;
  readonly topicOf: PhraseMatcher;
  readonly phrasesIn: ReadonlyMap<number, readonly NounPhrase[]>;
  readonly statements: readonly Placed[];
}

type Placed = PlacedStatement & { readonly own: OwnTopics };

/**
 * One list per draft, in the drafts' order, none where nothing tells: at most two matters, and the person it speaks of. A statement's own
 * words decide before the sentences around it, those before the headline.
 */
export function assignTopics(
  text: SegmentedText,
  drafts: readonly StatementDraft[],
): readonly (readonly Topic[])[] {
  const reading = readArticle(text, drafts);
  const found = new Map<StatementDraft, readonly Topic[]>();
  const people = peopleSpokenOf(findPeople(text, drafts), reading.statements);
  for (const [at, { draft }] of reading.statements.entries())
    found.set(draft, withPerson(decide(at, reading, found), people[at] ?? null));
  return drafts.map((draft) => found.get(draft) ?? []);
}

/** An opponent is looked up as a matter is. Where only the headline told what the matter is, the person is what it is about. */
function withPerson(matters: readonly Topic[], person: Person | null): readonly Topic[] {
  if (!person) return matters;
  const topic: Topic = { id: person.id, label: person.label, basis: 'content', aliases: [] };
  const kept = matters.filter(({ id, basis }) => id !== topic.id && basis !== 'headline');
  return [...kept, topic];
}

function readArticle(text: SegmentedText, drafts: readonly StatementDraft[]): Reading {
  const acronyms = findAcronyms(text);
  const shortForms = new Set(acronyms.map((acronym) => acronym.short));
  const phrases = completeNouns(dropNames(findNounPhrases(text, shortForms), drafts, text));
  const topics = articleTopics(text, phrases, acronyms);
  const topicOf = phraseMatcher(topics);
  const statements = placeStatements(text, phrases, drafts).map((placed) => ({
    ...placed,
    own: ownTopics(placed, topicOf, text),
  }));
  const lasting = new Set(topics.filter(staysInMind).map(({ id }) => id));
  return { text, topics, lasting, topicOf, phrasesIn: phrasesBySentence(phrases), statements };
}

function staysInMind({ prominent, repeated, inLead }: ArticleTopic): boolean {
  return prominent || (repeated && inLead);
}

function decide(
  at: number,
  reading: Reading,
  found: ReadonlyMap<StatementDraft, readonly Topic[]>,
): readonly Topic[] {
  const statement = reading.statements[at];
  if (!statement) return [];
  const { prominent, once, single } = statement.own;
  const stoodFor = standsFor(statement, reading);
  if (stoodFor) return asTopics([stoodFor], 'context');
  if (prominent.length > 0) return asTopics(prominent, 'content');
  const back =
    pointsBack(statement) || (answersQuestion(statement, reading) && statement.words.some(isPointer));
  if (once.length > 0 && !back) return asTopics(once, 'content');
  if (single.length > 0 && !back) return asTopics(single, 'content');
  const near = announcedTopics(at, reading) ?? nearestTopics(at, reading, found);
  if (near) return near.map((topic) => ({ ...topic, basis: 'context' as const }));
  const said = saidBefore(at, reading, found);
  if (said) return said.map((topic) => ({ ...topic, basis: 'context' as const }));
  if (once.length > 0 || single.length > 0) return asTopics(once.length > 0 ? once : single, 'content');
  const main = mainTopic(reading.topics);
  return main ? asTopics([main], 'headline') : [];
}

/** What the whole article is about: the headline's topic, else what it opens with, else what it says most often. */
function mainTopic(topics: readonly ArticleTopic[]): ArticleTopic | undefined {
  const compound = ({ stems }: ArticleTopic) => stems.length > 1;
  return (
    topics.find((topic) => topic.inHeadline && topic.prominent) ??
    topics.find((topic) => topic.inLead && !topic.weak && compound(topic)) ??
    topics.find((topic) => topic.inLead && topic.repeated) ??
    topics.find((topic) => topic.prominent) ??
    topics.find((topic) => topic.inLead && compound(topic))
  );
}

const POINTERS = new Set(pointers);
const DEFINITE = new Set(definiteWords);
const INDEFINITE = new Set(indefiniteWords);

/**
 * "There is no agreement on this", "elements of the system": what it speaks of was named before; unless the statement names it first:
 * "no licence for river fishing until it ends".
 */
function pointsBack({ draft, words, inside, own }: Placed): boolean {
  const known = inside.some(
    (phrase) => pointsAtKnown(phrase) && !LINKS.has(phrase.after) && phrase.span[0] < own.onceFrom,
  );
  if (own.once.length === 0) return words.some((word) => POINTERS.has(word)) || inside.some(pointsAtKnown);
  return known || POINTER.test(draft.text.slice(0, lengthBefore(draft, own.onceFrom)));
}

// "its obligations under the wool treaty"
const LINKS = new Set(['about', 'for', 'in', 'of', 'on', 'over', 'under']);
const POINTER = new RegExp(`(?<![\\p{L}’'])${wordPattern(pointers)}(?![\\p{L}’'])`, 'iu');

/** How much of the statement's text was printed before a place; marks and cues left out make it a little too long, never too short. */
function lengthBefore({ spans }: StatementDraft, place: number): number {
  return spans.content.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, place) - start), 0);
}

/** "Praised *them*": the subject of the sentence before. */
function standsFor({ words, sentences }: Placed, { text, phrasesIn, topicOf }: Reading): ArticleTopic | null {
  const printed = words.filter((word) => word !== '');
  if (printed.length !== 1 || !STAND_INS.has(printed[0] ?? '')) return null;
  const before = sentences[0] - 1;
  if (text.sentences[before]?.paragraph !== text.sentences[sentences[0]]?.paragraph) return null;
  const subject = phrasesIn.get(before)?.find(({ strength, passing }) => strength === 'specific' && !passing);
  return subject ? topicOf(subject) : null;
}

const STAND_INS = new Set(standIns);

// "the system", but not "the spread of weapons", which says of what.
function pointsAtKnown({ strength, before, after }: NounPhrase): boolean {
  return strength === 'light' && DEFINITE.has(before) && after !== 'of';
}

/** "We discussed some difficult issues": what they are comes in the same speaker's next sentence. */
function announcedTopics(at: number, { statements }: Reading): readonly Topic[] | null {
  const statement = statements[at];
  const next = statements[at + 1];
  if (!statement || !next || !sameVoice(statement.draft, next.draft)) return null;
  const announces = statement.inside.some(
    ({ strength, before }) => strength === 'light' && INDEFINITE.has(before),
  );
  if (!announces || statement.words.some((word) => POINTERS.has(word))) return null;
  const follows = next.sentences[0] <= statement.sentences[1];
  return follows && next.own.prominent.length > 0 ? asTopics(next.own.prominent, 'context') : null;
}

/** A question stands just before. */
function answersQuestion({ sentences }: Placed, { text }: Pick<Reading, 'text'>): boolean {
  const span = text.sentences[sentences[0] - 1]?.span;
  return span !== undefined && /\?["”’'»]*\s*$/u.test(text.article.text.slice(...span));
}

function isPointer(word: string): boolean {
  return POINTERS.has(word);
}

/**
 * The topic of the statement's own frame ("Asked about tariffs, he said…"), else of the paragraph's nearest sentence before that has
 * one: where the same speaker is quoted there, what that was about. After a reporter's question the paragraph before counts as well.
 */
function nearestTopics(
  at: number,
  { statements, text, topicOf, phrasesIn }: Reading,
  found: ReadonlyMap<StatementDraft, readonly Topic[]>,
): readonly Topic[] | null {
  const statement = statements[at];
  if (!statement) return null;
  const frame = mostSalient(statement.around, topicOf);
  if (frame) return asTopics([frame], 'context');
  const [first] = statement.sentences;
  const answers = /\?["”’'»]*$/u.test(
    text.article.text.slice(...(text.sentences[first - 1]?.span ?? [0, 0])),
  );
  for (let before = first - 1; before >= first - SENTENCES_BACK; before -= 1) {
    if (!answers && text.sentences[before]?.paragraph !== text.sentences[first]?.paragraph) return null;
    const said = quotedIn(before, at, statements);
    if (said && (answers || sameVoice(said.draft, statement.draft))) {
      const topics = found.get(said.draft) ?? [];
      if (topics.length > 0) return topics;
    }
    const asked = answers && before === first - 1;
    const topic = mostSalient(phrasesIn.get(before) ?? [], topicOf, asked ? isRepeated : isProminent);
    if (topic) return asTopics([topic], 'context');
  }
  return null;
}

/** The last statement before `at` that covers a sentence; statements are in order of text. */
function quotedIn(sentence: number, at: number, statements: readonly Placed[]): Placed | null {
  for (let earlier = at - 1; earlier >= 0; earlier -= 1) {
    const other = statements[earlier];
    if (!other || other.sentences[1] <= sentence) return null;
    if (other.sentences[0] <= sentence) return other;
  }
  return null;
}

function isProminent({ prominent }: ArticleTopic): boolean {
  return prominent;
}

/** What a reporter asks about need not be prominent. */
function isRepeated({ prominent, repeated }: ArticleTopic): boolean {
  return prominent || repeated;
}

function mostSalient(
  phrases: readonly NounPhrase[],
  topicOf: PhraseMatcher,
  counts = isProminent,
): ArticleTopic | null {
  const matched = phrases
    .map((phrase) => ({ phrase, topic: topicOf(phrase) }))
    .filter(
      (one): one is { phrase: NounPhrase; topic: ArticleTopic } => one.topic !== null && counts(one.topic),
    );
  const [best] = matched.sort(
    (a, b) => Number(a.phrase.completed) - Number(b.phrase.completed) || b.topic.salience - a.topic.salience,
  );
  return best?.topic ?? null;
}

/** One sentence may hold any number of statements; who reads on does not look back further. */
const STATEMENTS_BACK = 40;

function saidBefore(
  at: number,
  { statements, lasting }: Reading,
  found: ReadonlyMap<StatementDraft, readonly Topic[]>,
): readonly Topic[] | null {
  const statement = statements[at];
  if (!statement) return null;
  for (let earlier = at - 1; earlier >= Math.max(0, at - STATEMENTS_BACK); earlier -= 1) {
    const other = statements[earlier];
    if (!other || statement.sentences[0] - other.sentences[0] > OWN_SENTENCES_BACK) return null;
    const topics = found.get(other.draft) ?? [];
    if (topics.length === 0 || !sameVoice(other.draft, statement.draft)) continue;
    const carried = topics.filter(({ id }) => lasting.has(id));
    if (carried.length > 0) return carried;
    // What was said but once carries only to the very next sentence, or to words like "the treaty".
    const next = statement.sentences[0] <= other.sentences[1];
    if (next || statement.inside.some(pointsAtKnown)) return topics;
  }
  return null;
}

function sameVoice(a: StatementDraft, b: StatementDraft): boolean {
  return a.speaker && b.speaker ? a.speaker.id === b.speaker.id : a.source !== null && a.source === b.source;
}

function asTopics(topics: readonly ArticleTopic[], basis: TopicBasis): readonly Topic[] {
  return topics.map(({ id, label, aliases }) => ({ id, label, basis, aliases }));
}
