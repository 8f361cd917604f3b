// Takes a linked attribution and what the tagger thinks of its words; gives how likely it is right, in content and in mouth.
import type { AttributionReasons } from '../model/reasons.ts';
import type { Linked } from './link-fragments.ts';
import { type Fragment, roleOfLabel } from './roles.ts';
import type { ScoredWord } from './score-words.ts';
import type { Word } from './words.ts';

/** Logarithms of probabilities below it say no more. */
const floor = -5;

/** Logistic over few features, fitted on articles that the tagger has not seen (train/finder/fit_confidence.py). */
export function confidenceOf(
  features: Readonly<Record<string, number>>,
  weights: Readonly<Record<string, number>>,
): number {
  let logit = 0;
  for (const [name, value] of Object.entries(features)) logit += (weights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-logit));
}

/** The features that a person understands. */
export function reasonsOf(features: ReturnType<typeof confidenceFeatures>): AttributionReasons {
  const {
    contentMean = floor,
    cueMean = floor,
    sourceMean = floor,
    cueMargin = 0,
    sourceMargin = 0,
  } = features;
  const { noCue, noSource, noSourceSure = 0 } = features;
  return {
    contentLikelihood: Math.exp(contentMean),
    cueLikelihood: noCue ? null : Math.exp(cueMean),
    sourceLikelihood: noSource ? null : Math.exp(sourceMean),
    cueMargin: noCue ? null : cueMargin,
    sourceMargin: noCue ? null : noSource ? noSourceSure : sourceMargin,
  };
}

export function confidenceFeatures(
  words: readonly Word[],
  scored: readonly ScoredWord[],
  fragments: readonly Fragment[],
  { contents, cue, source, cueMargin, sourceMargin }: Linked,
): Readonly<Record<string, number>> {
  const own = contents.flatMap((index) => fragments[index] ?? []);
  const length = own.reduce((sum, { start, end }) => sum + end - start, 0);
  const cueFragment = cue === null ? undefined : fragments[cue];
  const sourceFragment = source === null ? undefined : fragments[source];
  const least = (values: readonly number[]) => Math.max(leastOf(values), floor);
  return {
    bias: 1,
    contentMean: mean(own.map((fragment) => meanScore(scored, fragment))),
    contentLeast: least(own.map((fragment) => leastScore(scored, fragment))),
    begins: least(own.map(({ start }) => roleScore(scored, start, 'B', 'content'))),
    ends: least(own.map(({ end }) => endScore(scored, end))),
    cueMean: cueFragment ? meanScore(scored, cueFragment) : 0,
    sourceMean: sourceFragment ? meanScore(scored, sourceFragment) : 0,
    noCue: cueFragment ? 0 : 1,
    noSource: sourceFragment ? 0 : 1,
    noSourceSure: sourceFragment ? 0 : sourceMargin,
    cueMargin,
    sourceMargin: sourceFragment ? sourceMargin : 0,
    pieces: own.length - 1,
    short: length <= 4 ? 1 : 0,
    length: Math.log(length),
    quoted: own.some(({ start }) => /^["“‘'`„«]$/u.test(words[start]?.text ?? '')) ? 1 : 0,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

function labelScore(scored: readonly ScoredWord[], word: number, label: number): number {
  return Math.max(scored[word]?.roles[label] ?? floor, floor);
}

function roleScore(
  scored: readonly ScoredWord[],
  word: number,
  place: 'B' | 'I',
  role: Fragment['role'],
): number {
  return labelScore(scored, word, roleOfLabel.indexOf(role) + (place === 'B' ? 0 : 1));
}

function scoresIn(scored: readonly ScoredWord[], { role, start, end }: Fragment): readonly number[] {
  return Array.from({ length: end - start }, (_, index) =>
    roleScore(scored, start + index, index === 0 ? 'B' : 'I', role),
  );
}

function meanScore(scored: readonly ScoredWord[], fragment: Fragment): number {
  return mean(scoresIn(scored, fragment));
}

function leastScore(scored: readonly ScoredWord[], fragment: Fragment): number {
  return leastOf(scoresIn(scored, fragment));
}

/** Of logarithms of probabilities: 0 at most. */
function leastOf(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), 0);
}

/** That the word after the content is not more of it. */
function endScore(scored: readonly ScoredWord[], end: number): number {
  const more = Math.exp(scored[end]?.roles[roleOfLabel.indexOf('content') + 1] ?? floor);
  return Math.max(Math.log(Math.max(1 - more, 0)), floor);
}
