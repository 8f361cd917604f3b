// Takes an article with its attributions marked, its key and what stands beside it; gives what is extracted where those are found.
import type { ArticleMetadata } from '../../src/model/article.ts';
import { type Extraction, extractStatements } from '../../src/pipeline/extract-statements.ts';
import { readMarkedArticle } from './marked-article.ts';

export function extractMarked(
  key: string,
  marked: string,
  metadata: ArticleMetadata = {},
): Promise<Extraction> {
  const { text, attributions } = readMarkedArticle(marked);
  const bytes = new TextEncoder().encode(text);
  return extractStatements({ key, bytes, metadata }, { find: async () => attributions });
}
