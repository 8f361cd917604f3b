// Takes the record, speakers and a period; gives what each of them said in it, at meetings that are one for all of them.
import type { Meeting } from '../model/meeting.ts';
import type { KnownSpeaker } from '../model/speaker.ts';
import type { MergedStatement } from '../model/statement.ts';
import type { RecordReader } from '../ports.ts';
import { statementsSaidBy } from './gather-statements.ts';
import { meetTogether } from './meet-together.ts';
import { daysOf, type Period } from './read-period.ts';
import { statementsIn } from './statements-in.ts';

export interface Heard {
  readonly speaker: KnownSpeaker;
  /** None where he said nothing in the period. */
  readonly statements: readonly MergedStatement[];
}

export interface HeardTogether {
  /** In the order of the speakers. */
  readonly heard: readonly Heard[];
  readonly meetings: readonly Meeting[];
}

export async function hearTogether(
  reader: RecordReader,
  speakers: readonly KnownSpeaker[],
  period: Period,
): Promise<HeardTogether> {
  const days = [daysOf(period)];
  const said = await Promise.all(speakers.map((speaker) => statementsSaidBy(reader, speaker, days)));
  const gathered = meetTogether(said);
  const heard = gathered.flatMap((one, index): readonly Heard[] => {
    const speaker = speakers[index];
    return speaker ? [{ speaker, statements: statementsIn(one, period) }] : [];
  });
  return { heard, meetings: gathered[0]?.meetings ?? [] };
}
