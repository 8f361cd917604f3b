// Takes the words of `onrecord compare`; gives the question they ask, or what is wrong with them.
import { describe, expect, it } from 'vitest';
import type { CliError } from '../../cli/cli-error.ts';
import { readComparison } from '../../cli/read-comparison.ts';

describe('compare', () => {
  it('takes a speaker and two periods', () => {
    expect(readComparison(['Venn', '2031', '2032'], { topic: 'toll' })).toEqual({
      kind: 'periods',
      question: { speaker: 'Venn', earlier: '2031', later: '2032', topic: 'toll' },
    });
  });

  it('takes speakers alone with --in', () => {
    expect(readComparison(['Venn'], { in: '2031' })).toEqual({
      kind: 'speakers',
      question: { speakers: ['Venn'], in: '2031' },
    });
    expect(readComparison(['Venn', 'Tam Brask', '2032'], { in: '2031', topic: 'toll' })).toEqual({
      kind: 'speakers',
      question: { speakers: ['Venn', 'Tam Brask', '2032'], in: '2031', topic: 'toll' },
    });
  });

  it.each([
    ['a period too few', ['Venn', '2031'], {}, 'a later period'],
    ['a word too many', ['Venn', 'Brask', '2031', '2032'], {}, '--in'],
    ['several speakers without a topic', ['Venn', 'Brask'], { in: '2031' }, '--topic'],
    ['too many speakers', Array.from({ length: 11 }, () => 'Venn'), { in: '2031', topic: 'x' }, 'At most 10'],
  ])('is wrong usage with %s, and says what to do', (_why, words, options, told) => {
    let thrown: unknown;
    try {
      readComparison(words, options);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(told),
    } satisfies Partial<CliError>);
  });
});
