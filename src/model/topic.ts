// Gives the types of a topic in one article.

/** Where a statement's topic was read: in its own words, in the sentences around it, in the headline. */
export type TopicBasis = 'content' | 'context' | 'headline';

/** What a statement is about, as its article words it. */
export interface Topic {
  /** Folded label: `missile-defense`. British and American spellings, singular and plural give one id. */
  readonly id: string;
  /** In a reader's words. */
  readonly label: string;
  readonly basis: TopicBasis;
  /** Other wordings of the article for the same thing: "START" for "Strategic Arms Reduction Talks". */
  readonly aliases: readonly string[];
}
