// Takes a passage; gives the attributions that "according to" makes: "According to the ministry, …" and "…, according to Smith".
import type { Attribution } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import { isPunctuation, isQuoted, type Passage, spanOf, wordAt } from './passage.ts';

export function findAccordingTo(passage: Passage): readonly Attribution[] {
  const at = passage.tokens.findIndex(
    (_, index) =>
      !isQuoted(passage, index) &&
      wordAt(passage, index) === 'according' &&
      wordAt(passage, index + 1) === 'to',
  );
  if (at < 0) return [];
  const name = nounPhraseAt(passage, at + 2);
  if (!name || isCustom(passage, name)) return [];
  const source = at === 0 ? withApposition(passage, name) : name;
  const content = at === 0 ? [afterComma(passage, source[1])] : around(passage, at, source[1]);
  const spans = content.filter((span) => span !== null);
  if (spans.length === 0) return [];
  return [
    {
      content: spans.map((span) => spanOf(passage, ...span)),
      source: [spanOf(passage, ...source)],
      cue: [spanOf(passage, at, at + 2)],
      rule: 'according-to',
      confidence: 0.85,
    },
  ];
}

/** "According to Jane Roe, the bank's governor, …": what stands between the commas belongs to her if no verb is in it. */
function withApposition(passage: Passage, [from, to]: Span): Span {
  if (wordAt(passage, to) !== ',') return [from, to];
  let comma = to + 1;
  while (comma < passage.tokens.length && wordAt(passage, comma) !== ',') {
    if (isQuoted(passage, comma) || /^(VERB|AUX)$/.test(passage.tokens[comma]?.pos ?? 'X')) return [from, to];
    comma += 1;
  }
  return comma < passage.tokens.length ? [from, comma] : [from, to];
}

/** "according to plan": nobody's words. */
function isCustom(passage: Passage, [from, to]: Span): boolean {
  return (
    to - from === 1 &&
    /^(age|custom|law|need|plan|schedule|size|taste|tradition|type)$/.test(wordAt(passage, from))
  );
}

/**
 * "The repair, according to Smith, will take months" stands around it; "The repair will take months, according to Smith, a mason" before.
 */
function around(passage: Passage, at: number, to: number): readonly (Span | null)[] {
  const between = wordAt(passage, at - 1) === ',' && wordAt(passage, to) === ',';
  const whole = passage.tokens.slice(0, at).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  const rest = between && !whole ? afterComma(passage, to) : null;
  return rest ? [[0, at - 1], rest] : [before(passage, at)];
}

function before(passage: Passage, at: number): Span | null {
  const to = wordAt(passage, at - 1) === ',' ? at - 1 : at;
  return to > 2 ? [0, to] : null;
}

function afterComma(passage: Passage, from: number): Span | null {
  let comma = from;
  while (comma < passage.tokens.length && (wordAt(passage, comma) !== ',' || isQuoted(passage, comma)))
    comma += 1;
  let to = passage.tokens.length;
  while (to > comma && isPunctuation(passage.tokens[to - 1]) && !isQuoted(passage, to - 1)) to -= 1;
  return to - comma > 3 ? [comma + 1, to] : null;
}
