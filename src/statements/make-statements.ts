// Takes a text, its attributions, and who and when of each; gives statement drafts in order of text.
import type { Attribution } from '../model/attribution.ts';
import type { Dating } from '../model/dating.ts';
import type { StatementReasons } from '../model/reasons.ts';
import type { Span } from '../model/span.ts';
import type { SpeakerResolution } from '../model/speaker.ts';
import type { StatementDraft } from '../model/statement.ts';
import type { SegmentedText } from '../model/text.ts';
import { type KindReading, readKind } from './kind-of.ts';
import { ownSentences } from './own-sentences.ts';
import { shortHash } from './short-hash.ts';
import { statementText, statementType } from './statement-text.ts';

/** `resolutions` and `datings` hold one entry per attribution, in the same order. */
export function makeStatements(
  text: SegmentedText,
  attributions: readonly Attribution[],
  resolutions: readonly SpeakerResolution[],
  datings: readonly Dating[],
): readonly StatementDraft[] {
  const drafts = attributions.flatMap((attribution, index) => {
    const resolution = resolutions[index];
    const dating = datings[index];
    return resolution && dating ? toDraft(text, attribution, resolution, dating) : [];
  });
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  return [...byId.values()].sort((a, b) => firstOf(a) - firstOf(b));
}

function toDraft(
  text: SegmentedText,
  attribution: Attribution,
  resolution: SpeakerResolution,
  dating: Dating,
): StatementDraft {
  const { content, source, cue, rule, confidence } = attribution;
  const { speaker } = resolution;
  const { saidOn, saidOnBasis, occasion } = dating;
  const key = text.article.key;
  const reading = readKind(text, attribution);
  return {
    id: shortHash(`${key}\n${content.join(';')}`),
    article: key,
    kind: reading.kind,
    type: statementType(text, content),
    text: statementText(text, content),
    source: printed(text.article.text, source),
    cue: printed(text.article.text, cue),
    speaker,
    saidOn,
    saidOnBasis,
    occasion,
    confidence,
    rule,
    spans: { content, source, cue },
    why: reasonsFor(text, attribution, resolution, dating, reading),
  };
}

function reasonsFor(
  text: SegmentedText,
  attribution: Attribution,
  { basis, through, joint }: SpeakerResolution,
  { saidOnBasis, dated }: Dating,
  { by, word }: KindReading,
): StatementReasons {
  return {
    sentences: ownSentences(text, attribution),
    found: attribution.why ?? null,
    speaker: { basis, through: through ?? null, joint: joint ?? [] },
    kind: { by, word },
    date: dated ? { ...dated, basis: saidOnBasis } : null,
  };
}

function printed(text: string, spans: readonly Span[]): string | null {
  if (spans.length === 0) return null;
  return spans
    .map((span) => text.slice(...span))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function firstOf({ spans }: StatementDraft): number {
  return spans.content[0]?.[0] ?? 0;
}
