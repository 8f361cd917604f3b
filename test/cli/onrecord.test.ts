// Takes the CLI as a reader runs it, in processes of its own; gives what each command prints and its exit code.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// Each command is a process that loads the language model.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const launcher = join(import.meta.dirname, '../../bin/onrecord.mjs');

const firstMeeting = `Ferry talks end without a deal
VARN, 4 May 2031 - Transport Minister Orla Venn refused to pay the new ferry toll on Sunday.
“There is no agreement on the ferry toll,” Venn told reporters.
`;
const secondMeeting = `Warmer words on the ferry toll
BRANNICK, 20 November 2031 - Transport Minister Orla Venn spoke of progress on Thursday.
“There is still no agreement on the ferry toll, but I welcome the new offer,” Venn said.
`;

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-cli-'));
  await Promise.all([
    writeFile(join(folder, 'first.txt'), firstMeeting),
    writeFile(join(folder, 'zweite Runde über+ %20.txt'), secondMeeting),
    writeFile(join(folder, 'später+.txt'), secondMeeting),
    writeFile(join(folder, 'empty.txt'), ''),
  ]);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(args: readonly string[]): ChildProcess {
  const { ONRECORD_API: _, ...env } = process.env;
  return spawn(process.execPath, [launcher, ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function collect(child: ChildProcess): { out: string; err: string } {
  const said = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  return said;
}

async function run(...args: readonly string[]): Promise<Ended> {
  const child = start(args);
  const said = collect(child);
  const [code] = await once(child, 'close');
  return { code, ...said };
}

describe('over files alone', () => {
  it('extract prints the contract’s statements, one JSON object a line', async () => {
    const { code, out } = await run('extract', 'first.txt');
    const statements = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    const names =
      'id kind type text source cue speaker saidOn meeting topics stance confidence article spans';
    expect(Object.keys(statements[0])).toEqual(expect.arrayContaining(names.split(' ')));
    const refusal = statements.find(({ text }) => text.startsWith('There is no agreement'));
    expect(refusal).toMatchObject({ article: 'first.txt', type: 'direct', speaker: { name: 'Orla Venn' } });
    const printed = refusal.spans.content.map(([from, to]: [number, number]) => firstMeeting.slice(from, to));
    expect(printed).toEqual(['“There is no agreement on the ferry toll,”']);
  });

  it('extract --explain says why, to a reader and to a script, and only when asked', async () => {
    const plain = await run('extract', 'first.txt');
    const text = await run('extract', 'first.txt', '--explain');
    const json = await run('extract', 'first.txt', '--explain', '--format', 'jsonl');
    expect([plain.code, text.code, json.code]).toEqual([0, 0, 0]);
    expect(text.out).toContain('[“There is no agreement on the ferry toll,”] {Venn} <told>');
    expect(text.out).toMatch(/found by +the tagger: content .*\d\.\d\d/);
    expect(text.out).toMatch(/speaker +Orla Venn, Transport Minister: “Venn”, in full in\s+line 2/);
    expect(text.out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    const lines = json.out.trimEnd().split('\n');
    const statements = lines.map((line) => JSON.parse(line)).filter(({ abstained }) => !abstained);
    for (const { why } of statements) expect(Object.keys(why)).toEqual(['found', 'speaker', 'kind', 'date']);
    const without = statements.map(({ why: _, ...rest }) => JSON.stringify(rest));
    expect(plain.out.trimEnd().split('\n')).toEqual(without);
  });

  it('extract names each file that fails and does the rest', async () => {
    const { code, out, err } = await run(
      'extract',
      '--format',
      'table',
      'gone.txt',
      'empty.txt',
      'first.txt',
    );
    expect(code).toBe(1);
    expect(err).toMatch(/gone\.txt: there is no such file/);
    expect(err).toMatch(/empty\.txt: is empty/);
    expect(out).toMatch(/Orla Venn +2031-05-04 +direct +“There is no agreement on the ferry toll”/);
  });

  it('compare --files needs no record and answers in the shape of the API', async () => {
    const files = ['--files', 'first.txt', 'zweite Runde über+ %20.txt'];
    const json = await run('compare', 'Venn', '2031-05', '2031-11', '--format', 'json', ...files);
    expect(json.code).toBe(0);
    expect(JSON.parse(json.out)).toMatchObject({
      speaker: { name: 'Orla Venn' },
      later: { period: '2031-11' },
    });
    const text = await run('compare', 'Venn', '2031-05', '2031-11', ...files);
    expect(text.out).toMatch(/^Orla Venn, Transport Minister\n/);
    expect(text.out).toContain('“There is no agreement on the ferry toll”');
  });

  it('compare --in and timeline do so too', async () => {
    const files = ['--files', 'first.txt', 'zweite Runde über+ %20.txt'];
    const sides = await run('compare', 'Venn', '--in', '2031-05', ...files);
    expect(sides).toMatchObject({ code: 0, err: '' });
    expect(sides.out).toMatch(/Orla Venn, Transport Minister\n.*“There is no agreement on the ferry toll”/);
    const json = await run(
      'compare',
      'Venn',
      '--in',
      '2031',
      '--topic',
      'toll',
      '--format',
      'json',
      ...files,
    );
    expect(JSON.parse(json.out)).toMatchObject({ period: { period: '2031' }, leftOut: 0 });
    const timeline = await run('timeline', 'Venn', '--topic', 'ferry toll', ...files);
    expect(timeline).toMatchObject({ code: 0, err: '' });
    expect(timeline.out).toMatch(/^Orla Venn, Transport Minister\non +ferry toll\n/);
    expect(timeline.out).toMatch(/Varn, 4 May 2031.*Brannick, 20 November 2031.*why/s);
  });

  it('compare --files says why it has no answer', async () => {
    const { code, out, err } = await run('compare', 'Xylander', '2031', '2032', '--files', 'first.txt');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/No speaker “Xylander” is on record/);
  });
});

describe('wrong usage', () => {
  it.each([
    ['no command', []],
    ['a command there is not', ['recount']],
    ['a missing argument', ['compare', 'Venn', '2031']],
    ['several speakers without a topic', ['compare', 'Venn', 'Brask', '--in', '2031']],
    ['a timeline of no topic', ['timeline', 'Venn']],
    ['a format there is not', ['extract', '--format', 'xml', 'first.txt']],
    ['a port that is none', ['up', '--port', '70000']],
    ['an address that is none', ['speakers', '--api', 'here']],
  ])('%s ends with 2 and a word why', async (_why, args) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
    expect(err).not.toMatch(/^ +at /m);
  });

  it('help is no error', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toMatch(/extract.*\n.*add.*\n.*compare/);
  });

  it('no local cloud running is said with what to do', async () => {
    const { code, err } = await run('speakers');
    expect(code).toBe(1);
    expect(err).toMatch(/No local cloud runs on .*\.onrecord.*npm start/);
  });
});

describe('with the local cloud running', () => {
  const cloud: { child?: ChildProcess; said?: { out: string; err: string } } = {};

  beforeAll(async () => {
    cloud.child = start(['up', '--port', '0']);
    cloud.said = collect(cloud.child);
    await waitFor(() => cloud.said?.err.includes('Ctrl-C ends it.') === true);
  });

  afterAll(() => {
    cloud.child?.kill('SIGKILL');
  });

  it('add uploads, waits, and says what was taken; what is refused is named', async () => {
    const { code, out, err } = await run('add', 'first.txt', 'empty.txt');
    expect(code).toBe(1);
    expect(out).toMatch(/^first\.txt: \d+ statements: .*Orla Venn \d/);
    expect(err).toMatch(/empty\.txt: is empty/);
    const again = await run('add', 'first.txt');
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toMatch(/unchanged, on record already/);
  });

  it('compare asks the record, speakers lists it', async () => {
    const added = await run('add', '--key-prefix', 'new one/', 'später+.txt');
    expect(added.err).not.toMatch(/not recorded/);
    const compared = await run('compare', 'Venn', '2031-05', '2031-11', '--format', 'markdown');
    expect(compared).toMatchObject({ code: 0, err: '' });
    expect(compared.out).toMatch(/^# Orla Venn, Transport Minister\n/);
    const listed = await run('speakers', 'venn');
    expect(listed.out).toMatch(/Orla Venn +Transport Minister +2 +\d+ +2031-05, 2031-11/);
  });

  it('a problem of the API is told in its sentence', async () => {
    const { code, err } = await run('compare', 'Venn', '2031-11', '2031-05');
    expect(code).toBe(1);
    expect(err).toBe('The earlier period (2031-11) must end before the later one (2031-05) begins.\n');
  });

  it('a second cloud on the same folder is refused', async () => {
    const { code, err } = await run('up', '--once');
    expect(code).toBe(1);
    expect(err).toMatch(/already running/);
    await access(join(folder, '.onrecord', 'local.json'));
  });

  it('one Ctrl-C ends it cleanly, and its addresses go', async () => {
    cloud.child?.kill('SIGINT');
    const [code] = await once(cloud.child as ChildProcess, 'close');
    expect(code).toBe(0);
    expect(cloud.said?.err.trimEnd().split('\n').at(-1)).toMatch(/^Ending\. What is recorded stays in/);
    await expect(readFile(join(folder, '.onrecord', 'local.json'))).rejects.toThrow();
  });
});

async function waitFor(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50));
}
