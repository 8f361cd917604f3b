import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pc from 'picocolors';
import { afterAll, describe, expect, it } from 'vitest';
import { relate } from '../../cli/commands/relate.ts';
import type { Terminal } from '../../cli/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-relate-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(input: string, files: readonly string[] = []) {
  const printed: string[] = [];
  const noted: string[] = [];
  const terminal: Terminal = {
    print: (text) => printed.push(text),
    note: (text) => noted.push(text),
    live: () => undefined,
    hasLiveLine: false,
    width: 80,
    colours: pc.createColors(false),
    env: {},
    folder,
  };
  const code = await relate(files, terminal, Readable.from([input]));
  return { code, answers: printed.map((line) => JSON.parse(line)), noted };
}
const pair = (id: string, earlier: string, later: string) =>
  JSON.stringify({
    id,
    topic: 'harbour dues',
    earlier: { text: earlier, date: '2019-03-04' },
    later: { text: later },
  });

describe('onrecord relate', () => {
  it('answers each pair in a line of its own, in order', async () => {
    const { code, answers, noted } = await run(
      `${pair('a', 'We will never lower the harbour dues.', 'We have lowered the harbour dues by half.')}\n\n` +
        `${pair('b', 'We will never lower the harbour dues.', 'As I said in March, we will never lower the harbour dues.')}\n`,
    );
    expect(code).toBe(0);
    expect(noted).toEqual([]);
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(answers[0]).toMatchObject({ shift: 'reversed', relation: 'inconsistent' });
    expect(answers[1]).toMatchObject({ shift: 'unchanged' });
    for (const { confidence } of answers) expect(confidence).toBeGreaterThan(0.5);
  });

  it('names a line that it cannot read, and answers the others', async () => {
    const { code, answers, noted } = await run(`{ "id": "a" }\nno JSON\n${pair('c', 'Yes.', 'No.')}`);
    expect(code).toBe(1);
    expect(answers.map(({ id }) => id)).toEqual(['c']);
    expect(noted[0]).toMatch(/^standard input, line 1: earlier: /);
    expect(noted[1]).toMatch(/^standard input, line 2: it is no JSON/);
  });

  it('reads files', async () => {
    writeFileSync(join(folder, 'pairs.jsonl'), pair('f', 'We want talks.', 'We want talks.'));
    const { answers } = await run('', ['pairs.jsonl']);
    expect(answers).toMatchObject([{ id: 'f', shift: 'unchanged' }]);
  });

  it('names each file that it cannot read, and answers the others', async () => {
    writeFileSync(join(folder, 'pairs.jsonl'), pair('f', 'We want talks.', 'We want talks.'));
    const { code, answers, noted } = await run('', ['absent.jsonl', 'pairs.jsonl', 'lost.jsonl']);
    expect(code).toBe(1);
    expect(answers.map(({ id }) => id)).toEqual(['f']);
    expect(noted.map((line) => line.split(':')[0])).toEqual([
      'absent.jsonl cannot be read',
      'lost.jsonl cannot be read',
    ]);
  });

  it('mirrors the shift when the sides are exchanged', async () => {
    const [hard, soft] = [
      'They must leave the valley by Friday.',
      'We hope that they will leave the valley.',
    ];
    const { answers } = await run(`${pair('a', hard, soft)}\n${pair('b', soft, hard)}`);
    expect(answers.map(({ shift }) => shift)).toEqual(['softened', 'hardened']);
    expect(answers[0]?.confidence).toBe(answers[1]?.confidence);
  });
});
