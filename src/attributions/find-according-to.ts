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
  const source = nounPhraseAt(passage, at + 2);
  if (!source) return [];
  const content = at === 0 ? afterComma(passage, source[1]) : before(passage, at);
  if (!content) return [];
  return [
    {
      content: [spanOf(passage, ...content)],
      source: [spanOf(passage, ...source)],
      cue: [spanOf(passage, at, at + 2)],
      rule: 'according-to',
      confidence: 0.85,
    },
  ];
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
