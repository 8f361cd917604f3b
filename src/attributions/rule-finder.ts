// Takes nothing; gives the finder that works by rules: reporting verbs, their subjects, and quotation marks.
import type { Attribution } from '../model/attribution.ts';
import type { SegmentedText } from '../model/text.ts';
import type { AttributionFinder } from '../ports.ts';
import { carryQuotations } from './carry-quotations.ts';
import { findInPassage } from './find-in-passage.ts';
import { findPassages } from './passage.ts';

export function createRuleFinder(): AttributionFinder {
  return {
    async find(text: SegmentedText): Promise<readonly Attribution[]> {
      const passages = findPassages(text);
      return carryQuotations(text, passages, passages.map(findInPassage));
    },
  };
}
