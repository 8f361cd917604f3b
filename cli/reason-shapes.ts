// Takes statements' reasons and what was left out; gives them in the shapes that `extract --explain --format jsonl` prints.
import type { Attribution } from '../src/model/attribution.ts';
import type { Span } from '../src/model/span.ts';
import type { Statement } from '../src/model/statement.ts';

/** Added to a statement as `why`. Spans as in `spans`. */
export function whyShape({ rule, why }: Pick<Statement, 'rule' | 'why'>) {
  if (!why) return null;
  const { found, speaker, kind, date } = why;
  const joint = speaker.joint.map(({ name }) => name);
  return { found: { step: rule, ...found }, speaker: { ...speaker, joint }, kind, date };
}

/** A line of its own, told from a statement by `abstained`. Texts as printed. */
export function abstainedShape(article: string, text: string, attribution: Attribution) {
  const { content, source, cue, confidence, rule, why } = attribution;
  return {
    abstained: true,
    article,
    ...attributionShape(text, attribution),
    confidence,
    spans: { content, source, cue },
    why: { found: { step: rule, ...why } },
  };
}

export function attributionShape(text: string, { content, source, cue }: Attribution) {
  return { text: printed(text, content), source: printed(text, source), cue: printed(text, cue) };
}

function printed(text: string, spans: readonly Span[]): string | null {
  if (spans.length === 0) return null;
  return spans.map((span) => text.slice(...span).replace(/\s+/g, ' ')).join(' ');
}
