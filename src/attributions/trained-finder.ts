// Takes a tagger with trained weights; gives the finder that reads with it.
import { type Attribution, inOrderOfText } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import type { SegmentedText } from '../model/text.ts';
import type { AttributionFinder, RoleTagger, WeighedAttributions } from '../ports.ts';
import { confidenceFeatures, confidenceOf, reasonsOf } from './confidence.ts';
import { decodeRoles } from './decode-roles.ts';
import { findTurns } from './find-turns.ts';
import type { FinderParameters } from './finder-parameters.ts';
import { linkFragments } from './link-fragments.ts';
import { type ScoredWord, scoreWords } from './score-words.ts';
import { withTurns } from './with-turns.ts';
import { findWords, type Word } from './words.ts';

/** An attribution before it is decided whether it is likely enough, with what its confidence was computed from. */
export interface Finding {
  readonly attribution: Attribution;
  readonly features: Readonly<Record<string, number>>;
}

/** What is unlikely to be right is not given: better no statement than one in the wrong mouth. */
export function createTrainedFinder(tagger: RoleTagger, parameters: FinderParameters): AttributionFinder {
  const weigh = async (text: SegmentedText): Promise<WeighedAttributions> => {
    const words = findWords(text);
    const scored = await scoreWords(words, tagger);
    const findings = findingsIn(words, scored.words, parameters);
    const attributions = withTurns(
      text.article.text,
      findTurns(text),
      findings.map(({ attribution }) => attribution),
    );
    return {
      given: attributions.filter((attribution) => isLikely(attribution, parameters)),
      abstained: attributions.filter((attribution) => !isLikely(attribution, parameters)),
      matters: scored.matters,
    };
  };
  return { weigh, find: async (text) => (await weigh(text)).given };
}

/** A few words have to be surer than a long passage, which points the reader to the right place even if its bounds are wrong. */
function isLikely({ content, confidence }: Attribution, { leastConfidence }: FinderParameters): boolean {
  const characters = content.reduce((sum, [start, end]) => sum + end - start, 0);
  return (
    confidence >=
    (characters <= leastConfidence.shortCharacters ? leastConfidence.short : leastConfidence.long)
  );
}

/** In order of text. */
export async function findAll(
  text: SegmentedText,
  tagger: RoleTagger,
  parameters: FinderParameters,
): Promise<readonly Finding[]> {
  const words = findWords(text);
  return findingsIn(words, (await scoreWords(words, tagger)).words, parameters);
}

function findingsIn(
  words: readonly Word[],
  scored: readonly ScoredWord[],
  parameters: FinderParameters,
): readonly Finding[] {
  const fragments = decodeRoles(words, scored, parameters.transitions);
  const spansOf = (indexes: readonly (number | null)[]) =>
    indexes.flatMap((index): readonly Span[] => {
      const fragment = index === null ? undefined : fragments[index];
      const first = fragment && words[fragment.start];
      const last = fragment && words[fragment.end - 1];
      return first && last ? [[first.span[0], last.span[1]]] : [];
    });
  const findings = linkFragments(words, scored, fragments, parameters).map((linked) => {
    const features = confidenceFeatures(words, scored, fragments, linked);
    const attribution = {
      content: spansOf(linked.contents),
      cue: spansOf([linked.cue]),
      source: spansOf([linked.source]),
      rule: 'tagged',
      confidence: confidenceOf(features, parameters.confidence),
      why: reasonsOf(features),
    };
    return { attribution, features };
  });
  return findings.sort((a, b) => inOrderOfText(a.attribution, b.attribution));
}
