// Takes a word or phrase as printed; gives it folded: American spelling, singular, lower case.
import { lightPrefixes } from '../lexicon/light-nouns.ts';
import { iseStems, keptPlurals, lStems, ourStems, reStems, spellingStems } from '../lexicon/spelling.ts';

const KEPT = new Set(keptPlurals);
const PREFIXES = new Set(lightPrefixes);

/** "Defences" → "defense", "programmes" → "program", "parties" → "party". */
export function foldWord(word: string): string {
  return singular(american(word.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '')));
}

/** The folded words of a phrase, hyphens opened, prefixes like "anti" and the word "of" left out. */
export function foldTerm(phrase: string): readonly string[] {
  return phrase
    .split(/[^\p{L}\p{N}.'’]+/u)
    .map((word) => foldWord(word).replaceAll(/^[.']+|[.']+$/gu, ''))
    .filter((word) => word !== '' && word !== 'of' && word !== 'the' && !PREFIXES.has(word));
}

function american(word: string): string {
  for (const [british, us] of Object.entries(spellingStems)) {
    if (word.startsWith(british)) return us + word.slice(british.length);
  }
  const our = ourStems.find((stem) => word.startsWith(stem));
  if (our) return `${our.slice(0, -2)}r${word.slice(our.length)}`;
  const re = reStems.find((stem) => word === stem || word === `${stem}s`);
  if (re) return `${re.slice(0, -2)}er${word.slice(re.length)}`;
  const double = lStems.find((stem) => word.startsWith(`${stem}l`));
  if (double) return double + word.slice(double.length + 1);
  return withZ(word);
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
