// Takes nothing; gives the articles of test/travel with the attributions that a careful reader marked in them.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type MarkedArticle, readMarkedArticle } from './marked-article.ts';

export interface TravelArticle extends MarkedArticle {
  /** Name of its folder: what is odd about it. */
  readonly genre: string;
  readonly name: string;
}

const folder = new URL('../travel/articles/', import.meta.url);

export const travelArticles = (): readonly TravelArticle[] =>
  readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.txt'))
    .sort()
    .map((path) => {
      const [genre = '', name = ''] = path.split('/');
      try {
        return {
          genre,
          name: name.replace(/\.txt$/, ''),
          ...readMarkedArticle(readFileSync(new URL(path, folder), 'utf8')),
        };
      } catch (error) {
        throw new Error(`test/travel/articles/${path}: ${String(error)}`, { cause: error });
      }
    });
