// Takes a cue and its source; gives the ranges of tokens that are its content: after it, before it, or on both sides.

import { isTimeWord } from '../lexicon/time-words.ts';
import type { Span } from '../model/span.ts';
import type { Cue } from './find-cues.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import { isPunctuation, isQuoted, type Passage, wordAt } from './passage.ts';

const questionWords = /^(whether|if|how|why|what|who|where|when|which)$/;

/** `free` is the first token that no earlier content of the passage has taken. */
export function findContent(
  passage: Passage,
  cue: Cue,
  source: Span | null,
  free: number,
  cues: readonly Cue[],
): readonly Span[] {
  const next = skipAdjuncts(passage, Math.max(cue.to, source?.[1] ?? 0), cue);
  const before = contentBefore(passage, Math.min(cue.from, source?.[0] ?? cue.from), free);
  const quoted = before !== null && isQuoted(passage, before[1] - 1);
  const goesOn = wordAt(passage, next) === ',' || (quoted && isQuoted(passage, next));
  const after = quoted || (before && goesOn) ? null : contentAfter(passage, next, cue, cues);
  if (after) return [after];
  if (!before) return [];
  const rest = goesOn ? restAfter(passage, next, cue, cues) : null;
  return rest ? [before, rest] : [before];
}

/** Content that ends right before source and cue: "…, Smith said" or "“…,” said Smith". */
function contentBefore(passage: Passage, start: number, free: number): Span | null {
  const last = start - 1;
  if (last < free) return null;
  const closes = isQuoted(passage, last) || /^[,?!]$|^[—–-]+$/.test(wordAt(passage, last));
  if (!closes) return null;
  const span = trim(passage, free, isQuoted(passage, last) ? start : last);
  return span && (isClause(passage, span) || isQuoted(passage, span[1] - 1)) ? span : null;
}

function contentAfter(passage: Passage, next: number, cue: Cue, cues: readonly Cue[]): Span | null {
  const opened =
    wordAt(passage, next) === ':' || (wordAt(passage, next) === ',' && isQuoted(passage, next + 1));
  const from = opened ? next + 1 : next;
  if (from >= passage.tokens.length || (isPunctuation(passage.tokens[from]) && !isQuoted(passage, from)))
    return null;
  const span = trim(passage, from, stopAfter(passage, from, cue, cues));
  return span && (opened || fitsFrame(passage, span, cue)) ? span : null;
}

/** The second piece of a content that its cue broke: "“…,” he said, “…”" or "The plan, he said, would fail". */
function restAfter(passage: Passage, next: number, cue: Cue, cues: readonly Cue[]): Span | null {
  const from = wordAt(passage, next) === ',' ? next + 1 : next;
  if (cues.some((other) => other.from === from)) return null;
  return trim(passage, from, stopAfter(passage, from, cue, cues));
}

function fitsFrame(passage: Passage, span: Span, cue: Cue): boolean {
  const first = wordAt(passage, span[0]);
  const second = passage.tokens[span[0] + 1]?.pos ?? 'X';
  const { frames } = cue.verb;
  if (isQuoted(passage, span[0]) || first === 'that' || questionWords.test(first)) return true;
  if (first === 'to') return frames.includes('infinitive') && /^(VERB|AUX|ADV)$/.test(second);
  if (isClause(passage, span)) return !isBareVerb(passage, span[0]);
  return frames.includes('object') && nounPhraseAt(passage, span[0]) !== null;
}

function isBareVerb(passage: Passage, index: number): boolean {
  const pos = passage.tokens[index]?.pos;
  return pos === 'VERB' || pos === 'ADP' || pos === 'CCONJ';
}

/** Recipients ("told reporters"), times ("Monday", "on Friday"), places and manners ("in an interview", "on condition of anonymity"). */
function skipAdjuncts(passage: Passage, start: number, cue: Cue): number {
  let index = start;
  if (cue.verb.frames.includes('recipient') && wordAt(passage, index) !== 'that')
    index = recipientEnd(passage, index);
  for (let count = 0; count < 4; count += 1) {
    const end = adjunctEnd(passage, index);
    if (end === index) return index;
    index = end;
  }
  return index;
}

function recipientEnd(passage: Passage, index: number): number {
  if (/^(him|her|them|me|us|you)$/.test(wordAt(passage, index))) return index + 1;
  const phrase = nounPhraseAt(passage, index);
  const follows = phrase ? passage.tokens[phrase[1]] : undefined;
  return phrase && follows && follows.pos !== 'VERB' && follows.pos !== 'AUX' ? phrase[1] : index;
}

function adjunctEnd(passage: Passage, index: number): number {
  const token = passage.tokens[index];
  if (!token || isQuoted(passage, index)) return index;
  if (isTimeWord(token.text) || (token.pos === 'ADV' && !questionWords.test(wordAt(passage, index))))
    return index + 1;
  if (token.pos !== 'ADP') return index;
  const object = phraseAfterPreposition(passage, index + 1);
  return object > index + 1 ? object : index;
}

/** "in an interview with the paper", "at a four-way news conference following the talks", "on condition of anonymity". */
function phraseAfterPreposition(passage: Passage, start: number): number {
  let index = start;
  while (index < passage.tokens.length && !isQuoted(passage, index)) {
    const pos = passage.tokens[index]?.pos ?? 'X';
    const word = wordAt(passage, index);
    if (
      word === 'that' ||
      questionWords.test(word) ||
      !/^(ADJ|DET|NOUN|PROPN|NUM|PART|ADP|X|SYM)$/.test(pos)
    ) {
      if (!/^[-.]$/.test(word)) break;
    }
    index += 1;
  }
  return index;
}

/** Content runs to the passage's end, or to where the next report begins: ", adding that", ", he said", "and said". */
function stopAfter(passage: Passage, from: number, cue: Cue, cues: readonly Cue[]): number {
  for (const other of cues) {
    if (other.from <= Math.max(cue.to, from)) continue;
    const left = wordAt(passage, other.from - 1);
    const twoLeft = wordAt(passage, other.from - 2);
    if (other.participle && left === ',') return other.from - 1;
    if (/^(and|but)$/.test(left) && other.verb.kind === 'assertion')
      return twoLeft === ',' ? other.from - 2 : other.from - 1;
  }
  return passage.tokens.length;
}

/** Without marks at its ends that are not its own. */
function trim(passage: Passage, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  while (start < end && isPunctuation(passage.tokens[start]) && !isQuoted(passage, start)) start += 1;
  while (end > start && isPunctuation(passage.tokens[end - 1]) && !isQuoted(passage, end - 1)) end -= 1;
  return end > start ? [start, end] : null;
}

function isClause(passage: Passage, [from, to]: Span): boolean {
  const tokens = passage.tokens.slice(from, to);
  return tokens.length > 2 && tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}
