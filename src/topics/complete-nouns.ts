// Takes a text's noun phrases; gives them with single nouns as the compound that the article makes of them.
import type { NounPhrase } from './noun-phrases.ts';

const LONGEST = 3;

/** "The trackers" are the "satellite trackers" named elsewhere, where no other compound begins or ends with the word. */
export function completeNouns(phrases: readonly NounPhrase[]): readonly NounPhrase[] {
  const compounds = compoundsByWord(phrases);
  return phrases.map((phrase) => {
    const [word = ''] = phrase.stems;
    const known = compounds.get(word);
    const [whole] = known?.values() ?? [];
    if (phrase.strength !== 'specific' || phrase.stems.length !== 1 || known?.size !== 1 || !whole)
      return phrase;
    return { ...phrase, label: whole.label, stems: whole.stems, completed: true };
  });
}

/** Compounds by their first word and by their last, each once. */
function compoundsByWord(
  phrases: readonly NounPhrase[],
): ReadonlyMap<string, ReadonlyMap<string, NounPhrase>> {
  const compounds = new Map<string, Map<string, NounPhrase>>();
  for (const phrase of phrases) {
    const { stems, strength } = phrase;
    if (strength !== 'specific' || stems.length < 2 || stems.length > LONGEST) continue;
    if (phrase.named || phrase.passing || / of /u.test(phrase.label)) continue;
    for (const word of new Set([stems[0] ?? '', stems.at(-1) ?? ''])) {
      const known = compounds.get(word) ?? new Map<string, NounPhrase>();
      if (!known.has(stems.join('-'))) known.set(stems.join('-'), phrase);
      compounds.set(word, known);
    }
  }
  return compounds;
}
