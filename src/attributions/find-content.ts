// Takes a cue and its source; gives the ranges of tokens that are its content: after it, before it, or on both sides.
import { isTimeWord } from '../lexicon/time-words.ts';
import type { Span } from '../model/span.ts';
import type { Cue } from './find-cues.ts';
import { nounPhraseAt, nounPhraseBefore } from './noun-phrase.ts';
import { isPunctuation, isQuoted, type Passage, wordAt } from './passage.ts';

const relative = /^(that|which|who|whom|whose)$/;
const interjections = /^(also|however|instead|meanwhile|though|too)$/;
const questionWords = /^(whether|if|how|why|what|who|where|when|which)$/;

/** `free` is the first token that no earlier content of the passage has taken. */
export function findContent(
  passage: Passage,
  cue: Cue,
  source: Span | null,
  free: number,
  cues: readonly Cue[],
): readonly Span[] {
  const next = skipAdjuncts(passage, skipInterjection(passage, Math.max(cue.to, source?.[1] ?? 0)), cue);
  const before = contentBefore(
    passage,
    Math.min(cue.from, source?.[0] ?? cue.from),
    free,
    wordAt(passage, next) === ',',
  );
  const quoted = before !== null && isQuoted(passage, before[1] - 1);
  const goesOn = wordAt(passage, next) === ',' || (quoted && isQuoted(passage, next));
  const after = quoted || (before && goesOn) ? null : contentAfter(passage, next, cue, cues);
  if (after) return [after];
  if (!before) return [];
  const onlyQuoted = quoted || (source !== null && source[0] >= cue.to);
  const rest =
    goesOn && (!onlyQuoted || opensQuotation(passage, next)) ? restAfter(passage, next, cue, cues) : null;
  if (rest) return [before, rest];
  return isClause(passage, before) || isQuoted(passage, before[1] - 1) ? [before] : [];
}

/** Content that ends right before source and cue: "…, Smith said" or "“…,” said Smith". */
function contentBefore(passage: Passage, start: number, free: number, goesOn: boolean): Span | null {
  const last = start - 1;
  if (last < free) return null;
  const closes = isQuoted(passage, last) || /^[,?!]$|^[—–-]+$/.test(wordAt(passage, last));
  if (!closes) return null;
  const span = trim(passage, free, isQuoted(passage, last) ? start : last);
  return span && (goesOn || isClause(passage, span) || isQuoted(passage, span[1] - 1)) ? span : null;
}

function contentAfter(passage: Passage, next: number, cue: Cue, cues: readonly Cue[]): Span | null {
  const opened =
    wordAt(passage, next) === ':' || (wordAt(passage, next) === ',' && isQuoted(passage, next + 1));
  const from = opened ? next + 1 : next;
  if (from >= passage.tokens.length || (isPunctuation(passage.tokens[from]) && !isQuoted(passage, from)))
    return null;
  const span = trim(passage, from, stopAfter(passage, from, cue, cues));
  if (!span || opened || fitsFrame(passage, span, cue)) return span;
  if (!cue.verb.frames.includes('object') && wordAt(passage, cue.to - 1) !== 'of') return null;
  const thing = objectAt(passage, span);
  // "She spoke of the weather" reports no words; "She spoke of “fine weather”" does.
  return thing && (cue.verb.frames.includes('object') || holdsQuotation(passage, thing)) ? thing : null;
}

/** The second piece of a content that its cue broke: "“…,” he said, “…”" or "The plan, he said, would fail". */
function restAfter(passage: Passage, next: number, cue: Cue, cues: readonly Cue[]): Span | null {
  const from = wordAt(passage, next) === ',' ? next + 1 : next;
  if (cues.some((other) => other.participle && other.from === from)) return null;
  return trim(passage, from, stopAfter(passage, from, cue, cues));
}

/** After a quotation, and after "said Smith,", only a quotation is content again; other words stand beside Smith. */
function opensQuotation(passage: Passage, next: number): boolean {
  return isQuoted(passage, next) || isQuoted(passage, next + 1);
}

function fitsFrame(passage: Passage, span: Span, cue: Cue): boolean {
  const first = wordAt(passage, span[0]);
  const second = passage.tokens[span[0] + 1]?.pos ?? 'X';
  const { frames } = cue.verb;
  if (isQuoted(passage, span[0]) || first === 'that' || questionWords.test(first)) return true;
  if (first === 'than') return false;
  if (first === 'to') return frames.includes('infinitive') && /^(VERB|AUX|ADV)$/.test(second);
  return frames.includes('clause') && isClause(passage, span) && !isBareVerb(passage, span[0]);
}

/** The thing rejected, praised, described: a noun phrase with its relative clause, up to any other clause. */
function objectAt(passage: Passage, [from, to]: Span): Span | null {
  if (!nounPhraseAt(passage, from) || isPointer(passage, from)) return null;
  let end = from;
  while (
    end < to &&
    (isQuoted(passage, end) ||
      isWithinPhrase(passage, end) ||
      (!/^(SCONJ|VERB|AUX)$/.test(passage.tokens[end]?.pos ?? 'X') &&
        wordAt(passage, end) !== ',' &&
        !relative.test(wordAt(passage, end))))
  )
    end += 1;
  return trim(passage, from, relative.test(wordAt(passage, end)) ? to : end);
}

