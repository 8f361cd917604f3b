// Takes a word or phrase as printed; gives it folded: American spelling, singular, lower case.
import { lightPrefixes } from '../lexicon/light-nouns.ts';
import { iseStems, keptPlurals, lStems, ourStems, reStems, spellingStems } from '../lexicon/spelling.ts';
import { groupByKey } from '../model/group-by-key.ts';

const KEPT = new Set(keptPlurals);
const PREFIXES = new Set(lightPrefixes);

interface Respelling {
  readonly british: string;
  readonly us: string;
  /** Only at the end of a word, or before its plural s. */
  readonly ends: boolean;
}

/** By the first three letters: every word of an article is looked up. */
const RESPELLINGS = groupByKey(
  [
    ...Object.entries(spellingStems).map(([british, us]) => ({ british, us, ends: false })),
    ...ourStems.map((stem) => ({ british: stem, us: `${stem.slice(0, -2)}r`, ends: false })),
    ...reStems.map((stem) => ({ british: stem, us: `${stem.slice(0, -2)}er`, ends: true })),
    ...lStems.map((stem) => ({ british: `${stem}l`, us: stem, ends: false })),
  ].map((respelling): readonly [string, Respelling] => [respelling.british.slice(0, 3), respelling]),
);

/** "Defences" → "defense", "programmes" → "program", "parties" → "party". */
export function foldWord(word: string): string {
  return singular(american(word.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '')));
}

/** The folded words of a phrase, hyphens opened, prefixes like "anti" and the word "of" left out. */
export function foldTerm(phrase: string): readonly string[] {
  return phrase
    .split(/[^\p{L}\p{N}.'’]+/u)
    .map((word) => foldWord(word.replace(/\.+$/u, '')).replaceAll(/^[.']+|[.']+$/gu, ''))
    .filter((word) => word !== '' && word !== 'of' && word !== 'the' && !PREFIXES.has(word));
}

function american(word: string): string {
  const respelling = RESPELLINGS.get(word.slice(0, 3))?.find(({ british, ends }) => {
    return word.startsWith(british) && (!ends || /^s?$/.test(word.slice(british.length)));
  });
  return respelling ? respelling.us + word.slice(respelling.british.length) : withZ(word);
}

// "organise", "organisation" but not "promise", "raising".
function withZ(word: string): string {
  const match = /^(.{3,})is(e|ed|es|er|ers|ing|ation|ations)$/u.exec(word);
  if (!match) return word;
  const [, stem = '', ending = ''] = match;
  if (iseStems.some((kept) => word === kept || `${stem}ise` === kept)) return word;
  return `${stem}iz${ending}`;
}

function singular(word: string): string {
  if (word.length < 4 || KEPT.has(word) || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zzes)$/u.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
