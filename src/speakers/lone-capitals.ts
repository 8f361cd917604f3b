// Takes the names of an article; gives a test for those that are hardly a person's: one word, printed once, that "wants" or "refuses".
import type { NameMention } from './find-mentions.ts';

/** A person whom the article has not introduced it names again, or in the past tense of a report; a capital "wants" for its government. */
export function loneCapitals(text: string, mentions: readonly NameMention[]): (index: number) => boolean {
  const counts = new Map<string, number>();
  for (const { name } of mentions)
    for (const word of name.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (index) => {
    const mention = mentions[index];
    if (!mention || mention.name.includes(' ') || (counts.get(mention.name) ?? 0) > 1) return false;
    const following = text.slice(mention.span[1], mention.span[1] + 30);
    return mention.role === null && mention.honorific === null && present.test(following);
  };
}

/** "wants", "refuses"; "says" is what papers print of anybody. */
const present = /^\s(?!(?:has|is|was|says|writes|adds|does)\b)\p{Ll}{2,}s\b/u;