function holdsQuotation(passage: Passage, [from, to]: Span): boolean {
  return passage.quotationOf.slice(from, to).some((quotation) => quotation !== null);
}

/** "He praised them.": no words of his. */
function isPointer(passage: Passage, index: number): boolean {
  const next = passage.tokens[index + 1];
  return passage.tokens[index]?.pos === 'PRON' && (next === undefined || isPunctuation(next));
}

/** "the hand-painted signs", "accused them of hiding it": verbs by their form that end no noun phrase. */
function isWithinPhrase(passage: Passage, index: number): boolean {
  if (/^[-‐]$/.test(wordAt(passage, index - 1))) return true;
  return passage.tokens[index - 1]?.pos === 'ADP' && wordAt(passage, index).endsWith('ing');
}

function isBareVerb(passage: Passage, index: number): boolean {
  const pos = passage.tokens[index]?.pos;
  return pos === 'VERB' || pos === 'AUX' || pos === 'ADP' || pos === 'CCONJ';
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

/** "He maintained, though, that …" */
function skipInterjection(passage: Passage, start: number): number {
  const between = wordAt(passage, start) === ',' && wordAt(passage, start + 2) === ',';
  return between && interjections.test(wordAt(passage, start + 1)) ? start + 3 : start;
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
  if (token.pos !== 'ADP' || wordAt(passage, index) === 'than') return index;
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
      /^(that|than)$/.test(word) ||
      questionWords.test(word) ||
      !/^(ADJ|DET|NOUN|PROPN|NUM|PART|ADP|X|SYM)$/.test(pos)
    ) {
      if (!/^[-.]$/.test(word)) break;
    }
    index += 1;
  }
  return index;
}

/** The next report ends the content; a few are looked at, since one may stand within it. */
const reportsAhead = 20;

/** Content runs to the passage's end, or to where the next report begins: ", adding that", ", he said", "and said", "but Smith believes". */
function stopAfter(passage: Passage, from: number, cue: Cue, cues: readonly Cue[]): number {
  const stops = cues
    .filter((other) => other.from > Math.max(cue.to, from))
    .slice(0, reportsAhead)
    .flatMap((other) => startOfReport(passage, other) ?? []);
  return Math.min(
    ...stops.filter((stop) => stop > from),
    accordingTo(passage, from),
    asideAt(passage, from),
    silenceAt(passage, from),
    passage.tokens.length,
  );
}

/** Where a later report of the passage begins, if it stands beside the content and not within it. */
function startOfReport(passage: Passage, cue: Cue): number | null {
  const left = cue.from - 1;
  if (cue.participle) return wordAt(passage, left) === ',' ? left : null;
  if (cue.verb.kind === 'assertion' && wordAt(passage, left) === ',') return left;
  const subject = nounPhraseBefore(passage, left);
  const joint = subject ? subject[0] - 1 : left;
  if (wordAt(passage, joint) === ',' && cue.verb.kind === 'assertion') return joint;
  if (!/^(and|but|while|although|though)$/.test(wordAt(passage, joint))) return null;
  if (wordAt(passage, joint - 1) === ',') return joint - 1;
  return subject && !isQuoted(passage, joint - 1) ? null : joint;
}

function accordingTo(passage: Passage, from: number): number {
  const at = passage.tokens.findIndex(
    (_, index) => index > from && wordAt(passage, index) === 'according' && !isQuoted(passage, index),
  );
  return at < 0 ? passage.tokens.length : at;
}

/** "…, but did not name them": what the speaker left unsaid is the reporter's. */
function silenceAt(passage: Passage, from: number): number {
  const words = [',', 'but', 'did'];
  const at = passage.tokens.findIndex(
    (_, index) =>
      index > from &&
      !isQuoted(passage, index) &&
      words.every((word, offset) => wordAt(passage, index + offset) === word) &&
      /^(not|n['’]t)$/.test(wordAt(passage, index + words.length)),
  );
  return at < 0 ? passage.tokens.length : at;
}

/** A single dash in reported speech mostly opens the reporter's own aside: "… should be binding -- a notion new to the capital". */
function asideAt(passage: Passage, from: number): number {
  const dashes = passage.tokens.flatMap((_, index) =>
    index > from &&
    !isQuoted(passage, index) &&
    /^[—–-]+$/.test(wordAt(passage, index)) &&
    isSpaced(passage, index)
      ? [index]
      : [],
  );
  return dashes.length === 1 && !isQuoted(passage, from) ? (dashes[0] ?? 0) : passage.tokens.length;
}

function isSpaced(passage: Passage, index: number): boolean {
  return passage.tokens[index - 1]?.span[1] !== passage.tokens[index]?.span[0];
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
