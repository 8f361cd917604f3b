// Every folder beside this file is an article with what a careful reader finds in it; README.md says how a case is read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFinder } from '../../engines/open-finder.ts';
import type { Statement } from '../../src/model/statement.ts';
import { extractStatements } from '../../src/pipeline/extract-statements.ts';

interface Expected {
  readonly source: string | null;
  readonly cue: string | null;
  readonly text: string;
  readonly type: string;
  readonly kind: string;
  readonly speaker: { readonly name: string; readonly role: string | null } | null;
  readonly saidOn: string | null;
  readonly topic?: string;
  readonly optional?: boolean;
}

const finder = await openFinder();
const here = new URL('./', import.meta.url);
const cases = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('golden articles', () => {
  it('are there', () => expect(cases.length).toBeGreaterThan(9));

  it.for(cases.map(({ name }) => name))('%s', async (name, { skip }) => {
    const pending = new URL(`${name}/pending.txt`, here);
    if (existsSync(pending)) skip(readFileSync(pending, 'utf8').trim());
    const bytes = readFileSync(new URL(`${name}/article.txt`, here));
    const expected: readonly Expected[] = JSON.parse(readFileSync(new URL(`${name}/expected.json`, here), 'utf8'));
    const { article, statements } = await extractStatements({ key: `${name}.txt`, bytes, metadata: {} }, finder);

    const optional = new Set(expected.filter((one) => one.optional).map(({ text }) => text));
    const found = statements.filter(({ text }) => !optional.has(text)).map((one) => asExpected(one, expected));
    expect(found).toEqual(expected.filter((one) => !one.optional));
    for (const { spans, source } of statements) {
      expect(spans.source.map((span) => article.text.slice(...span)).join(' ').replace(/\s+/g, ' ')).toBe(source ?? '');
    }
  });
});

/** What was found, told in the words of the expectation wherever the two agree by the README's rules. */
function asExpected(found: Statement, all: readonly Expected[]): Expected {
  const expected = all.find(({ text }) => text === found.text);
  const topics = found.topics.map(({ label }) => label).join('; ');
  return {
    source: overlaps(expected?.source, found.source) ? (expected?.source ?? null) : found.source,
    cue: expected?.cue && found.cue?.includes(expected.cue) ? expected.cue : found.cue,
    text: found.text,
    type: found.type,
    kind: found.kind,
    speaker: found.speaker && { name: found.speaker.name, role: roleAsExpected(found.speaker.role, expected) },
    saidOn: found.saidOn,
    ...(expected?.topic && { topic: topics.toLowerCase().includes(expected.topic.toLowerCase()) ? expected.topic : topics }),
  };
}

function overlaps(expected: string | null | undefined, found: string | null): boolean {
  return Boolean(expected && found && (found.includes(expected) || expected.includes(found)));
}

function roleAsExpected(role: string | null, expected: Expected | undefined): string | null {
  const words = expected?.speaker?.role;
  if (words === null) return null;
  return words && role?.toLowerCase().includes(words.toLowerCase()) ? words : role;
}
