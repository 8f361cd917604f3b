// Gives the types of a text cut into paragraphs, sentences and tokens.
import type { Article, BlockRole } from './article.ts';
import type { Span } from './span.ts';

/** Universal Dependencies part-of-speech tags. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

export interface Token {
  readonly span: Span;
  /** As printed. */
  readonly text: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

export interface Sentence {
  readonly span: Span;
  /** Index into `paragraphs`. */
  readonly paragraph: number;
  /** Half-open range of token indexes. */
  readonly tokens: Span;
}

/** One block of the article, cut into sentences. */
export interface Paragraph {
  readonly role: BlockRole;
  readonly span: Span;
  /** Half-open range of sentence indexes. */
  readonly sentences: Span;
}

/** A stretch between quotation marks. */
export interface Quotation {
  /**
   * Marks included. An unclosed quotation ends with its paragraph; where the same mark opens another one in that paragraph first, with
   * the last sentence before it (if none ends there, with the last word).
   */
  readonly span: Span;
  /** Marks excluded. */
  readonly inner: Span;
  /** 0 for a quotation, 1 for one inside it. */
  readonly depth: number;
  /** False where the closing mark is missing: the quotation goes on in the next paragraph, or the mark was lost. */
  readonly closed: boolean;
  /** Index of the quotation of the paragraph before that this one continues, else null. */
  readonly continues: number | null;
}

/** Sentences, tokens and quotations of an article, all in order of text. Sentences never cross paragraphs. */
export interface SegmentedText {
  readonly article: Article;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
}
