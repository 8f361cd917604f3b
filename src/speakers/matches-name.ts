// Takes a name in part and a known speaker; gives whether each of its words begins a word of one of the speaker's names.
import type { KnownSpeaker } from '../model/speaker.ts';
import { plainWord } from './fold-word.ts';

export function matchesName(asked: string, { id, names }: KnownSpeaker): boolean {
  const sought = wordsOf(asked);
  return [id, ...names].some((name) => {
    const words = wordsOf(name);
    return sought.every((word) => words.some((own) => own.startsWith(word)));
  });
}

function wordsOf(name: string): readonly string[] {
  return name
    .split(/[\s-]+/)
    .map(plainWord)
    .filter((word) => word !== '');
}
