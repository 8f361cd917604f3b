// Gives the types of why a statement reads as it does, for a person who asks.
import type { DateBasis } from './date.ts';
import type { Span } from './span.ts';
import type { ResolutionBasis, Speaker } from './speaker.ts';

/** What a finder with trained weights thought of an attribution. */
export interface AttributionReasons {
  /** Of the words' roles, 0..1: the geometric mean over the words. Null where nothing has the role. */
  readonly contentLikelihood: number;
  readonly cueLikelihood: number | null;
  readonly sourceLikelihood: number | null;
  /** By how much the cue beat the next one that the content might belong to, in logits, 10 at most. Null without cue. */
  readonly cueMargin: number | null;
  /** As for the cue, of the source or of its absence. Null without cue. */
  readonly sourceMargin: number | null;
}

/**
 * What decided the kind. `word`: a word of the cue. `quoted`: the words stand in quotation marks. `colon`: a colon leads to them.
 * `infinitive`: what is done rather than said ("rushed to reassure"). `eyes`: "for many". `document`: what a text says. `plain`: no word
 * of the cue tells, which is taken for speech.
 */
export type KindBasis = 'word' | 'quoted' | 'colon' | 'infinitive' | 'eyes' | 'document' | 'plain';

export interface KindReasons {
  readonly by: KindBasis;
  /** As printed, where one decided. */
  readonly word: string | null;
}

/**
 * What told the date. `sentence`: its own sentence. `month`: the only month of that year spoken of before. `before`: the sentence before.
 * `place`: what was told of the same place. `position`: a body's standing position, of the story's month. The story's own day: `lead`, `text` (further down), `dateline`, `publication`. Nothing:
 * `repeated` ("has often said"), `ahead` (still to be said), `nothing`.
 */
export type DatedBy =
  | 'sentence'
  | 'month'
  | 'before'
  | 'place'
  | 'position'
  | StoryDatedBy
  | 'repeated'
  | 'ahead'
  | 'nothing';
export type StoryDatedBy = 'lead' | 'text' | 'dateline' | 'publication';

export interface DateReasons {
  readonly by: DatedBy;
  /** The words that told, where they are printed in the article. */
  readonly through: Span | null;
}

export interface StatementReasons {
  /** Of the sentences that print its source, cue and content, in order of text. */
  readonly sentences: readonly Span[];
  /** Null where the step that found it weighs nothing. */
  readonly found: AttributionReasons | null;
  readonly speaker: {
    readonly basis: ResolutionBasis;
    /** Where the article names whom the source means. */
    readonly through: Span | null;
    /** Those of several who speak at once whom the article names, in order of text. */
    readonly joint: readonly Speaker[];
  };
  readonly kind: KindReasons;
  readonly date: (DateReasons & { readonly basis: DateBasis }) | null;
}
