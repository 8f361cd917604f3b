// Takes the words of a source that stands for several speakers; says by what noun, and whether for two: "both presidential candidates".
import { companyNouns, kindsOfPeople } from '../lexicon/several-words.ts';
import { listed } from './name-parts.ts';
import { singular } from './singular.ts';

export interface Several {
  /** Singular, with the words before it, as far as it tells who may be meant: "presidential candidate"; null for "both", "they". */
  readonly title: string | null;
  /** States, companies, parties. */
  readonly bodies: boolean;
  /** "the two", "both", "the pair". */
  readonly two: boolean;
  readonly start: number;
}

const companies = new Set(companyNouns);
const people = new Set(kindsOfPeople);
const pairs = /^(?:both(?: of (?:them|the))?|the (?:two|pair|duo|couple))(?:\s|$)/i;
const several = /^(?:the (?:three|four|trio)|each|they|them|their)(?:\s|$)/i;

/** `printed`: from its determiner to its head noun. */
export function readSeveral(printed: string, start: number): Several {
  const two = pairs.test(printed);
  const words = printed
    .replace(pairs, '')
    .replace(several, '')
    .replace(/^the\s+/i, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const noun = words.at(-1);
  const one = noun === undefined ? '' : singular(noun);
  const bodies = companies.has(one);
  const title =
    noun === undefined || bodies || people.has(one) ? null : [...words.slice(0, -1), one].join(' ');
  return { title, bodies, two, start };
}

/** "Both", "each", "the two of them". */
export function isSeveral(printed: string): boolean {
  const whole = printed.trim();
  return pairs.test(whole) || /^the (?:three|four|trio)\s|^each$/i.test(whole) || listed(whole) === 'both';
}
