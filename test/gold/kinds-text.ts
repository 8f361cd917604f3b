// Takes a text; gives it segmented, every printed line a paragraph: what annotators marked is there, whatever the reading of pages takes for furniture.
import type { Block } from '../../src/model/article.ts';
import type { SegmentedText } from '../../src/model/text.ts';
import { segmentArticle } from '../../src/text/segment-article.ts';

export function segmentLines(text: string): SegmentedText {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(
    ({ 0: line, index }): Block => ({ role: 'paragraph', span: [index, index + line.length] }),
  );
  return segmentArticle({
    key: 'lines.txt',
    text,
    blocks,
    title: null,
    publisher: null,
    url: null,
    dateline: null,
    published: null,
    publishedBasis: null,
    meeting: null,
  });
}
