// Gives the types of a statement, drafted, recorded and merged.
import type { DateBasis, PartialDate } from './date.ts';
import type { Embedding } from './embedding.ts';
import type { Occasion } from './meeting.ts';
import type { StatementReasons } from './reasons.ts';
import type { Span } from './span.ts';
import type { Speaker } from './speaker.ts';
import type { Stance } from './stance.ts';
import type { Topic } from './topic.ts';

/** After the Penn Discourse Treebank: he said, he thinks, he knows or regrets, he wants or plans. Only assertions are on record. */
export type Kind = 'assertion' | 'belief' | 'fact' | 'eventuality';

/** `direct`: all in quotation marks. `mixed`: partly. `indirect`: none. */
export type StatementType = 'direct' | 'indirect' | 'mixed';

export interface StatementSpans {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

/** An attribution resolved: who, said what, how, when. What `statements` gives, before `topics` and `positions` read it. */
export interface StatementDraft {
  /** From article key and content spans alone; on record, where several spoke at once, from that and the one of them it is kept for. */
  readonly id: string;
  readonly article: string;
  readonly kind: Kind;
  readonly type: StatementType;
  /** Content without its quotation marks; pieces that the cue broke joined by one space. */
  readonly text: string;
  readonly source: string | null;
  readonly cue: string | null;
  readonly speaker: Speaker | null;
  readonly saidOn: PartialDate | null;
  readonly saidOnBasis: DateBasis;
  readonly occasion: Occasion | null;
  readonly confidence: number;
  readonly rule: string;
  readonly spans: StatementSpans;
  /** Known while its article is read; the record does not keep it. */
  readonly why?: StatementReasons;
}

export interface Statement extends StatementDraft {
  readonly topics: readonly Topic[];
  readonly stance: Stance;
  /** What it is about as numbers; null where the finder was not opened to read that, and where an earlier version recorded it. */
  readonly embedding: Embedding | null;
}

/** One article's printing of a statement. */
export interface Report {
  readonly id: string;
  readonly article: string;
  readonly spans: StatementSpans;
  /** Ids of further statements of this article that are pieces of the same words ("…," he said. "…," he added.). */
  readonly pieces: readonly string[];
}

/** A statement over all articles that print it. Its id is that of its earliest report. */
export interface MergedStatement extends Omit<Statement, 'article' | 'spans'> {
  /** Id of the meeting it was made at; null until meetings are found, and where none is known. */
  readonly meeting: string | null;
  readonly reports: readonly Report[];
  /** The article, of those of `reports`, that prints `text`, `source` and `cue` to the letter: the fullest of them, not always the earliest. */
  readonly textFrom: string;
}
