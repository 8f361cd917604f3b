// Takes an article's topics; gives a look-up from a noun phrase to the topic it speaks of.
import { groupByKey } from '../model/group-by-key.ts';
import type { ArticleTopic } from './article-topics.ts';
import { foldTerm } from './fold-term.ts';
import type { NounPhrase } from './noun-phrases.ts';

export type PhraseMatcher = (phrase: NounPhrase) => ArticleTopic | null;

/**
 * A longer phrase speaks of the topic it contains ("wool tariff quota"), a shorter one of the topic it is part of ("the tariffs");
 * of several the most salient. `topics` come most salient first.
 */
export function phraseMatcher(topics: readonly ArticleTopic[]): PhraseMatcher {
  const byStem = indexByStem(topics);
  const known = new Map<string, ArticleTopic | null>();
  return (phrase) => {
    if (phrase.strength === 'light') return null;
    const key = `${phrase.strength} ${phrase.stems.join('-')}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ranks = [...new Set(phrase.stems.flatMap((stem) => byStem.get(stem) ?? []))].sort((a, b) => a - b);
    const rank = ranks.find((at) => speaksOf(phrase, topics[at]));
    const topic = rank === undefined ? null : (topics[rank] ?? null);
    known.set(key, topic);
    return topic;
  };
}

function indexByStem(topics: readonly ArticleTopic[]): ReadonlyMap<string, readonly number[]> {
  return groupByKey(
    topics.flatMap(({ stems, label }, rank) =>
      [...new Set([...stems, ...foldTerm(label)])].map((stem) => [stem, rank] as const),
    ),
  );
}

function speaksOf(phrase: NounPhrase, topic: ArticleTopic | undefined): boolean {
  return topic !== undefined && (contains(phrase, topic) || isPartOf(phrase, topic));
}

function contains({ stems }: NounPhrase, topic: ArticleTopic): boolean {
  if (topic.stems.join('-') === stems.join('-')) return true;
  if (topic.aliases.length > 0 && foldTerm(topic.label).every((stem) => stems.includes(stem))) return true;
  return topic.stems.length > 1 && topic.stems.every((stem) => stems.includes(stem));
}

// One word is part of a topic of two; of a longer one it takes two words to be sure.
function isPartOf({ stems, strength }: NounPhrase, topic: ArticleTopic): boolean {
  if (strength !== 'specific' || stems.length >= topic.stems.length) return false;
  if (stems.length === 1 && topic.stems.length > 2) return false;
  return topic.prominent && stems.every((stem) => topic.stems.includes(stem));
}
