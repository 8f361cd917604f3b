// Takes a text, its statements and what each word of it speaks of; gives what each statement is about as numbers.
import { type Embedding, toEmbedding, type WordMatter } from '../model/embedding.ts';
import type { Span } from '../model/span.ts';
import type { StatementDraft } from '../model/statement.ts';
import type { SegmentedText } from '../model/text.ts';

/** In the order of the statements: the mean over the words of each, and over the headline's. Null where none of its words was read. */
export function embedStatements(
  text: SegmentedText,
  drafts: readonly Pick<StatementDraft, 'spans'>[],
  words: readonly WordMatter[],
): readonly (Embedding | null)[] {
  const headline = meanOf(within(words, headlineOf(text)), 'above');
  return drafts.map(({ spans }) => {
    const own = meanOf(within(words, spans.content), 'own');
    return own.length > 0 ? toEmbedding(own.map((value, index) => value + (headline[index] ?? 0))) : null;
  });
}

/** The blocks that are its headline; the first sentence where it has none. It tells what those speak of who name nothing. */
export function headlineOf({ paragraphs, sentences }: SegmentedText): readonly Span[] {
  const headlines = paragraphs.filter(({ role }) => role === 'headline').map(({ span }) => span);
  return headlines.length > 0 ? headlines : sentences.slice(0, 1).map(({ span }) => span);
}

/** `words` are in order of text, and asked for once a statement: of a long article there are too many to look at each. */
function within(words: readonly WordMatter[], spans: readonly Span[]): readonly WordMatter[] {
  const held = spans.flatMap(([start, end]) =>
    words.slice(
      firstFrom(words, ({ span }) => span[1] > start),
      firstFrom(words, ({ span }) => span[0] >= end),
    ),
  );
  return spans.length > 1 ? [...new Set(held)] : held;
}

/** Where the words begin of which this holds; it holds of none before, and of all after. */
function firstFrom(words: readonly WordMatter[], holds: (word: WordMatter) => boolean): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(words[middle] as WordMatter)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Empty where there are no words. */
function meanOf(words: readonly WordMatter[], side: 'own' | 'above'): readonly number[] {
  const pieces = words.reduce((sum, word) => sum + word.pieces, 0);
  const sum = new Array<number>(words[0]?.[side].length ?? 0).fill(0);
  for (const word of words)
    for (const [index, value] of word[side].entries()) sum[index] = (sum[index] ?? 0) + value;
  return sum.map((value) => value / pieces);
}
