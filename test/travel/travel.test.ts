import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { holds } from '../../src/model/span.ts';
import { travelArticles } from '../support/travel-articles.ts';

const articles = travelArticles();

it('the set has two dozen articles', () => expect(articles.length).toBeGreaterThanOrEqual(24));

describe('what a reader marked is read as reporting, whatever the print', () => {
  it.each(articles.map((article) => [`${article.genre}/${article.name}`, article] as const))(
    '%s',
    (_, { name, text, attributions }) => {
      const { blocks } = readArticle({
        key: `${name}.txt`,
        bytes: new TextEncoder().encode(text),
        metadata: {},
      });
      // A quotation may go on over several paragraphs: both its ends are read.
      const isRead = (at: number) => blocks.some(({ span }) => holds(span, at));
      const lost = attributions
        .flatMap(({ content, source, cue }) => [...content, ...source, ...cue])
        .filter(([start, end]) => !isRead(start) || !isRead(end - 1));
      expect(lost.map((span) => text.slice(...span))).toEqual([]);
    },
  );
});
