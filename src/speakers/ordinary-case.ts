// Takes a text, its transcript labels and attributions; gives the text as it would be printed in ordinary case, each letter in its place.
import type { Attribution } from '../model/attribution.ts';
import type { SegmentedText } from '../model/text.ts';
import { isCapitalsThroughout, loweredCapitals } from './lowered-capitals.ts';
import { withRecased } from './recased.ts';
import { recasedLabels } from './recased-labels.ts';
import type { TranscriptLabel } from './transcript-label.ts';

/** Labels of a transcript and articles in capitals throughout; any other text comes back as it is. */
export function inOrdinaryCase(
  text: SegmentedText,
  labels: readonly (TranscriptLabel | null)[],
  attributions: readonly Attribution[],
): SegmentedText {
  const printed = text.article.text;
  const names = labels.flatMap((label) => (label?.kind === 'name' ? [label.span] : []));
  if (isCapitalsThroughout(text))
    return withText(text, withRecased(printed, loweredCapitals(text, names, attributions)));
  return names.length === 0 ? text : withText(text, withRecased(printed, recasedLabels(text, names)));
}

function withText(text: SegmentedText, ordinary: string): SegmentedText {
  return { ...text, article: { ...text.article, text: ordinary } };
}
