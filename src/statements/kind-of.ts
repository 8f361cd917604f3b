// Takes a cue; gives what the attribution reports: assertion, belief, fact or eventuality.
import { reportingVerbs } from '../lexicon/reporting-verbs.ts';
import type { Span } from '../model/span.ts';
import type { Kind } from '../model/statement.ts';
import type { SegmentedText } from '../model/text.ts';
import { tokensWithin } from './items-within.ts';

/** The last reporting verb of the cue decides ("agreed to say"); a cue without one ("according to", a colon, none) reports speech. */
export function kindOf(text: SegmentedText, cue: readonly Span[], content: readonly Span[]): Kind {
  const words = cue.flatMap((piece) => tokensWithin(text, piece));
  const verb = words.flatMap(({ lemma }) => reportingVerbs.get(lemma.toLowerCase()) ?? []).at(-1);
  if (!verb) return 'assertion';
  const [first] = content;
  return first && /^(not )?to /i.test(text.article.text.slice(...first)) ? verb.kindOfInfinitive : verb.kind;
}
