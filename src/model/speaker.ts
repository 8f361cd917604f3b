// Gives the types of a speaker, in one article and over all.
import type { PartialDate } from './date.ts';
import type { Span } from './span.ts';

export type SpeakerType = 'person' | 'body';

/** A speaker as one article knows him: its fullest form of the name, the role it gives. */
export interface Speaker {
  /** Made from the name alone, spellings folded ("Sergei", "Sergey"): `sergey-lavrov`; `lavrov` where the article gives no more. */
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly type: SpeakerType;
  /** Folded family name, or folded whole name of a body: what the record is keyed by. */
  readonly nameKey: string;
}

/** That an article lets a speaker speak. */
export interface SpeakerMention {
  readonly article: string;
  readonly speaker: Speaker;
  readonly date: PartialDate | null;
  readonly statements: number;
}

/** A speaker over all articles: mentions joined. */
export interface KnownSpeaker {
  readonly id: string;
  readonly name: string;
  /** The latest role. */
  readonly role: string | null;
  readonly type: SpeakerType;
  readonly names: readonly string[];
  readonly roles: readonly {
    readonly role: string;
    readonly from: PartialDate | null;
    readonly to: PartialDate | null;
  }[];
  readonly articles: number;
  readonly statements: number;
  readonly mentions: readonly SpeakerMention[];
}

/**
 * How a source was resolved. `named`: its own words name the speaker. `title`, `pronoun`: through the article. `carried`: no source
 * printed, that of the attribution before. `anonymous`: unnamed on purpose. `joint`: several at once. `unknown`: nothing tells.
 */
export type ResolutionBasis = 'named' | 'title' | 'pronoun' | 'carried' | 'anonymous' | 'joint' | 'unknown';

/** Who made an attribution. `speaker` is null when no one is identifiable. */
export interface SpeakerResolution {
  readonly speaker: Speaker | null;
  readonly basis: ResolutionBasis;
  /** With basis `joint`: those of the several whom the article names, in order of text. */
  readonly joint?: readonly Speaker[];
  /** Where the article names or introduces whom the source means, if that is not in the source itself. */
  readonly through?: Span;
}
