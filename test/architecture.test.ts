// Takes the table of rooms in docs/ARCHITECTURE.md and every source file; gives the imports and habits that break it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const CHECKED_FOLDERS = ['src', 'engines', 'lambdas', 'lib', 'local', 'cli', 'bin'];
/** Ends of the road: what stands here uses the rest and is used by no one. */
const NEVER_IMPORTED = ['test', 'bench', 'train', 'seeds', 'bin'];
const ALL_FOLDERS = [...CHECKED_FOLDERS, 'bench', 'train', 'seeds', 'test'];

/** Room to what it may import; `everything` is the only list that needs no check. */
type Rooms = ReadonlyMap<string, readonly string[]>;

function readRooms(markdown: string): Rooms {
  const rooms = new Map<string, readonly string[]>();
  const table = markdown.split('\n').filter((line) => /^\| `[^`|]+` \|/.test(line));
  for (const line of table) {
    const [, room = '', allowed = ''] = line.split('|');
    const names = [...allowed.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
    rooms.set(room.trim().replaceAll('`', ''), allowed.trim() === 'everything' ? ['everything'] : names);
  }
  return rooms;
}

function isWithin(path: string, folderOrFile: string): boolean {
  return path === folderOrFile || path.startsWith(`${folderOrFile}/`);
}

/** The longest room that holds the file. */
function roomOf(file: string, rooms: Rooms): string | undefined {
  return [...rooms.keys()].filter((room) => isWithin(file, room)).sort((a, b) => b.length - a.length)[0];
}

/** `aws-cdk-lib/aws-s3` → `aws-cdk-lib`, `@hono/zod-openapi/x` → `@hono/zod-openapi`, `node:fs/promises` as it is. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function allowsPackage(allowed: readonly string[], name: string): boolean {
  return allowed.some((item) => (item.endsWith('*') ? name.startsWith(item.slice(0, -1)) : item === name));
}

function importProblem(file: string, specifier: string, rooms: Rooms): string | null {
  const room = roomOf(file, rooms);
  if (room === undefined) return `${file} belongs to no room of docs/ARCHITECTURE.md`;
  const allowed = rooms.get(room) ?? [];
  if (!specifier.startsWith('.')) {
    if (allowed.includes('everything') || allowsPackage(allowed, packageOf(specifier))) return null;
    return `${file} (room ${room}) may not import the package ${packageOf(specifier)}`;
  }
  const target = posix.join(posix.dirname(file), specifier);
  if (room !== 'test') {
    const end = NEVER_IMPORTED.find((folder) => isWithin(target, folder) && !isWithin(file, folder));
    if (end !== undefined) return `${file} imports ${target}: nothing imports ${end}/`;
  }
  if (allowed.includes('everything') || roomOf(target, rooms) === room) return null;
  if (allowed.some((item) => isWithin(target, item))) return null;
  return `${file} (room ${room}) may not import ${target}`;
}

/** Static, type-only, re-exported and dynamic imports. */
function importsOf(code: string): readonly string[] {
  return ts.preProcessFile(code, true, true).importedFiles.map((found) => found.fileName);
}

function brokenImports(file: string, code: string, rooms: Rooms): readonly string[] {
  return importsOf(code)
    .map((specifier) => importProblem(file, specifier, rooms))
    .filter((problem) => problem !== null);
}

const IMPURE_OBJECTS = ['console', 'process', 'performance'];
const IMPURE_MEMBERS = ['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues'];

/** Clock, chance, environment, console, file system, state that outlives a call: what one node of the syntax tree brings into `src`. */
function impurityOf(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const member = `${node.expression.text}.${node.name.text}`;
    if (IMPURE_MEMBERS.includes(member) || IMPURE_OBJECTS.includes(node.expression.text)) return member;
  }
  const isDate =
    (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'Date';
  if (isDate && (ts.isCallExpression(node) || !node.arguments?.length)) return 'the current time from Date';
  if (ts.isVariableStatement(node) && ts.isSourceFile(node.parent)) {
    const constant = (node.declarationList.flags & ts.NodeFlags.Const) !== 0;
    if (!constant) return 'a variable at module level';
  }
  return null;
}

function impurities(file: string, code: string): readonly string[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ES2023, true);
  const found: string[] = importsOf(code)
    .filter((specifier) => /^(?:node:)?fs(?:\/|$)/.test(specifier))
    .map((specifier) => `${file} imports ${specifier}`);
  const visit = (node: ts.Node): void => {
    const impurity = impurityOf(node);
    if (impurity !== null) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1} uses ${impurity}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function typescriptFiles(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => posix.relative(ROOT, posix.join(entry.parentPath, entry.name)));
}

const rooms = readRooms(readFileSync(join(ROOT, 'docs/ARCHITECTURE.md'), 'utf8'));
const sources = CHECKED_FOLDERS.flatMap(typescriptFiles).map((file) => ({
  file,
  code: readFileSync(join(ROOT, file), 'utf8'),
}));

