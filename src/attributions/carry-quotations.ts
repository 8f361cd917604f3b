// Takes what each passage says by itself; gives it with the quotations that stand alone put in the mouth that was speaking.
import type { Attribution } from '../model/attribution.ts';
import { countBelow } from '../model/count-below.ts';
import type { Span } from '../model/span.ts';
import type { Quotation, SegmentedText } from '../model/text.ts';
import { firstSubject } from './find-source.ts';
import { isPunctuation, isQuoted, type Passage, spanOf, wordAt } from './passage.ts';

export function carryQuotations(
  text: SegmentedText,
  passages: readonly Passage[],
  found: readonly (readonly Attribution[])[],
): readonly Attribution[] {
  const all: Attribution[] = [];
  const outer = text.quotations.filter(({ depth }) => depth === 0);
  passages.forEach((passage, index) => {
    const own = found[index] ?? [];
    const alone = own.length === 0 ? quotationAlone(passage) : null;
    if (alone) carry(all, outer, passages, index, alone);
    else all.push(...own);
  });
  return all;
}

/** The passage's words where at least four fifths of them are quoted. */
function quotationAlone(passage: Passage): Span | null {
  const words = passage.tokens
    .map((token, index) => ({ token, index }))
    .filter(({ token }) => !isPunctuation(token));
  const quoted = words.filter(({ index }) => isQuoted(passage, index));
  if (quoted.length < 3 || quoted.length < words.length * 0.8) return null;
  const indexes = passage.tokens.map((_, index) => index).filter((index) => isQuoted(passage, index));
  return spanOf(passage, indexes[0] ?? 0, (indexes.at(-1) ?? 0) + 1);
}

function carry(
  all: Attribution[],
  outer: readonly Quotation[],
  passages: readonly Passage[],
  index: number,
  content: Span,
): void {
  const passage = passages[index];
  const before = passages[index - 1];
  const last = all.at(-1);
  if (!passage || !before) return;
  const opens = before.paragraph === passage.paragraph || continuesQuotation(outer, content);
  if (last && opens && endsInQuotation(outer, last) && isIn(before, last)) {
    all[all.length - 1] = { ...last, content: [...last.content, content] };
    return;
  }
  const source = last && isIn(before, last) ? last.source : answerer(before);
  if (source) all.push({ content: [content], source, cue: [], rule: 'carried', confidence: 0.6 });
}

function continuesQuotation(outer: readonly Quotation[], [start]: Span): boolean {
  const quotation = outer[countBelow(outer, start, ({ span }) => span[0])];
  return quotation !== undefined && quotation.span[0] === start && quotation.continues !== null;
}

/** `outer` in order of text; outer quotations do not overlap, so their ends are in order too. */
function endsInQuotation(outer: readonly Quotation[], { content }: Attribution): boolean {
  const end = content.at(-1)?.[1] ?? -1;
  const at = countBelow(outer, end, ({ span }) => span[1]);
  return outer[at]?.span[1] === end;
}

function isIn(passage: Passage, { content, source }: Attribution): boolean {
  const [from, to] = spanOf(passage, 0, passage.tokens.length);
  return [...content, ...source].some(([start]) => start >= from && start < to);
}

/** Whose words follow "Smith was asked whether …" or "Smith was blunt:". */
function answerer(passage: Passage): readonly Span[] | null {
  const asked = passage.tokens.findIndex(
    (_, index) =>
      /^(was|were)$/.test(wordAt(passage, index)) &&
      /^(asked|pressed|questioned)$/.test(wordAt(passage, index + 1)),
  );
  const ends = passage.tokens.at(-1)?.text === ':';
  if (asked < 0 && !ends) return null;
  const subject = firstSubject(passage, asked < 0 ? passage.tokens.length : asked);
  return subject ? [spanOf(passage, ...subject)] : null;
}
