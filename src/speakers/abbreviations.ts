// Takes an article's text; gives which names in full it ties to which abbreviation: "European Steel Council (ESC)".
import { bodyKey } from './name-key.ts';

/** Key of the name in full, and of the abbreviation, to the abbreviation: other articles print that alone. */
export function abbreviationsIn(text: string, bodies: readonly string[]): ReadonlyMap<string, string> {
  const tied = new Map<string, string>();
  for (const match of text.matchAll(/\(([A-Z]{2,6})\)/g)) {
    const short = match[1] ?? '';
    const words = text
      .slice(Math.max(0, match.index - 120), match.index)
      .trim()
      .split(/\s+/);
    const name = nameOf(words, short);
    if (name) tied.set(bodyKey(name), short);
  }
  // Many papers trust their readers to see it: "the European Steel Council … the ESC said".
  const capitals = new Set([
    ...(text.match(/\b[A-Z]{3,6}\b/g) ?? []),
    ...(text.match(/\b(?:[A-Z]\.){3,6}/g) ?? []).map((dotted) => dotted.replaceAll('.', '')),
  ]);
  const joined = text.match(joinedName) ?? [];
  for (const name of [...bodies, ...joined]) {
    const initials = name
      .split(/[\s-]+/)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.charAt(0))
      .join('');
    if (initials.length >= 3 && capitals.has(initials)) tied.set(bodyKey(name), initials);
  }
  return tied;
}

/** "Securities and Exchange Commission": no mention, for two names look the same. */
const joinedName =
  /(?:\p{Lu}[\p{L}-]{1,30}\s){1,3}and\s\p{Lu}[\p{L}-]{1,30}(?:\s\p{Lu}[\p{L}-]{1,30}){0,3}/gu;

/** The last words whose capitals spell the abbreviation; small words between are free. */
function nameOf(words: readonly string[], short: string): string | null {
  let letter = short.length - 1;
  for (let index = words.length - 1; index >= 0 && words.length - index <= 10; index -= 1) {
    const word = words[index] ?? '';
    if (word.charAt(0) === short.charAt(letter)) {
      if (letter === 0) return words.slice(index).join(' ');
      letter -= 1;
    } else if (!/^(?:of|for|and|the|in|on|to|&)$/.test(word)) return null;
  }
  return null;
}
