// Takes a name or none; prints who is on record.
import { CliError } from '../cli-error.ts';
import { type CloudOptions, findCloud } from '../find-cloud.ts';
import { speakerTable } from '../speaker-table.ts';
import type { Terminal } from '../terminal.ts';

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
  terminal.print(speakerTable(found, terminal.width, terminal.colours));
  return 0;
}
