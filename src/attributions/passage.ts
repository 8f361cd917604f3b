// Takes a SegmentedText; gives its passages: sentences, joined where a quotation runs over their end.
import { reportingVerbs } from '../lexicon/reporting-verbs.ts';
import { countBelow } from '../model/count-below.ts';
import type { Span } from '../model/span.ts';
import type { Quotation, SegmentedText, Token } from '../model/text.ts';

/** The unit in which a cue finds its content. Token indexes below are into `tokens` of the passage. */
export interface Passage {
  readonly paragraph: number;
  readonly tokens: readonly Token[];
  /** For each token the outer quotation that holds it, marks included. */
  readonly quotationOf: readonly (Quotation | null)[];
}

/** No sentence of news is as long. What is longer is cut, so that a text without sentence ends costs no more than its length. */
const mostTokens = 600;

export function findPassages(text: SegmentedText): readonly Passage[] {
  const outer = text.quotations.filter(({ depth }) => depth === 0);
  return text.paragraphs.flatMap((paragraph, index) => {
    const runs: Span[] = [];
    for (const { span, tokens } of text.sentences.slice(...paragraph.sentences)) {
      const last = runs.at(-1);
      if (last && runsOver(outer, span[0])) runs[runs.length - 1] = [last[0], tokens[1]];
      else runs.push(tokens);
    }
    return runs.flatMap(inPieces).map((run) => toPassage(index, text.tokens.slice(...run), outer));
  });
}

/** Whether a quotation began before the place and ends after it. Outer quotations do not overlap. */
function runsOver(outer: readonly Quotation[], place: number): boolean {
  return (outer[startingBefore(outer, place) - 1]?.span[1] ?? 0) > place;
}

function startingBefore(outer: readonly Quotation[], place: number): number {
  return countBelow(outer, place, ({ span }) => span[0]);
}

function inPieces([from, to]: Span): readonly Span[] {
  const count = Math.ceil((to - from) / mostTokens);
  return Array.from({ length: count }, (_, piece) => {
    const start = from + piece * mostTokens;
    return [start, Math.min(to, start + mostTokens)] as const;
  });
}

function toPassage(paragraph: number, tokens: readonly Token[], outer: readonly Quotation[]): Passage {
  const quotationOf = tokens.map(({ span }) => {
    const nearest = outer[startingBefore(outer, span[0] + 1) - 1];
    return nearest && span[1] <= nearest.span[1] ? nearest : null;
  });
  const open = quotationOf.at(-1);
  const tail = open && !open.closed ? reportAtEnd(tokens) : tokens.length;
  return { paragraph, tokens, quotationOf: quotationOf.map((one, index) => (index < tail ? one : null)) };
}

/** "“We made an error, Mayor Smith said." with its mark lost: the report after the last comma is not quoted. */
function reportAtEnd(tokens: readonly Token[]): number {
  const comma = tokens.findLastIndex(({ text }) => text === ',');
  const tail = tokens.slice(comma + 1);
  const reports = tail.some(({ pos, lemma }) => pos === 'VERB' && reportingVerbs.has(lemma.toLowerCase()));
  return comma > 0 && tail.length < 12 && reports ? comma + 1 : tokens.length;
}

/** The characters of a half-open range of the passage's tokens. */
export function spanOf(passage: Passage, from: number, to: number): Span {
  return [passage.tokens[from]?.span[0] ?? 0, passage.tokens[to - 1]?.span[1] ?? 0];
}

export function wordAt(passage: Passage, index: number): string {
  return passage.tokens[index]?.text.toLowerCase() ?? '';
}

export function isQuoted(passage: Passage, index: number): boolean {
  return passage.quotationOf[index] != null;
}

export function isPunctuation(token: Token | undefined): boolean {
  return token !== undefined && !/[\p{L}\p{N}$€£%]/u.test(token.text);
}
