// Gives the types of an occasion and of a meeting.
import type { PartialDate } from './date.ts';

/** The occasion at which one article says a statement was made. */
export interface Occasion {
  readonly date: PartialDate;
  readonly place: string | null;
  /** As given in the metadata, else null. */
  readonly label: string | null;
}

/** A dated occasion over all articles: occasions of the same place and adjacent days joined. */
export interface Meeting {
  readonly id: string;
  readonly label: string;
  /** Last day where the meeting took several. */
  readonly date: PartialDate;
  readonly from: PartialDate;
  readonly place: string | null;
  readonly articles: readonly string[];
}
