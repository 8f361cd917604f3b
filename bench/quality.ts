// Takes the annotated articles that ONRECORD_SHARED holds; prints how well the attributions found agree with them, beside a baseline, and
// for which kinds of attribution they do.
import { resolve } from 'node:path';
import { openFinder } from '../engines/open-finder.ts';
import { readArticle } from '../src/article/read-article.ts';
import type { Attribution } from '../src/model/attribution.ts';
import type { SegmentedText } from '../src/model/text.ts';
import type { AttributionFinder } from '../src/ports.ts';
import { kindOf } from '../src/statements/kind-of.ts';
import { statementType } from '../src/statements/statement-text.ts';
import { segmentArticle } from '../src/text/segment-article.ts';
import { createNearestNameFinder } from './nearest-name-finder.ts';
import { pairAttributions } from './pair-attributions.ts';
import { type GoldArticle, type GoldAttribution, readPolnear } from './polnear.ts';
import { scoreAsText } from './run-scorer.ts';
import { sharedFolder } from './shared-folder.ts';

const shared = sharedFolder('polnear/dev and score/');

interface Read {
  readonly gold: GoldArticle;
  readonly text: SegmentedText;
  readonly found: readonly Attribution[];
}

const folder = resolve(shared, 'polnear/dev');
const articles = readPolnear(folder);
console.log(
  `PolNeAR dev, ${articles.length} articles. One thread; articles a second compare only within this run.`,
);
printKinds(await score('onrecord', await openFinder()));
await score('baseline: quotations and the nearest name', createNearestNameFinder());

async function score(title: string, finder: AttributionFinder): Promise<readonly Read[]> {
  const started = performance.now();
  const read: Read[] = [];
  for (const gold of articles) {
    const bytes = new TextEncoder().encode(gold.text);
    const text = segmentArticle(readArticle({ key: `${gold.name}.txt`, bytes, metadata: {} }));
    read.push({ gold, text, found: await finder.find(text) });
    if (process.stderr.isTTY) process.stderr.write(`\r${read.length} of ${articles.length}`);
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  const rate = articles.length / ((performance.now() - started) / 1000);
  console.log(`\n${title} (${rate.toFixed(1)} articles/s)\n${scored(read)}`);
  return read;
}

function scored(read: readonly Read[]): string {
  const lines = read.flatMap(({ gold, found }) =>
    found.map(({ content, source, cue }) =>
      JSON.stringify({ article: gold.name, spans: { content, source, cue } }),
    ),
  );
  return scoreAsText(shared ?? '', folder, lines);
}

interface Tally {
  annotated: number;
  found: number;
  strongOfAnnotated: number;
  strongOfFound: number;
}

/** Recall over the annotated attributions of the kind, precision over those found of the kind. */
function printKinds(read: readonly Read[]): void {
  const tallies = new Map<string, Tally>();
  for (const { gold, text, found } of read) {
    const pairs = pairAttributions(gold.text, gold.attributions, found).filter(({ strong }) => strong);
    const strongGold = new Set(pairs.map((pair) => pair.gold));
    const strongFound = new Set(pairs.map((pair) => pair.found));
    gold.attributions.forEach((one, index) => {
      for (const kind of kindsOf(text, one)) {
        const tally = tallyOf(tallies, kind);
        tally.annotated += 1;
        if (strongGold.has(index)) tally.strongOfAnnotated += 1;
      }
    });
    found.forEach((one, index) => {
      for (const kind of kindsOf(text, one)) {
        const tally = tallyOf(tallies, kind);
        tally.found += 1;
        if (strongFound.has(index)) tally.strongOfFound += 1;
      }
    });
  }
  console.log('strong, by kind          annotated  found   P     R     F1');
  for (const kind of [...tallies.keys()].sort()) {
    const { annotated, found, strongOfAnnotated, strongOfFound } = tallyOf(tallies, kind);
    const [p, r] = [strongOfFound / found, strongOfAnnotated / annotated];
    const figures = [p, r, (2 * p * r) / (p + r)].map((figure) => figure.toFixed(3)).join(' ');
    console.log(
      `${kind.padEnd(24)} ${String(annotated).padStart(9)} ${String(found).padStart(6)}  ${figures}`,
    );
  }
}

function tallyOf(tallies: Map<string, Tally>, kind: string): Tally {
  const tally = tallies.get(kind) ?? { annotated: 0, found: 0, strongOfAnnotated: 0, strongOfFound: 0 };
  tallies.set(kind, tally);
  return tally;
}

function kindsOf(text: SegmentedText, one: GoldAttribution): readonly string[] {
  const words = one.content.map(([start, end]) => text.article.text.slice(start, end)).join(' ');
  const count = words.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
  return [
    `quoted: ${statementType(text, one.content)}`,
    `cue: ${kindOf(text, one) === 'assertion' ? 'of saying' : 'other'}`,
    `source: ${one.source.length > 0 ? 'printed' : 'none'}`,
    `content: ${count <= 4 ? '1-4 words' : '5 words or more'}`,
  ];
}