describe('the house as it stands', () => {
  it('gives every file a room', () => {
    expect(sources.map(({ file }) => file).filter((file) => roomOf(file, rooms) === undefined)).toEqual([]);
  });

  it('imports along the table only', () => {
    expect(sources.flatMap(({ file, code }) => brokenImports(file, code, rooms))).toEqual([]);
  });

  it('keeps clock, chance, environment, console, files and lasting state out of src', () => {
    const thinking = sources.filter(({ file }) => isWithin(file, 'src'));
    expect(thinking.flatMap(({ file, code }) => impurities(file, code))).toEqual([]);
  });

  it('names in its table only rooms that someone could enter', () => {
    const named = [...rooms.values()].flat().filter((item) => ALL_FOLDERS.includes(item.split('/')[0] ?? ''));
    expect(named.filter((item) => item !== 'src' && roomOf(item, rooms) === undefined)).toEqual([]);
    expect(named.filter((item) => NEVER_IMPORTED.some((folder) => isWithin(item, folder)))).toEqual([]);
  });
});

describe('the check itself', () => {
  const invented: Rooms = readRooms(
    [
      '| room | may import |',
      '|---|---|',
      '| `src/model` | |',
      '| `src/text` | `src/model`, `a-package` |',
      '| `src/pipeline` | `src` |',
      '| `lambdas/extract` | `src/pipeline`, `@scope/*` |',
      '| `lambdas/extract/index.ts` | `lambdas/extract`, `node:path` |',
      '| `local` | `node:*` |',
      '| `bench` | everything |',
      '| `test` | everything |',
    ].join('\n'),
  );

  it.each([
    ['a listed room', 'src/text/a.ts', "import { a } from '../model/a.ts';"],
    ['a file of the same room', 'src/text/deep/a.ts', "import { b } from '../b.ts';"],
    ['a listed package, at a path inside it', 'src/text/a.ts', "import a from 'a-package/deep';"],
    ['src as a whole', 'src/pipeline/a.ts', "import { a } from '../text/a.ts';"],
    ['any package of a listed scope', 'lambdas/extract/a.ts', "import a from '@scope/any';"],
    ['any node module', 'local/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['a room within a listed one', 'lambdas/extract/index.ts', "import { a } from './handler.ts';"],
    ['anything, from a test', 'test/a.test.ts', "import { a } from '../bench/a.ts';"],
    ['no import, only the word in a comment', 'src/model/a.ts', "// import { a } from '../text/a.ts';"],
  ])('lets %s pass', (_why, file, code) => {
    expect(brokenImports(file, code, invented)).toEqual([]);
  });

  it.each([
    ['another room', 'src/model/a.ts', "import { a } from '../text/a.ts';"],
    ['only its types', 'src/model/a.ts', "import type { A } from '../text/a.ts';"],
    ['a re-export', 'src/model/a.ts', "export { a } from '../text/a.ts';"],
    ['a dynamic import', 'src/model/a.ts', "const a = await import('../text/a.ts');"],
    ['a type taken in place', 'src/model/a.ts', "type A = import('../text/a.ts').A;"],
    ['a package', 'src/model/a.ts', "import a from 'a-package';"],
    ['a package whose name merely begins alike', 'src/text/a.ts', "import a from 'a-package-too';"],
    ['a node module', 'src/text/a.ts', "import { join } from 'node:path';"],
    ['a node module without its prefix', 'local/a.ts', "import { join } from 'path';"],
    ['a room whose name merely begins alike', 'src/text/a.ts', "import { a } from '../models/a.ts';"],
    ['the room inside its own that stands alone', 'lambdas/extract/a.ts', "import { a } from './index.ts';"],
    ['a test', 'bench/a.ts', "import { a } from '../test/support/a.ts';"],
    ['a benchmark', 'local/a.ts', "import { a } from '../bench/a.ts';"],
    ['from a file of no room', 'src/utils/a.ts', "import { a } from '../model/a.ts';"],
  ])('catches the import of %s', (_why, file, code) => {
    expect(brokenImports(file, code, invented)).toHaveLength(1);
  });

  it.each([
    ['the clock', 'const a = () => Date.now();'],
    ['a date without argument', 'const a = () => new Date();'],
    ['a date without brackets', 'const a = () => new Date;'],
    ['a date called as a function', 'const a = () => Date();'],
    ['chance', 'const a = () => Math.random();'],
    ['the environment', 'const a = () => process.env;'],
    ['the console', "const a = () => console.warn('a');"],
    ['the file system', "import { readFileSync } from 'node:fs';"],
    ['state that outlives the call', 'let seen = 0;'],
  ])('catches %s in src', (_why, code) => {
    expect(impurities('src/model/a.ts', code)).toHaveLength(1);
  });

  it('takes a given time, a comment and a local variable for what they are', () => {
    const code =
      "// Date.now, console.log\nexport function a() { let b = new Date('2007-10-12'); return b; }";
    expect(impurities('src/model/a.ts', code)).toEqual([]);
  });
});
