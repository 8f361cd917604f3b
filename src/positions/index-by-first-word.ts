// Takes phrases cut into words; gives them by their first word.
import { groupByKey } from '../model/group-by-key.ts';

export function indexByFirstWord<P extends { readonly words: readonly string[] }>(
  phrases: readonly P[],
): ReadonlyMap<string, readonly P[]> {
  return groupByKey(phrases.map((phrase) => [phrase.words[0] ?? '', phrase]));
}
