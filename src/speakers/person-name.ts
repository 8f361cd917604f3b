// Takes a person as an article knows him; gives the name in comparable parts. Takes two; says whether they can be one.
import type { Speaker } from '../model/speaker.ts';
import { spellingOf } from './fold-word.ts';
import { nameKey } from './name-key.ts';
import { namePartsOf } from './name-parts.ts';

export interface PersonName {
  /** Given names folded; an initial is one letter. */
  readonly given: readonly string[];
  readonly generation: string | null;
  /** Equal for equal names. */
  readonly key: string;
  /** Letters of the given names: the fullest form of a name has most. */
  readonly fullness: number;
}

export function personName(speaker: Pick<Speaker, 'name' | 'nameKey'>): PersonName {
  const first = speaker.name.split(/\s+/)[0] ?? '';
  const parts = namePartsOf(speaker.name);
  const familyFirst =
    nameKey(parts.family.join(' ')) !== speaker.nameKey && nameKey(first) === speaker.nameKey;
  return namedSo(familyFirst ? namePartsOf(speaker.name, true) : parts);
}

export function namedSo(parts: ReturnType<typeof namePartsOf>): PersonName {
  const given = parts.given.map(spellingOf).filter((word) => word !== '');
  return {
    given,
    generation: parts.generation,
    key: [...given, parts.generation ?? ''].join(' '),
    fullness: given.join('').length,
  };
}

/**
 * Whether two names of one family name can be one person's. `maybe`: one is an initial or a shortening of the other, or no given name
 * at all. Generations must be the same: without that, father and son would be one.
 */
export function givenNamesAgree(a: PersonName, b: PersonName): 'yes' | 'maybe' | 'no' {
  if (a.generation !== b.generation && a.given.length > 0 && b.given.length > 0) return 'no';
  if (a.given.length === 0 || b.given.length === 0)
    return a.generation && b.generation && a.generation !== b.generation ? 'no' : 'maybe';
  const first = wordsAgree(a.given[0] ?? '', b.given[0] ?? '');
  if (first === 'no') return 'no';
  const middle = middlesAgree(a.given.slice(1), b.given.slice(1));
  if (middle === 'no') return 'no';
  return first === 'yes' ? middle : 'maybe';
}

/** Middle names may be left out, not contradict. */
function middlesAgree(a: readonly string[], b: readonly string[]): 'yes' | 'maybe' | 'no' {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const fits = few.every((word) => many.some((other) => wordsAgree(word, other) !== 'no'));
  return fits ? 'yes' : 'no';
}

function wordsAgree(a: string, b: string): 'yes' | 'maybe' | 'no' {
  if (a === b) return 'yes';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 'maybe' : 'no';
  return short.length >= 3 && long.startsWith(short) ? 'maybe' : 'no';
}
