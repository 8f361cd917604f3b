// Gives the ports: what the domain and its handlers need from outside.
import type { ArticleFile } from './model/article.ts';
import type { Attribution } from './model/attribution.ts';
import type { DateRange } from './model/date.ts';
import type { Embedding, WordMatter } from './model/embedding.ts';
import type { Judgement, JudgeQuestion, RelatedPair } from './model/judgement.ts';
import type { ArticleEntry, ArticleRecord, Refusal, Revision } from './model/record.ts';
import type { SpeakerMention } from './model/speaker.ts';
import type { Statement } from './model/statement.ts';
import type { SegmentedText } from './model/text.ts';

/** Finds who said what in a text. Trained weights read it, which takes time; hence the promise. */
export interface AttributionFinder {
  find(text: SegmentedText): Promise<readonly Attribution[]>;
  /** What `find` gives, and what it does not give for being too unlikely. A finder that leaves out nothing need not have it. */
  weigh?(text: SegmentedText): Promise<WeighedAttributions>;
}

/** Each in order of text. */
export interface WeighedAttributions {
  readonly given: readonly Attribution[];
  readonly abstained: readonly Attribution[];
  /** What each word of the text speaks of, in order; null where the finder was not opened to read that. */
  readonly matters: readonly WordMatter[] | null;
}

/** Which object of the bucket an event speaks of. */
export interface ArticleRef {
  readonly key: string;
  readonly versionId: string | null;
  readonly revision: Revision;
}

export interface ArticleSource {
  /** Null when the object is gone. Throws ArticleError `too-large` before reading more than an article can have. */
  read(ref: ArticleRef): Promise<(ArticleFile & { readonly etag: string | null }) | null>;
}

/** `superseded`: a newer revision of the key is already on record, and stays. */
export type WriteOutcome = 'written' | 'superseded';

/** The record's writing side. Every call may come twice, late, or beside another for the same key. */
export interface RecordWriter {
  /** Replaces all that the key said before. */
  record(article: ArticleRecord): Promise<WriteOutcome>;
  /** Notes that an upload could not be read; statements recorded before stay. */
  refuse(refusal: Refusal): Promise<WriteOutcome>;
  /** Takes back all that the key said. */
  retract(key: string, revision: Revision): Promise<WriteOutcome>;
}

/** The record's reading side. Nothing here joins, merges or judges: that is the domain's. */
export interface RecordReader {
  article(key: string): Promise<ArticleEntry | null>;
  statementsIn(key: string): Promise<readonly Statement[]>;
  /** Mentions of all speakers with this name key. */
  speakersNamed(nameKey: string): Promise<readonly SpeakerMention[]>;
  /** Mentions of all speakers whose name key begins so; all there are for ''. */
  speakersFrom(prefix: string): Promise<readonly SpeakerMention[]>;
  /** Statements of all speakers with this name key that may have been said in the range: a month-only date counts when its month overlaps. */
  statementsBy(nameKey: string, range: DateRange): Promise<readonly Statement[]>;
}

export interface RecordStore extends RecordWriter, RecordReader {}

/** What the tagger thinks of one window of word pieces. */
export interface PieceScores {
  /** Logits, pieces × 7, row by row; the columns are O, B-content, I-content, B-source, I-source, B-cue, I-cue. */
  readonly roles: Float32Array;
  /**
   * Logits, 2 × pieces × pieces, row by row. First: row a content piece, column the first piece of its cue. Second: row the first piece of
   * a cue, column the first piece of its source, column 0 where it has none.
   */
  readonly pointers: Float32Array;
  /**
   * What each piece speaks of, pieces × 128, row by row: 64 numbers as of a statement's own words, 64 as of its headline's. Null where
   * the tagger was not loaded to read that.
   */
  readonly matters: Float32Array | null;
}

/** Trained weights that read word pieces. Loaded at the edge and passed in. */
export interface RoleTagger {
  /** The pieces of one word as printed; at least one. */
  pieces(word: string): readonly number[];
  /** One window, special first and last piece included; at most 256 pieces. */
  score(pieces: readonly number[]): Promise<PieceScores>;
}

/** Says what a reader's words speak of, to be set beside what statements are about; null for words that it does not know. */
export type TopicWords = (words: string) => Embedding | null;

/** Grades how a position moved. Swapping the sides of a question swaps softened with hardened in its answer and changes nothing else. */
export interface ShiftJudge {
  /** Its name and version, of the model and of what it is asked: another name may answer otherwise. */
  readonly name: string;
  judge(question: JudgeQuestion): Promise<Judgement>;
}

/** What one speaker said at two times, as plain text; several statements of a side joined by " ¶ ". */
export interface TextPair {
  readonly topic: string | null;
  readonly earlier: string;
  readonly later: string;
}

/** Tells how two texts stand to each other. Exchanging them changes the direction of the shift and nothing else. */
export interface PairJudge {
  relate(pair: TextPair): Promise<RelatedPair>;
}

/** Answers of a judge that are dear or may differ when asked again. Kept under the judge's name and the question. */
export interface JudgementStore {
  find(judge: string, question: JudgeQuestion): Promise<Judgement | null>;
  keep(judge: string, question: JudgeQuestion, judgement: Judgement): Promise<void>;
}

/** Trained weights that read two texts side by side. Loaded at the edge and passed in. */
export interface PairScorer {
  /** The pieces of a text, special ones left out; none for a text without words. */
  pieces(text: string): readonly number[];
  /** Logits of one pair; what stands where is the parameters' to say. `first` and `second` together have `mostPairPieces` at most. */
  score(first: readonly number[], second: readonly number[]): Promise<Float32Array>;
}
