// Takes the process; gives what a command may know and do of it.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pc from 'picocolors';
import { printable } from './printable.ts';

export type Colours = ReturnType<typeof pc.createColors>;
export type Env = Readonly<Record<string, string | undefined>>;

export interface Terminal {
  /** Data, to standard output. A newline is added. */
  print(text: string): void;
  /** Everything else, to standard error. */
  note(text: string): void;
  /** Replaces the last line of standard error where that is a screen; does nothing elsewhere. '' clears it. */
  live(text: string): void;
  readonly hasLiveLine: boolean;
  /** Columns of standard output; 100 where it is no screen. */
  readonly width: number;
  readonly colours: Colours;
  readonly env: Env;
  /** Where the reader stands: relative names of files start here. */
  readonly folder: string;
}

const clearLine = '\r\u001b[2K';
const usualWidth = 100;
const leastWidth = 60;

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

export function openTerminal({ stdout, stderr, env }: NodeJS.Process, cwd: string): Terminal {
  const hasLiveLine = stderr.isTTY === true && env.TERM !== 'dumb';
  let shown = false;
  const clear = () => {
    if (shown) stderr.write(clearLine);
    shown = false;
  };
  return {
    print(text) {
      clear();
      stdout.write(`${text}\n`);
    },
    note(text) {
      clear();
      stderr.write(`${text.split('\n').map(printable).join('\n')}\n`);
    },
    live(text) {
      if (!hasLiveLine) return;
      clear();
      if (text === '') return;
      stderr.write(printable(text));
      shown = true;
    },
    hasLiveLine,
    width: Math.max(leastWidth, stdout.columns ?? usualWidth),
    colours: pc.createColors(hasColours(stdout.isTTY === true, env)),
    env,
    folder: readersFolder(env, cwd),
  };
}

/** https://no-color.org: any value that is not empty. */
function hasColours(isScreen: boolean, env: Env): boolean {
  return isScreen && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** `npm run` steps into the project's root and leaves where it was called from in INIT_CWD. */
function readersFolder(env: Env, cwd: string): string {
  const byNpm = ['onrecord', 'start'].includes(env.npm_lifecycle_event ?? '');
  return byNpm && env.INIT_CWD && resolve(cwd) === resolve(projectRoot) ? env.INIT_CWD : cwd;
}
