// Takes the record; gives its speakers, and one speaker's statements.
import type { Meeting } from '../model/meeting.ts';
import type { KnownSpeaker } from '../model/speaker.ts';
import type { MergedStatement } from '../model/statement.ts';
import type { RecordReader } from '../ports.ts';

export interface SpeakerProfile {
  readonly speaker: KnownSpeaker;
  readonly meetings: readonly Meeting[];
  readonly topics: readonly { readonly id: string; readonly label: string; readonly statements: number }[];
}

/** All speakers, most statements first; with `name`, those whose name matches it, whole or in part. */
export async function listSpeakers(_reader: RecordReader, _name: string | null): Promise<readonly KnownSpeaker[]> {
  throw new Error('not built yet');
}

/** `asked`: an id or any name. Throws QuestionError unknown-speaker or ambiguous-speaker. */
export async function describeSpeaker(_reader: RecordReader, _asked: string): Promise<SpeakerProfile> {
  throw new Error('not built yet');
}

/** Newest first. `from` and `to` are periods as a reader gives them (year, month or day), both ends included. */
export async function statementsOfSpeaker(
  _reader: RecordReader,
  _asked: string,
  _filter: { readonly from?: string; readonly to?: string; readonly topic?: string },
): Promise<{ readonly statements: readonly MergedStatement[]; readonly meetingOf: ReadonlyMap<string, Meeting> }> {
  throw new Error('not built yet');
}
