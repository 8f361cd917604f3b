// Takes a text, its noun phrases and its statements; gives each statement with the sentences and phrases it covers, in order of text.
import { countBelow } from '../model/count-below.ts';
import { groupByKey } from '../model/group-by-key.ts';
import { overlaps, type Span } from '../model/span.ts';
import type { StatementDraft } from '../model/statement.ts';
import type { SegmentedText } from '../model/text.ts';
import type { NounPhrase } from './noun-phrases.ts';

export interface PlacedStatement {
  readonly draft: StatementDraft;
  /** Half-open range of sentence indexes. */
  readonly sentences: Span;
  /** Phrases of its content, and those of its sentences that stand around it. */
  readonly inside: readonly NounPhrase[];
  readonly around: readonly NounPhrase[];
  /** Lower case. */
  readonly words: readonly string[];
}

export function placeStatements(
  text: SegmentedText,
  phrases: readonly NounPhrase[],
  drafts: readonly StatementDraft[],
): readonly PlacedStatement[] {
  const bySentence = phrasesBySentence(phrases);
  return [...drafts]
    .sort((a, b) => startOf(a) - startOf(b))
    .map((draft) => {
      const sentences = sentencesOf(text, draft);
      const near = Array.from(
        { length: sentences[1] - sentences[0] },
        (_, at) => bySentence.get(sentences[0] + at) ?? [],
      ).flat();
      const covers = ({ span }: NounPhrase) => draft.spans.content.some((content) => overlaps(content, span));
      return {
        draft,
        sentences,
        inside: near.filter(covers),
        around: near.filter((phrase) => !covers(phrase)),
        words: draft.text.toLowerCase().split(/[^\p{L}'’]+/u),
      };
    });
}

export function phrasesBySentence(
  phrases: readonly NounPhrase[],
): ReadonlyMap<number, readonly NounPhrase[]> {
  return groupByKey(phrases.map((phrase) => [phrase.sentence, phrase]));
}

function startOf({ spans }: StatementDraft): number {
  return spans.content[0]?.[0] ?? 0;
}

function sentencesOf(text: SegmentedText, { spans }: StatementDraft): Span {
  const start = spans.content[0]?.[0] ?? 0;
  const end = spans.content.at(-1)?.[1] ?? start;
  const first = countBelow(text.sentences, start + 1, ({ span }) => span[1]);
  let last = first;
  while ((text.sentences[last + 1]?.span[0] ?? Number.POSITIVE_INFINITY) < end) last += 1;
  return [first, last + 1];
}
