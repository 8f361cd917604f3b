// Takes a name or none; prints who is on record.
import type { ApiClient } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
import { type CloudOptions, findCloud } from '../find-cloud.ts';
import type { KnownSpeakerShape } from '../shapes.ts';
import { type SpeakerRow, speakerTable } from '../speaker-table.ts';
import type { Terminal } from '../terminal.ts';

/** Months cost a question per speaker. */
const mostWithMonths = 60;

/** Gives the exit code. */
export async function speakers(
  name: string | null,
  options: CloudOptions,
  terminal: Terminal,
): Promise<number> {
  const { api } = await findCloud(options, terminal);
  const found = await api.speakers(name);
  if (found.length === 0) {
    if (name !== null)
      throw new CliError(`No speaker “${name}” is on record. Leave the name out to see who is.`);
    terminal.note('Nobody is on record yet. Drop an article in with `npm run -s onrecord -- add FILE`.');
    return 0;
  }
  const rows = await Promise.all(
    found.map(async (speaker, index): Promise<SpeakerRow> => {
      return { speaker, months: index < mostWithMonths ? await monthsOf(api, speaker) : [] };
    }),
  );
  terminal.print(speakerTable(rows, terminal.width, terminal.colours));
  if (found.length > mostWithMonths) {
    terminal.note(`Months are given for the first ${mostWithMonths}; name a speaker to see his.`);
  }
  return 0;
}

async function monthsOf(api: ApiClient, { id }: KnownSpeakerShape): Promise<readonly string[]> {
  const { meetings } = await api.speaker(id);
  return [...new Set(meetings.map(({ date }) => date.slice(0, 7)))].sort();
}
