// Takes a noun phrase and an article's topics; gives the topic it speaks of.
import type { ArticleTopic } from './article-topics.ts';
import { foldTerm } from './fold-term.ts';
import type { NounPhrase } from './noun-phrases.ts';

/**
 * A longer phrase speaks of the topic it contains ("wool tariff quota"), a shorter one of the topic it is part of ("the tariffs");
 * of several the most salient, and an article's own two-word topic before one it only shares a word with.
 */
export function matchPhrase(phrase: NounPhrase, topics: readonly ArticleTopic[]): ArticleTopic | null {
  if (phrase.strength === 'light') return null;
  const fits = topics.filter((topic) => contains(phrase, topic) || isPartOf(phrase, topic));
  return fits.sort((a, b) => b.salience - a.salience || (a.id < b.id ? -1 : 1))[0] ?? null;
}

function contains({ stems }: NounPhrase, topic: ArticleTopic): boolean {
  const id = topic.stems.join('-');
  if (
    id === stems.join('-') ||
    (topic.aliases.length > 0 && foldTerm(topic.label).every((stem) => stems.includes(stem)))
  )
    return true;
  return topic.stems.length > 1 && topic.stems.every((stem) => stems.includes(stem));
}

// One word is part of a topic of two; of a longer one it takes two words to be sure.
function isPartOf({ stems, strength }: NounPhrase, topic: ArticleTopic): boolean {
  if (strength !== 'specific' || stems.length >= topic.stems.length) return false;
  if (stems.length === 1 && topic.stems.length > 2) return false;
  return topic.prominent && stems.every((stem) => topic.stems.includes(stem));
}
