// Takes paragraphs of an invented article; gives them read and cut into sentences.
import { readArticle } from '../../src/article/read-article.ts';
import type { SegmentedText } from '../../src/model/text.ts';
import { segmentArticle } from '../../src/text/segment-article.ts';

export function segmentParagraphs(...paragraphs: readonly string[]): SegmentedText {
  const bytes = new TextEncoder().encode(paragraphs.join('\n\n'));
  return segmentArticle(readArticle({ key: 'invented.txt', bytes, metadata: {} }));
}
