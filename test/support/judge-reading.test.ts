// The judge of golden cases sees every kind of mistake, and calls nothing a mistake that is none.
import { describe, expect, it } from 'vitest';
import { type ExpectedStatement, type Found, judgeReading } from './judge-reading.ts';

const expected: ExpectedStatement = {
  source: 'Mayor Ada Quill',
  cue: 'said',
  text: 'the bridge over the Lark will reopen in the first week of May',
  type: 'indirect',
  kind: 'assertion',
  speaker: { name: 'Ada Quill', role: 'Mayor' },
  saidOn: '2031-05-02',
  topic: 'bridge',
};
const quill = {
  id: 'ada-quill',
  name: 'Ada Quill',
  role: 'Mayor',
  type: 'person',
  nameKey: 'quill',
} as const;
const topics = [{ id: 'bridge', label: 'the Lark bridge', basis: 'content', aliases: [] }] as const;
const found: Found = { ...expected, type: 'indirect', kind: 'assertion', speaker: quill, topics };

const judge = (statements: readonly ExpectedStatement[], all: readonly Found[]) =>
  judgeReading({ statements, beyond: [] }, all);
const faultIn = (...all: readonly Found[]) => judge([expected], all).today.statements[0]?.fault;

describe('a statement', () => {
  it.each<[why: string, change: Partial<Found>]>([
    ['as read', {}],
    ['with a word more', { text: `that ${expected.text}` }],
    ['with a part of the source', { source: 'Ada Quill' }],
    ['with a longer cue', { cue: 'said on Monday' }],
    ['with a longer role', { speaker: { ...quill, role: 'Lord mayor of Larkmoor' } }],
  ])('%s has no fault', (_, change) => expect(faultIn({ ...found, ...change })).toBeUndefined());

  it.each<[fault: string, change: Partial<Found>]>([
    ['not found', { text: 'the ferry stops' }],
    ['found as “the bridge over the Lark will”', { text: 'the bridge over the Lark will' }],
    ['source “”', { source: null }],
    ['cue “told”', { cue: 'told' }],
    ['type “mixed”', { type: 'mixed' }],
    ['kind “belief”', { kind: 'belief' }],
    ['speaker “Osk Tarn”', { speaker: { ...quill, name: 'Osk Tarn', role: null } }],
    ['speaker “”', { speaker: null }],
    ['role “”', { speaker: { ...quill, role: null } }],
    ['saidOn “”', { saidOn: null }],
    ['topic “”', { topics: [] }],
    ['type “direct”, saidOn “2031-05”', { type: 'direct', saidOn: '2031-05' }],
  ])('%s', (fault, change) => expect(faultIn({ ...found, ...change })).toBe(fault));

  it('is one of those found alone, the most alike', () => {
    const { today } = judge([expected], [{ ...found, text: `that ${found.text}` }, found]);
    expect(today.statements[0]?.fault).toBeUndefined();
    expect(today.beyond).toEqual([{ text: `that ${found.text}`, speaker: 'Ada Quill' }]);
  });

  it('no longer has the fault it was marked with, once that is mended', () => {
    const { today } = judge([{ ...expected, fault: 'not found' }], [found]);
    expect(today).toEqual({ statements: [expected], beyond: [] });
  });

  it('that is optional may be found or not', () => {
    const optional = { ...expected, optional: true };
    for (const all of [[], [found]])
      expect(judge([optional], all)).toEqual({
        today: { statements: [optional], beyond: [] },
        tally: { expected: 0, found: 0, right: 0, rightSpeaker: 0 },
      });
  });
});

it('what is found beyond the reading is told in the words of the list, where they are much the same', () => {
  const listed = { text: 'the ferry, he thinks, stops at noon', speaker: 'Ada Quill' };
  const beyondOf = (change: Partial<Found>) =>
    judgeReading({ statements: [], beyond: [listed] }, [{ ...found, ...change }]).today.beyond;
  expect(beyondOf({ text: 'the ferry, he thinks, stops at' })).toEqual([listed]);
  expect(beyondOf({ text: 'an invention' })).toEqual([{ text: 'an invention', speaker: 'Ada Quill' }]);
  expect(beyondOf({ text: listed.text, speaker: null })).toEqual([{ text: listed.text, speaker: null }]);
});

it('counts assertions: missed, invented, and in another mouth', () => {
  const belief = { ...expected, kind: 'belief', text: 'the ferry is safe' };
  const all: readonly Found[] = [
    found,
    { ...found, text: 'the ferry is safe', kind: 'belief' },
    { ...found, text: 'nobody may swim', speaker: null },
    { ...found, text: 'an invention' },
  ];
  const others = ['nobody may swim', 'there is no money'].map((text) => ({ ...expected, text }));
  expect(judge([expected, belief, ...others], all).tally).toEqual({
    expected: 3,
    found: 3,
    right: 2,
    rightSpeaker: 1,
  });
});
