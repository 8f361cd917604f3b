// Takes a PolNeAR split that the tagger has not seen, and a file to write; gives what fit_confidence.py learns from: the features of each
// attribution found, and whether it is right.
//   tsx train/finder/confidence-examples.ts POLNEAR/dev examples.jsonl
import { readFileSync, writeFileSync } from 'node:fs';
import { pairAttributions } from '../../bench/pair-attributions.ts';
import { readPolnear } from '../../bench/polnear.ts';
import { loadRoleTagger } from '../../engines/load-role-tagger.ts';
import { finderFolder } from '../../engines/open-finder.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { findAll } from '../../src/attributions/trained-finder.ts';
import { segmentArticle } from '../../src/text/segment-article.ts';

const [folder = '', out = ''] = process.argv.slice(2);
const parameters = JSON.parse(readFileSync(new URL('parameters.json', finderFolder), 'utf8'));
const tagger = await loadRoleTagger(finderFolder);
const lines: string[] = [];
for (const { name, text, attributions } of readPolnear(folder)) {
  const article = readArticle({ key: `${name}.txt`, bytes: new TextEncoder().encode(text), metadata: {} });
  const findings = await findAll(segmentArticle(article), tagger, { confidence: {}, ...parameters });
  const found = findings.map(({ attribution }) => attribution);
  const right = new Set(
    pairAttributions(text, attributions, found).flatMap((pair) => (pair.strong ? [pair.found] : [])),
  );
  findings.forEach(({ features }, index) => {
    lines.push(JSON.stringify({ article: name, features, right: right.has(index) }));
  });
}
writeFileSync(out, lines.join('\n'));
