// Takes a text and its words; gives how far each word is the speaker's position: less in a question, and in what he tells of another.
import { nounIntroducers } from '../lexicon/modal-words.ts';
import { ambiguousTold, toldVerbs } from '../lexicon/told-verbs.ts';
import { isAnothers, type Voice } from './clause.ts';
import type { PlacedWord, Worded } from './find-words.ts';
import { WEAK } from './signal.ts';

const TOLD = new Set(toldVerbs);
const AMBIGUOUS = new Set(ambiguousTold);
const NOUN_INTRODUCERS = new Set(nounIntroducers);
const BACK_TO_HIMSELF = new Set(['but', 'yet']);

export function shareOfWords({ text, words }: Worded, voice: Voice): readonly number[] {
  const shares = words.map(() => 1);
  let start = 0;
  while (start < words.length) {
    const next = words.findIndex((word, place) => place > start && word.opensSentence);
    const end = next < 0 ? words.length : next;
    if (isQuestion(text, words, end)) shares.fill(WEAK, start, end);
    start = end;
  }
  words.forEach((word, at) => {
    if (tellsOfAnother(words, word, at, voice)) shares.fill(WEAK, at + 1, endOfTold(text, words, at));
  });
  return shares;
}

function isQuestion(text: string, words: readonly PlacedWord[], end: number): boolean {
  return text.slice(words[end - 1]?.end, words[end]?.start).includes('?');
}

/** "Critics say …", "the neighbours want …" – neither "I say" nor "the latest report". */
function tellsOfAnother(words: readonly PlacedWord[], word: PlacedWord, at: number, voice: Voice): boolean {
  const base = word.bases.find((one) => TOLD.has(one));
  if (base === undefined || NOUN_INTRODUCERS.has(words[at - 1]?.word ?? '')) return false;
  if (AMBIGUOUS.has(base) && !word.word.endsWith('ed') && words[at + 1]?.word !== 'that') return false;
  // "as critics say, we …"
  return words[at + 1]?.opensClause !== true || opensQuotation(words, at)
    ? isAnothers(words, at, voice)
    : false;
}

function opensQuotation(words: readonly PlacedWord[], at: number): boolean {
  return (words[at + 1]?.start ?? 0) - (words[at]?.end ?? 0) > 2;
}

/** To the end of the sentence, of the quotation that opens there, or to a "but". */
function endOfTold(text: string, words: readonly PlacedWord[], at: number): number {
  const quotation = /^[^\p{L}\p{N}]*[“"‘«]/u.test(text.slice(words[at]?.end));
  const closing = quotation ? text.slice(words[at + 1]?.start).search(/[”"»]|’(?!\p{L})/u) : -1;
  if (closing >= 0) {
    const to = (words[at + 1]?.start ?? 0) + closing;
    const behind = words.findIndex(({ start }) => start >= to);
    return behind < 0 ? words.length : behind;
  }
  const end = words.findIndex(
    (word, place) => place > at + 1 && (word.opensSentence || BACK_TO_HIMSELF.has(word.word)),
  );
  return end < 0 ? words.length : end;
}
