// Takes a text and its attributions; gives who made each of them, as far as the article tells.
import type { Attribution } from '../model/attribution.ts';
import type { SpeakerResolution } from '../model/speaker.ts';
import type { SegmentedText } from '../model/text.ts';
import { castOf } from './cast.ts';
import { findMentions } from './find-mentions.ts';
import { headlineNames } from './headline-names.ts';
import { leanedOn } from './leaned-on.ts';
import { withLentRoles } from './lent-roles.ts';
import { loneCapitals } from './lone-capitals.ts';
import { inOrdinaryCase } from './ordinary-case.ts';
import { placesAmong } from './places.ts';
import { readSource, type SourceReading } from './read-source.ts';
import { SpeakerReader } from './speaker-reader.ts';
import { type TranscriptLabel, transcriptLabel } from './transcript-label.ts';
import { whereIntroduced } from './where-introduced.ts';

/** One resolution for each attribution, in their order. */
export function resolveSpeakers(
  asPrinted: SegmentedText,
  attributions: readonly Attribution[],
): readonly SpeakerResolution[] {
  const labels = attributions.map((attribution) => transcriptLabel(asPrinted.article.text, attribution));
  const text = inOrdinaryCase(asPrinted, labels, attributions);
  const source = text.article.text;
  const mentions = withLentRoles(text, findMentions(text, headlineNames(source, labels)));
  const readings = attributions.map(
    (attribution, index) =>
      readLabel(labels[index] ?? null) ?? readSource(source, attribution.source, mentions),
  );
  const isCapital = loneCapitals(source, mentions);
  const heads = new Set(
    readings
      .flatMap(partsOf)
      .flatMap((reading) =>
        reading.kind === 'name' && !reading.body && !isCapital(reading.head) ? [reading.head] : [],
      ),
  );
  const people = new Set([...heads, ...leanedOn(text, mentions)]);
  const places = placesAmong(mentions, source, text.article.dateline?.place ?? null);
  const { members } = castOf(mentions, people, places);
  const reader = new SpeakerReader(text, attributions, mentions, members);
  const introduced = whereIntroduced(source, mentions, (index) => reader.speakerOf(index));
  return reader.resolveAll(readings).map((resolution, index) => {
    const { source: own, content } = attributions[index] ?? { source: [], content: [] };
    const at = own[0]?.[0] ?? content[0]?.[0] ?? 0;
    const through = introduced(resolution, readings[index] ?? { kind: 'unknown' }, at);
    return through ? { ...resolution, through } : resolution;
  });
}

/** Null where the words tell more than that they are a label. */
function readLabel(label: TranscriptLabel | null): SourceReading | null {
  if (label?.kind === 'answer') return { kind: 'answer' };
  return label?.kind === 'nameless' ? { kind: 'anonymous', noun: null } : null;
}

function partsOf(reading: SourceReading): readonly SourceReading[] {
  return reading.kind === 'joint' ? reading.parts : [reading];
}
