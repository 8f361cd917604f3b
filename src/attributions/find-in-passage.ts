// Takes a passage; gives the attributions whose source, cue and content stand in it.
import type { Attribution } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import { findAccordingTo } from './find-according-to.ts';
import { findContent } from './find-content.ts';
import { type Cue, findCues } from './find-cues.ts';
import { findSource } from './find-source.ts';
import { isQuoted, type Passage, spanOf, wordAt } from './passage.ts';

export function findInPassage(passage: Passage): readonly Attribution[] {
  const cues = withLastFirst(passage, findCues(passage));
  const found: Attribution[] = [];
  let source: Span | null = null;
  let free = 0;
  for (const cue of cues) {
    if (cue.from < free) continue;
    source = findSource(passage, cue, source);
    if (source && isInverted(passage, source, cue)) continue;
    const content = findContent(passage, cue, source, free, cues);
    if (content.length === 0 || !source) continue;
    free = Math.max(source[1], cue.to, ...content.map(([, to]) => to));
    found.push(toAttribution(passage, cue, source, content));
  }
  // A quotation stays with him who spoke it: "“…,” he told them in Russian, according to an agency's translation".
  if (found.some(({ rule }) => rule.startsWith('quotation'))) return found;
  const outermost = findAccordingTo(passage);
  return outermost.length > 0 ? outermost : found;
}

/**
 * "The Russians recognised that they had no choice, one official said": the report at the end holds the whole sentence, so a cue
 * whose source follows a comma and that ends the passage goes first.
 */
function withLastFirst(passage: Passage, cues: readonly Cue[]): readonly Cue[] {
  const last = cues.at(-1);
  if (!last || last.participle || cues.length < 2) return cues;
  const rest = passage.tokens.slice(last.to).filter((_, offset) => !isQuoted(passage, last.to + offset));
  const closes = rest.every(({ pos }) => pos !== 'VERB' && pos !== 'SCONJ') && rest.length < 12;
  const source = findSource(passage, last, null);
  const afterComma =
    source !== null &&
    source[1] <= last.from &&
    (wordAt(passage, source[0] - 1) === ',' || isQuoted(passage, source[0] - 1));
  return closes && afterComma && /^[^,]*$/.test(wordAt(passage, last.to)) ? [last] : cues;
}

/** "What would he say", "had he said": asked or supposed, not said. */
function isInverted(passage: Passage, source: Span, cue: Cue): boolean {
  return (
    source[1] <= cue.from &&
    !isQuoted(passage, source[0] - 1) &&
    /^(can|could|did|do|does|had|may|might|must|shall|should|will|would)$/.test(
      wordAt(passage, source[0] - 1),
    )
  );
}

function toAttribution(passage: Passage, cue: Cue, source: Span, content: readonly Span[]): Attribution {
  const quoted = content.every(([from, to]) => isQuoted(passage, from) && isQuoted(passage, to - 1));
  const broken = content.length > 1 ? 'broken' : (content[0]?.[0] ?? 0) < cue.from ? 'before' : 'after';
  return {
    content: content.map((span) => spanOf(passage, ...span)),
    source: [spanOf(passage, ...source)],
    cue: [spanOf(passage, cue.from, cue.to)],
    rule: `${quoted ? 'quotation' : 'clause'}-${broken}-cue`,
    confidence: quoted ? 0.9 : 0.75,
  };
}
