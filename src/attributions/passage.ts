// Takes a SegmentedText; gives its passages: sentences, joined where a quotation runs over their end.
import { reportingVerbs } from '../lexicon/reporting-verbs.ts';
import type { Span } from '../model/span.ts';
import type { Quotation, SegmentedText, Token } from '../model/text.ts';

/** The unit in which a cue finds its content. Token indexes below are into `tokens` of the passage. */
export interface Passage {
  readonly paragraph: number;
  readonly tokens: readonly Token[];
  /** For each token the outer quotation that holds it, marks included. */
  readonly quotationOf: readonly (Quotation | null)[];
}

export function findPassages(text: SegmentedText): readonly Passage[] {
  const outer = text.quotations.filter(({ depth }) => depth === 0);
  return text.paragraphs.flatMap((paragraph, index) => {
    const sentences = text.sentences.slice(...paragraph.sentences);
    const runs: Span[] = [];
    for (const sentence of sentences) {
      const last = runs.at(-1);
      if (last && outer.some(({ span }) => span[0] < sentence.span[0] && span[1] > sentence.span[0])) {
        runs[runs.length - 1] = [last[0], sentence.tokens[1]];
      } else runs.push(sentence.tokens);
    }
    return runs.map((run) => toPassage(index, text.tokens.slice(...run), outer));
  });
}

function toPassage(paragraph: number, tokens: readonly Token[], outer: readonly Quotation[]): Passage {
  const start = tokens[0]?.span[0] ?? 0;
  const end = tokens.at(-1)?.span[1] ?? 0;
  const near = outer.filter(({ span }) => span[0] < end && span[1] > start);
  const quotationOf = tokens.map(
    (token) => near.find(({ span }) => span[0] <= token.span[0] && token.span[1] <= span[1]) ?? null,
  );
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
