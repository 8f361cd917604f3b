// Takes a tagger with trained weights; gives the finder that reads with it.
import type { Attribution } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import type { SegmentedText } from '../model/text.ts';
import type { AttributionFinder, RoleTagger } from '../ports.ts';
import { decodeRoles } from './decode-roles.ts';
import type { FinderParameters } from './finder-parameters.ts';
import { linkFragments } from './link-fragments.ts';
import type { Fragment } from './roles.ts';
import { scoreWords } from './score-words.ts';
import { findWords, type Word } from './words.ts';

export function createTrainedFinder(tagger: RoleTagger, parameters: FinderParameters): AttributionFinder {
  return {
    async find(text: SegmentedText): Promise<readonly Attribution[]> {
      const words = findWords(text);
      const scored = await scoreWords(words, tagger);
      const fragments = decodeRoles(words, scored, parameters.transitions);
      return linkFragments(words, scored, fragments, parameters).map(({ contents, cue, source }) => {
        const spans = (indexes: readonly (number | null)[]) =>
          indexes.flatMap((index) => spanOf(words, index === null ? undefined : fragments[index]));
        return {
          content: spans(contents),
          cue: spans([cue]),
          source: spans([source]),
          rule: 'tagged',
          confidence: 0.5,
        };
      });
    },
  };
}

function spanOf(words: readonly Word[], fragment: Fragment | undefined): readonly Span[] {
  const first = fragment && words[fragment.start];
  const last = fragment && words[fragment.end - 1];
  return first && last ? [[first.span[0], last.span[1]]] : [];
}
