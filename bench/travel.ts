// Takes the marked articles of test/travel; prints how well the statements found agree with them, by genre.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFinder } from '../engines/open-finder.ts';
import type { Span } from '../src/model/span.ts';
import { extractStatements } from '../src/pipeline/extract-statements.ts';
import { type TravelArticle, travelArticles } from '../test/support/travel-articles.ts';
import { type ScorerFigures, scoreAsFigures } from './run-scorer.ts';
import { sharedFolder } from './shared-folder.ts';

const shared = sharedFolder('score/');

const finder = await openFinder();
const articles = travelArticles();
const predictions = new Map<TravelArticle, readonly string[]>();
for (const article of articles) predictions.set(article, await predict(article));

const genres = [...new Set(articles.map(({ genre }) => genre))];
const titles = [
  'genre',
  'articles',
  'marked',
  'found',
  'token',
  'relation',
  'exact',
  'strong',
  'P',
  'R',
  'source',
  'cue',
];
console.log(row(titles));
for (const genre of genres)
  console.log(row(cells(genre, score(articles.filter((one) => one.genre === genre)))));
console.log(row(cells('all', score(articles))));

async function predict({ name, text }: TravelArticle): Promise<readonly string[]> {
  const { statements } = await extractStatements(
    { key: `${name}.txt`, bytes: new TextEncoder().encode(text), metadata: {} },
    finder,
  );
  return statements.map(({ article, spans }) => JSON.stringify({ article, spans }));
}

function score(chosen: readonly TravelArticle[]): ScorerFigures {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-travel-'));
  try {
    for (const part of ['text', 'attributions']) mkdirSync(join(folder, part));
    for (const article of chosen) {
      writeFileSync(join(folder, 'text', `${article.name}.txt`), article.text);
      writeFileSync(join(folder, 'attributions', `${article.name}_gold.ann`), toBrat(article));
    }
    const found = chosen.flatMap((article) => predictions.get(article) ?? []);
    return scoreAsFigures(shared ?? '', folder, found);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Standoff as PolNeAR has it: a text-bound line for each role, an event line for each attribution; offsets in code points. */
function toBrat({ text, attributions }: TravelArticle): string {
  const point = (unit: number) => [...text.slice(0, unit)].length;
  const place = (spans: readonly Span[]) =>
    spans.map(([start, end]) => `${point(start)} ${point(end)}`).join(';');
  let marks = 0;
  return attributions
    .flatMap(({ content, source, cue }, index) => {
      const parts = Object.entries({ Content: content, Source: source, Cue: cue })
        .filter(([, spans]) => spans.length > 0)
        .map(([role, spans]) => ({ id: `T${++marks}`, role, place: place(spans) }));
      const event = parts.map(({ id, role }) => `${role}:${id}`).join(' ');
      return [...parts.map(({ id, role, place }) => `${id}\t${role} ${place}`), `E${index + 1}\t${event}`];
    })
    .join('\n');
}

function cells(
  name: string,
  { articles, gold, predicted, strong, ...rest }: ScorerFigures,
): readonly string[] {
  const shares = [
    rest.token.f1,
    rest.relation.f1,
    rest.exact.f1,
    strong.f1,
    strong.p,
    strong.r,
    rest.source,
    rest.cue,
  ];
  return [name, ...[articles, gold, predicted].map(String), ...shares.map((share) => share.toFixed(3))];
}

function row([name = '', ...figures]: readonly string[]): string {
  return name.padEnd(22) + figures.map((figure) => figure.padStart(9)).join('');
}
