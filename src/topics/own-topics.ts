// Takes a placed statement; gives the topics that its own words name.
import type { SegmentedText } from '../model/text.ts';
import type { ArticleTopic } from './article-topics.ts';
import type { PhraseMatcher } from './match-phrase.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { PlacedStatement } from './place-statements.ts';

/** At most two each: those the article keeps coming back to, those said here alone, and single nouns that are said again elsewhere. */
export interface OwnTopics {
  readonly prominent: readonly ArticleTopic[];
  readonly once: readonly ArticleTopic[];
  readonly single: readonly ArticleTopic[];
  /** Where the first that is said here alone begins. */
  readonly onceFrom: number;
}

interface Matched {
  readonly phrase: NounPhrase;
  readonly topic: ArticleTopic;
}

export function ownTopics(
  { inside }: PlacedStatement,
  topicOf: PhraseMatcher,
  text: SegmentedText,
): OwnTopics {
  const matched = new Map<string, Matched>();
  const bare = inside.filter(({ after }) => !/^['’]s?$/u.test(after));
  for (const phrase of bare.some(topicOf) ? bare : inside) {
    const topic = topicOf(phrase);
    if (topic && !matched.has(topic.id)) matched.set(topic.id, { phrase, topic });
  }
  const all = [...matched.values()];
  const compounds = all.filter(({ topic }) => isCompound(topic));
  // A single noun beside a compound is what the compound is told with.
  const weighed = compounds.some(({ topic }) => topic.prominent) ? compounds : all;
  const prominent = weighed
    .filter(({ topic }) => topic.prominent)
    .sort(
      (a, b) =>
        Number(b.topic.named) - Number(a.topic.named) ||
        Number(a.phrase.completed) - Number(b.phrase.completed) ||
        b.topic.salience - a.topic.salience,
    );
  const once = compounds.filter(
    ({ phrase, topic }) => !topic.prominent && phrase.strength === 'specific' && !phrase.passing,
  );
  const single = all.filter(
    ({ phrase, topic }) =>
      !topic.prominent &&
      topic.repeated &&
      (topic.inLead || topic.inHeadline) &&
      !isCompound(topic) &&
      phrase.strength === 'specific' &&
      !phrase.passing,
  );
  return {
    prominent: withNeighbour(prominent, once, text),
    once: firstTwo(once, text),
    single: single.slice(0, 1).map(({ topic }) => topic),
    onceFrom: once[0]?.phrase.span[0] ?? 0,
  };
}

/** "I mean tariffs, and the strategic reserve": what stands beside a topic with "and" is one as well, though it is said but here. */
function withNeighbour(
  prominent: readonly Matched[],
  once: readonly Matched[],
  text: SegmentedText,
): readonly ArticleTopic[] {
  const topics = firstTwo(prominent, text);
  const [first] = prominent;
  if (!first || topics.length > 1) return topics;
  const beside = once.find(
    ({ phrase, topic }) => !sharesWord(first.topic, topic) && sideBySide(first.phrase, phrase, text),
  );
  return beside ? [...topics, beside.topic] : topics;
}

function isCompound({ stems, aliases }: ArticleTopic): boolean {
  return stems.length > 1 || aliases.length > 0;
}

/** The first, and a second where it weighs nearly as much or stands beside the first: "on missiles and on tariffs". */
function firstTwo(matched: readonly Matched[], text: SegmentedText): readonly ArticleTopic[] {
  const [first, ...rest] = matched;
  if (!first) return [];
  const second = rest.find(
    (other) =>
      !sharesWord(first.topic, other.topic) &&
      ((!first.topic.named && other.topic.salience * 2 >= first.topic.salience) ||
        sideBySide(first.phrase, other.phrase, text)),
  );
  return second ? [first.topic, second.topic] : [first.topic];
}

function sharesWord(a: ArticleTopic, b: ArticleTopic): boolean {
  return a.stems.some((stem) => b.stems.includes(stem));
}

const SIDE_BY_SIDE = 40;

function sideBySide(a: NounPhrase, b: NounPhrase, text: SegmentedText): boolean {
  const [left, right] = a.span[0] < b.span[0] ? [a, b] : [b, a];
  const between = text.article.text.slice(left.span[1], right.span[0]);
  return between.length <= SIDE_BY_SIDE && /\band\b/u.test(between);
}
