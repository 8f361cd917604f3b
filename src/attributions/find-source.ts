// Takes a cue; gives its source: the noun phrase before it, after it ("said Smith"), or that of the verb it leans on ("…, adding").
import type { Span } from '../model/span.ts';
import type { Cue } from './find-cues.ts';
import { nounPhraseAt, nounPhraseBefore } from './noun-phrase.ts';
import { isQuoted, type Passage, wordAt } from './passage.ts';

/** `previous` is the source of the cue before this one in the passage. */
export function findSource(passage: Passage, cue: Cue, previous: Span | null): Span | null {
  if (cue.participle) return previous ?? firstSubject(passage, cue.from);
  const left = skipAdverbsLeft(passage, cue.from - 1);
  if (left < 0 || isQuoted(passage, left)) return nounPhraseAt(passage, cue.to);
  const word = wordAt(passage, left);
  if (word === ',') return beforeApposition(passage, left) ?? invertedSubject(passage, cue, left) ?? previous;
  if (word === 'which' || word === 'that') return null;
  if (word === 'who') return nounPhraseBefore(passage, skipCommaLeft(passage, left - 1));
  if (passage.tokens[left]?.pos === 'CCONJ') return previous ?? firstSubject(passage, cue.from);
  const phrase = nounPhraseBefore(passage, left);
  return phrase && /^(which|what|that)$/.test(wordAt(passage, phrase[0])) ? null : phrase;
}

/** The passage's first noun phrase, past a leading "But" or "After the talks,". */
export function firstSubject(passage: Passage, before: number): Span | null {
  for (let index = 0; index < before; index += 1) {
    const phrase = nounPhraseAt(passage, index);
    if (phrase && phrase[1] <= before && passage.tokens[index - 1]?.pos !== 'ADP') return phrase;
    if (phrase) index = phrase[1] - 1;
  }
  return null;
}

function skipAdverbsLeft(passage: Passage, index: number): number {
  let left = index;
  while (left >= 0 && !isQuoted(passage, left) && passage.tokens[left]?.pos === 'ADV') left -= 1;
  return left;
}

function skipCommaLeft(passage: Passage, index: number): number {
  return wordAt(passage, index) === ',' ? index - 1 : index;
}

const longestApposition = 60;

/** "Smith, flanked by his deputy, said": from the subject to the comma that closes what stands beside it. */
function beforeApposition(passage: Passage, comma: number): Span | null {
  for (let index = comma - 1; index > Math.max(0, comma - longestApposition); index -= 1) {
    if (isQuoted(passage, index)) continue;
    if (wordAt(passage, index) !== ',') continue;
    const subject = nounPhraseBefore(passage, index - 1);
    if (subject && isAtClauseStart(passage, subject[0])) return [subject[0], comma];
  }
  return null;
}

function isAtClauseStart(passage: Passage, index: number): boolean {
  const before = passage.tokens[index - 1];
  if (
    before === undefined ||
    before.text === ',' ||
    /^[CS]CONJ$/.test(before.pos) ||
    isQuoted(passage, index - 1)
  )
    return true;
  return passage.tokens.slice(0, index).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX');
}

/** "It will rain, said Smith." */
function invertedSubject(passage: Passage, cue: Cue, comma: number): Span | null {
  const phrase = nounPhraseAt(passage, cue.to);
  return phrase && comma === cue.from - 1 ? phrase : null;
}
