// Takes an attribution; says whether its source is a transcript's label, and what kind: a name, whoever answers, nobody named.
import { answerLabels, namelessLabels } from '../lexicon/transcript-labels.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import { listed } from './name-parts.ts';

export interface TranscriptLabel {
  readonly span: Span;
  readonly kind: 'name' | 'answer' | 'nameless';
}

const answers = new Set(answerLabels);
const nameless = new Set(namelessLabels);

/** "MR. TONER:", "The CHAIRMAN.", "A:"; null for a source in running text. */
export function transcriptLabel(text: string, { rule, source, cue }: Attribution): TranscriptLabel | null {
  const [start, end] = [source[0]?.[0], source.at(-1)?.[1]];
  if (start === undefined || end === undefined) return null;
  const printed = text.slice(start, end);
  const isShoutedBeforeColon =
    text.charAt(cue[0]?.[0] ?? -1) === ':' && printed === printed.toUpperCase() && /\p{Lu}/u.test(printed);
  if (rule !== 'turn' && !isShoutedBeforeColon) return null;
  const called = listed(printed.replace(/\([^()]*\)/g, '').trim());
  const kind = answers.has(called) ? 'answer' : nameless.has(called) ? 'nameless' : 'name';
  return { span: [start, end], kind };
}
