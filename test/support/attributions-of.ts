// Takes an invented article with its sources marked; gives the segmented text and one attribution for each mark.
import { readArticle } from '../../src/article/read-article.ts';
import type { Attribution } from '../../src/model/attribution.ts';
import type { SegmentedText } from '../../src/model/text.ts';
import { segmentArticle } from '../../src/text/segment-article.ts';

/** `[[he]]` marks a source; `[[]]` an attribution without one, at the place where its words begin. The marks are taken out. */
export function attributionsOf(marked: string): {
  readonly text: SegmentedText;
  readonly attributions: readonly Attribution[];
} {
  let plain = '';
  const attributions: Attribution[] = [];
  for (const [index, piece] of marked.split(/\[\[|\]\]/).entries()) {
    const start = plain.length;
    plain += piece;
    if (index % 2 === 0) continue;
    const source = piece === '' ? [] : [[start, plain.length] as const];
    const content = piece === '' ? [[start, start + 1] as const] : [];
    attributions.push({ source, content, cue: [], rule: 'marked', confidence: 1 });
  }
  const article = readArticle({ key: 'invented.txt', bytes: new TextEncoder().encode(plain), metadata: {} });
  return { text: segmentArticle(article), attributions };
}
