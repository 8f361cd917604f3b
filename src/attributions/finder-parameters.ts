// Gives the type of what the finder learned beside the tagger's weights.
import type { Transitions } from './decode-roles.ts';

/** Weight of each feature, in logits; a feature that is not named weighs nothing. */
export type LinkWeights = Readonly<Record<string, number>>;

export interface FinderParameters {
  readonly transitions: Transitions;
  readonly links: {
    readonly cue: LinkWeights;
    readonly source: LinkWeights;
    /** How much the tagger's own pointers count beside the weights. */
    readonly cuePointerWeight: number;
    readonly sourcePointerWeight: number;
    readonly noSourceBonus: number;
  };
  /** Weights of the features of an attribution, in logits of its being right. */
  readonly confidence: Readonly<Record<string, number>>;
  /** Below it an attribution is not given. */
  readonly leastConfidence: {
    readonly short: number;
    readonly long: number;
    /** Characters of the longest content that is short. */
    readonly shortCharacters: number;
  };
}
