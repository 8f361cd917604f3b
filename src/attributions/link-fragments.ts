// Takes fragments and what the tagger thinks of their words; gives attributions: each content with its cue, each cue with its source.
import { answeringVerbs } from '../lexicon/answering-verbs.ts';
import { countBelow } from '../model/count-below.ts';
import type { FinderParameters, LinkWeights } from './finder-parameters.ts';
import { type LinkView, linkFeatures, noLinkFeatures, viewLinks } from './link-features.ts';
import type { Fragment, Role } from './roles.ts';
import type { Pointer, ScoredWord } from './score-words.ts';
import type { Word } from './words.ts';

/** Indexes of fragments; `margin` is by how much the choice beat the next best, in logits. */
export interface Linked {
  readonly contents: readonly number[];
  readonly cue: number | null;
  readonly source: number | null;
  readonly cueMargin: number;
  readonly sourceMargin: number;
}

/** Heads looked at on either side. */
const mostHeads = 6;
const mostSentences = 15;
const greatestMargin = 10;
/** Logarithm of the probability of a link that the tagger did not think of. */
const unthought = -6;

export function linkFragments(
  words: readonly Word[],
  scored: readonly ScoredWord[],
  fragments: readonly Fragment[],
  parameters: FinderParameters,
): readonly Linked[] {
  const view = viewLinks(words, fragments);
  const contentsOf = new Map<number | null, { content: number; margin: number }[]>();
  fragments.forEach(({ role }, content) => {
    if (role !== 'content') return;
    const { head, margin } = chooseCue(view, scored, content, parameters);
    const siblings = contentsOf.get(head) ?? [];
    siblings.push({ content, margin });
    contentsOf.set(head, siblings);
  });
  return [...contentsOf].flatMap(([cue, own]): readonly Linked[] => {
    const contents = own.map(({ content }) => content);
    if (cue === null) return contents.map((content) => alone(content));
    const { head: source, margin: sourceMargin } = chooseSource(view, scored, cue, parameters);
    const cueMargin = own.reduce((least, { margin }) => Math.min(least, margin), greatestMargin);
    return [{ contents, cue, source, cueMargin, sourceMargin }];
  });
}

function alone(content: number): Linked {
  return { contents: [content], cue: null, source: null, cueMargin: 0, sourceMargin: 0 };
}

interface Choice {
  readonly head: number | null;
  readonly margin: number;
}

function chooseCue(
  view: LinkView,
  scored: readonly ScoredWord[],
  content: number,
  parameters: FinderParameters,
): Choice {
  const { cue: weights, cuePointerWeight } = parameters.links;
  return best(
    headsNear(view, content, 'cue')
      .filter((head) => !answersBefore(view, content, head))
      .map((head) => ({
        head,
        score:
          weigh(weights, linkFeatures(view, content, head)) +
          cuePointerWeight * cuePointer(view, scored, content, head),
      })),
  );
}

const ANSWERING = new Set(answeringVerbs);

/** "Petrova agreed." after another's words: she agrees with them, and did not say them. */
function answersBefore({ words, lowered, fragments }: LinkView, content: number, cue: number): boolean {
  const [said, verb] = [fragments[content], fragments[cue]];
  if (!said || !verb || cue < content) return false;
  const [last, next] = [words[verb.end - 1], words[verb.end]];
  const endsSentence = next === undefined || next.sentence !== last?.sentence || next.text === '.';
  const isLater = words[said.end - 1]?.sentence !== last?.sentence;
  return isLater && endsSentence && ANSWERING.has(lowered[verb.end - 1] ?? '');
}

function chooseSource(
  view: LinkView,
  scored: readonly ScoredWord[],
  cue: number,
  parameters: FinderParameters,
): Choice {
  const { source: weights, sourcePointerWeight, noSourceBonus } = parameters.links;
  const named = headsNear(view, cue, 'source').map((head) => ({
    head,
    score:
      weigh(weights, linkFeatures(view, cue, head)) +
      sourcePointerWeight * sourcePointer(view, scored, cue, head),
  }));
  return best([...named, { head: null, score: weigh(weights, noLinkFeatures(view, cue)) + noSourceBonus }]);
}

function best(choices: readonly { readonly head: number | null; readonly score: number }[]): Choice {
  const [first, second] = [...choices].sort((a, b) => b.score - a.score);
  if (!first) return { head: null, margin: 0 };
  return {
    head: first.head,
    margin: second ? Math.min(first.score - second.score, greatestMargin) : greatestMargin,
  };
}

/** The nearest fragments of the role on either side, nearest first. */
export function headsNear(view: LinkView, dependent: number, role: Role): readonly number[] {
  const { words, fragments, ofRole } = view;
  const sentence = (index: number) => words[fragments[index]?.start ?? 0]?.sentence ?? 0;
  const isNear = (index: number) => Math.abs(sentence(index) - sentence(dependent)) <= mostSentences;
  const all = ofRole[role];
  const before = countBelow(all, dependent, (index) => index);
  const after = countBelow(all, dependent + 1, (index) => index);
  const left = all.slice(Math.max(before - mostHeads, 0), before).reverse();
  return [...left, ...all.slice(after, after + mostHeads)].filter(isNear);
}

function weigh(weights: LinkWeights, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}

/** Mean over the content's words of the logarithm of the probability that they belong to the cue. */
export function cuePointer(
  view: LinkView,
  scored: readonly ScoredWord[],
  content: number,
  cue: number,
): number {
  const own = view.fragments[content];
  const head = view.fragments[cue];
  if (!own || !head) return unthought;
  let sum = 0;
  for (let word = own.start; word < own.end; word += 1) sum += pointing(scored[word]?.cues, head);
  return sum / (own.end - own.start);
}

export function sourcePointer(
  view: LinkView,
  scored: readonly ScoredWord[],
  cue: number,
  source: number,
): number {
  const own = view.fragments[cue];
  const head = view.fragments[source];
  return own && head ? pointing(scored[own.start]?.sources, head) : unthought;
}

function pointing(pointers: readonly Pointer[] = [], { start, end }: Fragment): number {
  const sum = pointers.reduce(
    (total, { word, probability }) => (word >= start && word < end ? total + probability : total),
    0,
  );
  return sum > 0 ? Math.max(Math.log(sum), unthought) : unthought;
}
