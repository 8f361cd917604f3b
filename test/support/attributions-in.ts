// Takes paragraphs of an invented article; gives what the rule finder finds there, as printed words.

import { readArticle } from '../../src/article/read-article.ts';
import { createRuleFinder } from '../../src/attributions/rule-finder.ts';
import type { Attribution } from '../../src/model/attribution.ts';
import type { Span } from '../../src/model/span.ts';
import type { SegmentedText } from '../../src/model/text.ts';
import { segmentArticle } from '../../src/text/segment-article.ts';

/** Pieces of a content that its cue broke are joined by " … ". Null where nothing is printed. */
export interface PrintedAttribution {
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: string;
}

export interface Found {
  readonly text: SegmentedText;
  readonly attributions: readonly Attribution[];
  readonly printed: readonly PrintedAttribution[];
}

export function segmentParagraphs(...paragraphs: readonly string[]): SegmentedText {
  const bytes = new TextEncoder().encode(paragraphs.join('\n\n'));
  return segmentArticle(readArticle({ key: 'invented.txt', bytes, metadata: {} }));
}

export async function attributionsIn(...paragraphs: readonly string[]): Promise<Found> {
  const text = segmentParagraphs(...paragraphs);
  const attributions = await createRuleFinder().find(text);
  const print = (spans: readonly Span[], between: string) =>
    spans.map((span) => text.article.text.slice(...span)).join(between) || null;
  const printed = attributions.map(({ source, cue, content }) => ({
    source: print(source, ' '),
    cue: print(cue, ' '),
    content: print(content, ' … ') ?? '',
  }));
  return { text, attributions, printed };
}
