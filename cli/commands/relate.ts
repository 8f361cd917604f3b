// Takes JSON lines of what one figure said earlier and later, from files or standard input; prints how each pair stands, a line each.
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { openJudge } from '../../engines/open-judge.ts';
import type { PairJudge } from '../../src/ports.ts';
import type { Terminal } from '../terminal.ts';

const side = z.object({ text: z.string().min(1), date: z.string().optional() });
const pairSchema = z.object({
  id: z.union([z.string(), z.number()]),
  topic: z.string().optional(),
  earlier: side,
  later: side,
});

/** Gives the exit code: 1 when a file or a line could not be read, which is named; the others are answered. */
export async function relate(
  paths: readonly string[],
  terminal: Terminal,
  standardInput: NodeJS.ReadableStream,
): Promise<number> {
  const judge = await openJudge();
  let failed = paths.length === 0 ? await relateLines('standard input', standardInput, judge, terminal) : 0;
  for (const path of paths) {
    // One after the other: a stream that fails before anybody listens ends the process.
    const stream = createReadStream(resolve(terminal.folder, path), 'utf8');
    failed += await relateLines(path, stream, judge, terminal);
  }
  return failed === 0 ? 0 : 1;
}

/** Gives how many lines failed; a file that cannot be read counts as one. */
async function relateLines(
  name: string,
  stream: NodeJS.ReadableStream,
  judge: PairJudge,
  terminal: Terminal,
): Promise<number> {
  let failed = 0;
  let number = 0;
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line.trim() === '') continue;
      const pair = readPair(line);
      if (typeof pair === 'string') {
        terminal.note(`${name}, line ${number}: ${pair}`);
        failed += 1;
      } else terminal.print(JSON.stringify(await answer(pair, judge)));
    }
  } catch (cause) {
    if (!isUnreadable(cause)) throw cause;
    terminal.note(`${name} cannot be read: ${cause.message}`);
    failed += 1;
  }
  return failed;
}

function isUnreadable(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'syscall' in cause;
}

function readPair(line: string): z.infer<typeof pairSchema> | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return `it is no JSON (${(error as Error).message}); each line is { "id", "topic"?, "earlier": { "text" }, "later": { "text" } }`;
  }
  const parsed = pairSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return `${issue?.path.join('.') || 'the line'}: ${issue?.message}; each line is { "id", "topic"?, "earlier": { "text" }, "later": { "text" } }`;
}

async function answer({ id, topic, earlier, later }: z.infer<typeof pairSchema>, judge: PairJudge) {
  const { relation, isClaimed, shift, confidence } = await judge.relate({
    topic: topic ?? null,
    earlier: earlier.text,
    later: later.text,
  });
  return { id, relation, shift, confidence, ...(isClaimed ? {} : { tension: 'possible' }) };
}
