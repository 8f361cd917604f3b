// Takes a PolNeAR split and a file to write; gives what fit_links.py learns from: for each content its cue among others, for each cue its
// source. Every article comes twice, as printed and run on: nobody promises paragraphs. The first line counts how labels follow each other.
//   tsx train/finder/link-examples.ts POLNEAR/train examples.jsonl
import { createWriteStream } from 'node:fs';
import { type GoldArticle, readPolnear } from '../../bench/polnear.ts';
import { linkFeatures, noLinkFeatures, viewLinks } from '../../src/attributions/link-features.ts';
import { headsNear } from '../../src/attributions/link-fragments.ts';
import { roleOfLabel } from '../../src/attributions/roles.ts';
import { ArticleError } from '../../src/model/errors.ts';
import { type GoldFragments, goldFragments } from './gold-fragments.ts';

const [folder = '', out = ''] = process.argv.slice(2);
const articles = readPolnear(folder);
const stream = createWriteStream(out);
const printed = articles.flatMap(fragmentsOf);
stream.write(`${JSON.stringify({ bigrams: countBigrams(printed) })}\n`);
for (const gold of [...printed, ...articles.map(runOn).flatMap(fragmentsOf)]) {
  for (const example of examplesOf(gold)) stream.write(`${JSON.stringify(example)}\n`);
}
stream.end();

function fragmentsOf(article: GoldArticle): readonly GoldFragments[] {
  try {
    return [goldFragments(article)];
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    console.error(`Left out: ${error.message}`);
    return [];
  }
}

/** Offsets stay. */
function runOn(article: GoldArticle): GoldArticle {
  return { ...article, text: article.text.replace(/\n/g, ' ') };
}

interface Example {
  readonly link: 'cue' | 'source';
  readonly choices: readonly (readonly string[])[];
  readonly right: number;
}

function examplesOf({ words, fragments, cueOf, sourceOf }: GoldFragments): readonly Example[] {
  const view = viewLinks(words, fragments);
  const cues = [...cueOf].flatMap(([content, cue]) => {
    const heads = headsNear(view, content, 'cue');
    const right = heads.indexOf(cue);
    if (right < 0) return [];
    return [{ link: 'cue' as const, choices: heads.map((head) => linkFeatures(view, content, head)), right }];
  });
  const sources = [...sourceOf].flatMap(([cue, source]) => {
    const heads = headsNear(view, cue, 'source');
    const right = source === null ? heads.length : heads.indexOf(source);
    if (right < 0) return [];
    const choices = [...heads.map((head) => linkFeatures(view, cue, head)), noLinkFeatures(view, cue)];
    return [{ link: 'source' as const, choices, right }];
  });
  return [...cues, ...sources];
}

/** Row: a label; column: the next one in the paragraph. */
function countBigrams(all: readonly GoldFragments[]): readonly (readonly number[])[] {
  const counts = roleOfLabel.map(() => roleOfLabel.map(() => 0));
  for (const { words, fragments } of all) {
    const labels = words.map(() => 0);
    for (const { role, start, end } of fragments) {
      const begin = roleOfLabel.indexOf(role);
      for (let word = start; word < end; word += 1) labels[word] ||= word === start ? begin : begin + 1;
    }
    labels.forEach((label, index) => {
      const row = counts[labels[index - 1] ?? -1];
      if (row && words[index - 1]?.paragraph === words[index]?.paragraph) row[label] = (row[label] ?? 0) + 1;
    });
  }
  return counts;
}
