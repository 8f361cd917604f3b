// Takes one file; gives its article and statements.
import type { Article, ArticleFile } from '../model/article.ts';
import type { Statement } from '../model/statement.ts';
import type { AttributionFinder } from '../ports.ts';

export interface Extraction {
  readonly article: Article;
  readonly statements: readonly Statement[];
}

/** Throws ArticleError when the file cannot be read as an article. */
export async function extractStatements(_file: ArticleFile, _finder: AttributionFinder): Promise<Extraction> {
  throw new Error('not built yet');
}
