// Takes an attribution; gives the time that its verb group tells.
import { citedVerbs, futureLeads, negations, sameInPast, timelessAdverbs } from '../lexicon/saying-tenses.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import type { Attribution } from '../model/attribution.ts';
import { countBelow } from '../model/count-below.ts';
import { overlaps } from '../model/span.ts';
import type { SegmentedText, Token } from '../model/text.ts';

/**
 * `future`: "will tell". `perfect`: "has repeatedly threatened", and other words for any time before: "once called". `pluperfect`: "had said". `present`: "says", "believes". `other`: the
 * simple past, what is no verb, and what is denied of now ("has not said", "will not say"): that holds on the day of the story.
 */
export type SayingTense = 'future' | 'perfect' | 'pluperfect' | 'present' | 'other';

const FUTURE = new RegExp(`^${wordPattern(futureLeads)}\\s`, 'i');
const NEGATIONS = new Set(negations);
const TIMELESS = new Set(timelessAdverbs);
const CITED = new Set(citedVerbs);
const SAME_IN_PAST = new Set(sameInPast);
/** Auxiliaries and adverbs that a finder may have left before the cue. */
const LEFT_OUT = 4;
/** Longer cues are no verb group. */
const MOST_TOKENS = 12;

export function sayingTense(text: SegmentedText, { cue, source }: Attribution): SayingTense {
  const group = verbGroup(text, cue);
  const [first] = group;
  if (!first) return 'other';
  const words = group.map((token) => token.text.toLowerCase());
  if (words.some((word) => NEGATIONS.has(word))) return 'other';
  if (FUTURE.test(words.join(' '))) return 'future';
  if (words.some((word) => TIMELESS.has(word))) return 'perfect';
  const isParticipled = group.slice(1).some((token) => token.pos === 'VERB' && isPastForm(token));
  if (isParticipled && words[0] === 'had') return 'pluperfect';
  if (isParticipled && (words[0] === 'has' || words[0] === 'have')) return 'perfect';
  const printed = source.map((span) => text.article.text.slice(...span)).join(' ');
  return first.pos !== 'AUX' && isPresentForm(first) && !CITED.has(first.lemma) && !/['’]s?$/.test(printed)
    ? 'present'
    : 'other';
}

/** The tokens of the cue, with the auxiliaries and adverbs before it. */
function verbGroup({ tokens }: SegmentedText, cue: Attribution['cue']): readonly Token[] {
  const start = cue[0]?.[0];
  if (start === undefined) return [];
  const at = countBelow(tokens, start, ({ span }) => span[0]);
  let from = at;
  while (from > 0 && from > at - LEFT_OUT && isLight(tokens[from - 1])) from -= 1;
  const group = tokens
    .slice(at, at + MOST_TOKENS)
    .filter(({ span }) => cue.some((one) => overlaps(one, span)));
  return dropAdverbs([...tokens.slice(from, at), ...group]);
}

function isLight(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'AUX' || token.pos === 'ADV' || token.pos === 'PART');
}

/** "also warned": what opens a group is a verb; adverbs that tell its time stay, behind it. */
function dropAdverbs(group: readonly Token[]): readonly Token[] {
  const first = group.findIndex(({ pos }) => pos !== 'ADV');
  return first < 0 ? [] : [...group.slice(first), ...group.slice(0, first)];
}

function isPastForm({ text, lemma }: Token): boolean {
  return text.toLowerCase() !== lemma || SAME_IN_PAST.has(lemma);
}

function isPresentForm({ text, lemma }: Token): boolean {
  if (SAME_IN_PAST.has(lemma)) return false;
  const word = text.toLowerCase();
  return word === lemma || [`${lemma}s`, `${lemma}es`, `${lemma.replace(/y$/, 'ie')}s`].includes(word);
}
