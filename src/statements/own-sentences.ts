// Takes a text and an attribution; gives the sentences that print its source, cue and content, each once, in order of text.
import type { Attribution } from '../model/attribution.ts';
import { sentenceAt } from '../model/sentence-at.ts';
import { overlaps, type Span } from '../model/span.ts';
import type { SegmentedText } from '../model/text.ts';

/** Spans of sentences. What stands outside of all of them has none. */
export function ownSentences(
  text: SegmentedText,
  { source, cue, content }: Pick<Attribution, 'source' | 'cue' | 'content'>,
): readonly Span[] {
  const { sentences } = text;
  const spans = [...source, ...cue, ...content];
  const indexes = new Set<number>();
  for (const [start, end] of spans) {
    for (let index = sentenceAt(text, start); (sentences[index]?.span[0] ?? end) < end; index += 1)
      indexes.add(index);
  }
  return [...indexes]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const span = sentences[index]?.span;
      return span && spans.some((one) => overlaps(one, span)) ? [span] : [];
    });
}
