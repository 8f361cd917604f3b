// Takes a SegmentedText; gives the turns of a transcript: who is named before a colon, and all that follows until the next name.
import { countBelow } from '../model/count-below.ts';
import type { Span } from '../model/span.ts';
import type { SegmentedText } from '../model/text.ts';

export interface Turn {
  readonly name: Span;
  readonly colon: Span;
  /** From the first to the last word of the turn; where stage directions stand between its paragraphs, several. */
  readonly content: readonly Span[];
}

interface Head {
  readonly name: string;
  readonly start: number;
  readonly nameEnd: number;
  readonly markEnd: number;
}

/** "SECRETARY ODUYA:", "MR. TONER:", "Q:", "QUESTION:", "Moderator (BBC):", "Ms. Sol:" */
const NAME_AND_COLON =
  /(?:\p{Lu}[\p{L}.'’-]*)(?:[ ,]{1,2}(?:\p{Lu}[\p{L}.'’-]*|of|the|for|\([^()\n]{1,40}\))){0,6}(?=:\s)/uy;
/** "The CHAIRMAN.", "General ABERNATHY.", as minutes of parliaments print it. */
const NAME_AND_STOP = /(?:\p{Lu}\p{Ll}+\.?\s){0,2}\p{Lu}[\p{Lu}'’-]{2,}(?=\.\s)/uy;
const STAGE_DIRECTION = /^\s*[[(][^\])]*[\])]\.?\s*$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Fewer are labels of a list. */
const fewestTurns = 3;
const fewestWords = 4;

/** Nothing where the text is no transcript: where names before colons are few, or none comes again. */
export function findTurns(text: SegmentedText): readonly Turn[] {
  for (const pattern of [NAME_AND_COLON, NAME_AND_STOP]) {
    const heads = findHeads(text, pattern);
    if (!isTranscript(text, heads)) continue;
    const turns = heads.flatMap((head, index) => readTurn(text, head, heads[index + 1]));
    if (heads.every(({ name }) => isInCapitals(name)) || isSpeech(text, turns)) return turns;
  }
  return [];
}

/** At the beginning of paragraphs; names in capitals also at that of sentences, since a transcript may be printed run on. */
function findHeads({ article, paragraphs, sentences }: SegmentedText, pattern: RegExp): readonly Head[] {
  const beginnings = new Set(paragraphs.filter(({ role }) => role !== 'caption').map(({ span }) => span[0]));
  const headlines = new Set(paragraphs.filter(({ role }) => role === 'headline').map(({ span }) => span[0]));
  return sentences.flatMap(({ span: [start] }): readonly Head[] => {
    if (headlines.has(start)) return [];
    pattern.lastIndex = start;
    const name = pattern.exec(article.text)?.[0];
    if (!name || (!beginnings.has(start) && !isInCapitals(name))) return [];
    return [{ name, start, nameEnd: start + name.length, markEnd: start + name.length + 1 }];
  });
}

function isInCapitals(name: string): boolean {
  return name === name.toUpperCase();
}

function isTranscript({ paragraphs, article }: SegmentedText, heads: readonly Head[]): boolean {
  const [first] = heads;
  if (!first || heads.length < fewestTurns) return false;
  const names = new Set(heads.map(({ name }) => name));
  const after = paragraphs.filter(({ span, role }) => role === 'paragraph' && span[1] > first.start);
  const own = after.filter(({ span }) => !STAGE_DIRECTION.test(article.text.slice(...span)));
  return names.size >= 2 && names.size < heads.length && heads.length * 3 >= own.length;
}

/** "Pledged: 781." is a table. Names in capitals are no labels, however short the answers. */
function isSpeech({ article }: SegmentedText, turns: readonly Turn[]): boolean {
  const lengths = turns.map(({ content }) =>
    content.reduce((sum, span) => sum + article.text.slice(...span).split(/\s+/u).length, 0),
  );
  lengths.sort((a, b) => a - b);
  return (lengths[lengths.length >> 1] ?? 0) >= fewestWords;
}

/** Until the next name, or to the end; what stands after the last turn belongs to it only as far as its own paragraph. */
function readTurn(
  { article, paragraphs }: SegmentedText,
  head: Head,
  next: Head | undefined,
): readonly Turn[] {
  const own = countBelow(paragraphs, head.start + 1, ({ span }) => span[1]);
  const end = next?.start ?? paragraphs[own]?.span[1] ?? head.markEnd;
  const beyond = countBelow(paragraphs, end, ({ span }) => span[0]);
  const content = joined(
    article.text,
    paragraphs.slice(own, beyond).flatMap(({ span: [from, to] }) => {
      const start = Math.max(from, head.markEnd);
      const stop = Math.min(to, end);
      const words = start < stop ? article.text.slice(start, stop) : '';
      if (!LETTER_OR_DIGIT.test(words) || STAGE_DIRECTION.test(words)) return [];
      return [trimmed(article.text, [start, stop])];
    }),
  );
  if (content.length === 0) return [];
  return [{ name: [head.start, head.nameEnd], colon: [head.nameEnd, head.markEnd], content }];
}

function trimmed(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  return [start + (words.length - words.trimStart().length), end - (words.length - words.trimEnd().length)];
}

/** Paragraphs that nothing but white space parts are one piece. */
function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const pieces: Span[] = [];
  for (const span of spans) {
    const last = pieces.at(-1);
    if (last && text.slice(last[1], span[0]).trim() === '') pieces[pieces.length - 1] = [last[0], span[1]];
    else pieces.push(span);
  }
  return pieces;
}
