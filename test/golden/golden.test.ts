// Every folder beside this file is an article with what a careful reader finds in it; README.md says how a case is read.
import { describe, expect, it } from 'vitest';
import { openFinder } from '../../engines/open-finder.ts';
import { extractStatements } from '../../src/pipeline/extract-statements.ts';
import { goldenCases } from '../support/golden-cases.ts';
import { judgeReading, type Reading, type Tally } from '../support/judge-reading.ts';

const finder = await openFinder();
const cases = await Promise.all(
  goldenCases().map(async ({ name, file, reading }) => {
    const found = (await extractStatements(file, finder)).statements;
    return { name, reading, ...judgeReading(reading, found) };
  }),
);

describe('golden articles: nothing is wrong but what is marked so, and what is marked is still wrong', () => {
  it('are there', () => expect(cases.length).toBeGreaterThan(9));

  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, { reading, today }) =>
    expect(inBrief(today)).toEqual(inBrief(reading)),
  );
});

it('all cases together: assertions are found, few are invented, and they are in the right mouth', () => {
  const sum = (count: keyof Tally) => cases.reduce((total, { tally }) => total + tally[count], 0);
  const right = sum('right');
  expect(right / sum('expected'), 'recall').toBeGreaterThanOrEqual(0.9);
  expect(right / sum('found'), 'precision').toBeGreaterThanOrEqual(0.85);
  expect(sum('rightSpeaker') / right, 'right speaker').toBeGreaterThanOrEqual(0.95);
});

/** What was found instead may differ by a word from machine to machine; which statements are wrong in which field does not. */
function inBrief({ statements, beyond }: Reading): Reading {
  const withoutWords = (fault: string) => fault.replace(/“.*?”(?=, |$)/gs, '“…”');
  return {
    statements: statements.map(({ fault, ...rest }) =>
      fault ? { ...rest, fault: withoutWords(fault) } : rest,
    ),
    beyond,
  };
}
