// Takes a name as printed; gives its parts: given names, family name, generation.
import { academicSuffixes } from '../lexicon/academic-suffixes.ts';
import { generationSuffixes } from '../lexicon/generation-suffixes.ts';
import { nameParticles } from '../lexicon/name-particles.ts';

const generations = new Set(generationSuffixes);
const letters = new Set(academicSuffixes);
const particles = new Set(nameParticles);

export interface NameParts {
  readonly given: readonly string[];
  /** Particles included: `van`, `der`, `Leyen`. */
  readonly family: readonly string[];
  /** Lower case, without full stop: `jr`. */
  readonly generation: string | null;
}

/** A word as the lists have it: lower case, without full stops. */
export function listed(word: string): string {
  return word.toLowerCase().replaceAll('.', '').replaceAll('’', "'");
}

export const isParticle = (word: string): boolean => particles.has(listed(word));
export const isGeneration = (word: string): boolean => generations.has(listed(word));
export const isAcademic = (word: string): boolean => letters.has(listed(word));

/**
 * Korean style: a second part in lower case after a hyphen is a given name, and it comes last ("Ki-tae"), unlike a double family name.
 * `familyFirst` tells what the word itself cannot: that the article uses the first word alone.
 */
export function namePartsOf(name: string, familyFirst = false): NameParts {
  const words = name.split(/[\s,]+/).filter((word) => word !== '' && !isAcademic(word));
  const last = words.at(-1);
  const generation = words.length > 1 && last !== undefined && isGeneration(last) ? listed(last) : null;
  const names = generation === null ? words : words.slice(0, -1);
  if (names.length === 2 && (familyFirst || /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(names[1] ?? '')))
    return { given: names.slice(1), family: names.slice(0, 1), generation };
  let start = Math.max(names.length - 1, 0);
  while (start > 1 && isParticle(names[start - 1] ?? '')) start -= 1;
  if (start === 1 && isParticle(names[0] ?? '')) start = 0;
  return { given: names.slice(0, start), family: names.slice(start), generation };
}
