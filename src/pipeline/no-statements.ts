// Takes a speaker and a period in which he said nothing; gives the error that says so, with the months that have something.
import { type PeriodParameter, QuestionError } from '../model/errors.ts';
import type { KnownSpeaker } from '../model/speaker.ts';

export function noStatements(
  speaker: KnownSpeaker,
  asked: string,
  parameter: PeriodParameter,
): QuestionError {
  const months = speaker.mentions.flatMap(({ date }) => date?.slice(0, 7) ?? []);
  const periods = [...new Set(months)].sort();
  return new QuestionError(
    { code: 'no-statements', parameter, asked, speaker: speaker.id, periods },
    `Nothing that ${speaker.name} said in ${asked} is on record. There are statements from: ${periods.join(', ') || 'no known date'}.`,
  );
}
