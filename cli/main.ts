// Takes command-line arguments; runs the command they name and gives the exit code: 0 done, 1 some input failed, 2 wrong usage.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { CliError } from './cli-error.ts';
import type { CloudOptions } from './find-cloud.ts';
import { comparisonFormats } from './show-comparison.ts';
import { timelineFormats } from './show-timeline.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** `argv` without the interpreter and the script. */
export async function main(argv: readonly string[], process: NodeJS.Process): Promise<number> {
  const terminal = openTerminal(process, process.cwd());
  endQuietlyWhenUnread(process);
  let exitCode = 0;
  const program = createProgram(terminal, process, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(error, terminal);
  }
}

/** `onrecord extract … | head` ends when head has seen enough. */
function endQuietlyWhenUnread(process: NodeJS.Process): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(0);
    });
  }
}

function report(error: unknown, terminal: Terminal): number {
  terminal.live('');
  // Commander has already said what is wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof CliError) {
    terminal.note(error.message);
    return error.exitCode;
  }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  terminal.note(`${name}: ${message}`);
  if (terminal.env.ONRECORD_DEBUG) terminal.note(stack ?? '');
  else terminal.note('This was not foreseen. ONRECORD_DEBUG=1 shows where it happened.');
  return 1;
}

// Each command is loaded when it is asked for: help and usage errors need no AWS SDK and no language model.
function createProgram(
  terminal: Terminal,
  process: NodeJS.Process,
  exitWith: (code: number) => void,
): Command {
  const program = new Command('onrecord')
    .description(
      'What officials say at one meeting and what they say at the next, side by side, each word traceable to the article that printed it.',
    )
    .exitOverride()
    .showHelpAfterError('(add --help for what there is)')
    .helpCommand(false);

  program
    .command('up')
    .description('run the local cloud (bucket, functions, record, API) on this machine')
    .option('--seeds', 'put the sample dispatches in and show a comparison')
    .option('--once', 'end when that is done instead of serving on')
    .option('--data <folder>', 'where everything is kept (default: .onrecord)')
    .option('--port <number>', 'port of the API, the next free one when taken (default: 4750)', readPort)
    .action(async (options) => {
      const { up } = await import('./commands/up.ts');
      exitWith(await up(options, terminal));
    });

  program
    .command('extract')
    .description('print who said what in files; nothing is stored')
    .argument('<file...>')
    .addOption(new Option('--format <format>', 'jsonl unless --explain').choices(['jsonl', 'table']))
    .option(
      '--explain',
      'why each statement reads so: which step found it, who is meant, what told kind and date',
    )
    .action(async (files, options) => {
      const { extract } = await import('./commands/extract.ts');
      exitWith(await extract(files, options, terminal));
    });

  withCloudOptions(program.command('add'))
    .description('put articles into the bucket and wait until they are recorded')
    .argument('<file...>')
    .option('--key-prefix <prefix>', 'put before each file name to make its key, such as 2008/')
    .option('--bucket <name>', 'the bucket of a deployed stack')
    .action(async (files, options) => {
      const { add } = await import('./commands/add.ts');
      exitWith(await add(files, options, terminal));
    });

  withCloudOptions(program.command('compare'))
    .description(
      'how a speaker’s positions moved from one period to another; with --in, what several said in one period, side by side: those named, or for one speaker all who spoke then',
    )
    .usage(
      [
        '<speaker> <earlier> <later> [options]',
        '<speaker> --in <period> [options]',
        '<speaker> <speaker...> --in <period> --topic <topic> [options]',
      ].join('\n       onrecord compare '),
    )
    .argument('<speaker>', 'an id or any name')
    .argument(
      '[rest...]',
      'the earlier and the later period: a year, month, day, from..to, or a meeting id; with --in, further speakers',
    )
    .option('--in <period>', 'the one period in which all that are named are speakers')
    .option('--topic <topic>', 'only this topic')
    .addOption(new Option('--format <format>').choices(comparisonFormats).default('text'))
    .option('--files <file...>', 'over these files alone; no record is needed')
    .action(async (speaker, rest, options) => {
      const { compare } = await import('./commands/compare.ts');
      exitWith(await compare([speaker, ...rest], options, terminal));
    });

  withCloudOptions(program.command('timeline'))
    .description('a speaker’s position on one topic each time he spoke on it, and how it moved')
    .argument('<speaker>', 'an id or any name')
    .requiredOption('--topic <topic>', 'the topic')
    .option('--from <date>', 'from this year, month or day on')
    .option('--to <date>', 'up to and with this year, month or day')
    .addOption(new Option('--format <format>').choices(timelineFormats).default('text'))
    .option('--files <file...>', 'over these files alone; no record is needed')
    .action(async (speaker, options) => {
      const { timeline } = await import('./commands/timeline.ts');
      exitWith(await timeline(speaker, options, terminal));
    });

  program
    .command('relate')
    .description(
      'how pairs of statements stand: consistent, inconsistent, unrelated; and the shift between them',
    )
    .argument(
      '[file...]',
      'JSON lines { "id", "topic"?, "earlier": { "text" }, "later": { "text" } } (default: standard input)',
    )
    .action(async (files: readonly string[]) => {
      const { relate } = await import('./commands/relate.ts');
      exitWith(await relate(files, terminal, process.stdin));
    });

  withCloudOptions(program.command('speakers'))
    .description('who is on record')
    .argument('[name]', 'a name, whole or in part')
    .action(async (name: string | undefined, options: CloudOptions) => {
      const { speakers } = await import('./commands/speakers.ts');
      exitWith(await speakers(name ?? null, options, terminal));
    });

  return program;
}

function withCloudOptions(command: Command): Command {
  return command
    .option('--api <url>', 'address of the API (default: ONRECORD_API, then the local cloud)')
    .option('--data <folder>', 'folder of the local cloud (default: .onrecord)');
}

function readPort(value: string): number {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port < 65_536) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}
