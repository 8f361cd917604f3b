// Takes nothing; gives the simplest finder there is, to measure ours against: every quotation, put in the mouth of the nearest name.
import type { Attribution } from '../src/model/attribution.ts';
import type { SegmentedText, Token } from '../src/model/text.ts';
import type { AttributionFinder } from '../src/ports.ts';

const fewestWords = 3;

export function createNearestNameFinder(): AttributionFinder {
  return {
    async find({ article, quotations, tokens }: SegmentedText): Promise<readonly Attribution[]> {
      return quotations
        .filter(
          ({ depth, span }) => depth === 0 && article.text.slice(...span).split(/\s+/).length >= fewestWords,
        )
        .map(({ span }) => {
          const name = nearestName(tokens, span[0], span[1]);
          return {
            content: [span],
            source: name ? [name.span] : [],
            cue: [],
            rule: 'nearest-name',
            confidence: 0.5,
          };
        });
    },
  };
}

function nearestName(tokens: readonly Token[], start: number, end: number): Token | undefined {
  const outside = tokens.filter(({ pos, span }) => pos === 'PROPN' && (span[1] <= start || span[0] >= end));
  const distance = ({ span }: Token) => (span[1] <= start ? start - span[1] : span[0] - end);
  return outside.reduce<Token | undefined>(
    (best, next) => (!best || distance(next) < distance(best) ? next : best),
    undefined,
  );
}
