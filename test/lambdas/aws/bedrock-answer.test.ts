import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../lambdas/aws/bedrock-answer.ts';
import { answer, question, said } from './sample-question.ts';

const read = (changed: object) => readAnswer({ ...answer, ...changed }, question);

it('takes an answer that keeps all rules, its fragments as the statements print them', () => {
  expect(read({})).toEqual({
    shift: 'softened',
    axes: { substance: 'softened', tone: 'softened' },
    confidence: 0.85,
    evidence: {
      earlier: ['must drop the toll', 'We will go to court'],
      later: ['would hope that the islands’ toll goes'],
    },
    because: answer.reason,
  });
});

it.each([
  [{ shift: 'unchanged', substance: 'unchanged', tone: 'unchanged' }],
  [{ shift: 'hardened', substance: 'unchanged', tone: 'hardened' }],
  [{ shift: 'softened', substance: 'softened', tone: 'hardened' }],
  [{ shift: 'reversed', substance: 'reversed', tone: 'unchanged' }],
])('takes labels that agree: %j', (labels) => {
  expect(read(labels)).toMatchObject({ shift: labels.shift });
});

it.each([
  ['a label that is not ours', { shift: 'colder' }],
  ['a label of another axis', { tone: 'reversed' }],
  ['a shift that the axes do not bear out', { shift: 'hardened' }],
  ['a reversal by tone', { shift: 'reversed', substance: 'unchanged' }],
  ['no axes for a shift', { substance: 'none', tone: 'none' }],
  ['a confidence above one', { confidence: 85 }],
  ['a confidence in words', { confidence: 'high' }],
  ['no reason', { reason: undefined }],
  ['quotations that are no list', { quotesA: 'must drop the toll' }],
  ['an invented fragment', { quotesA: ['must drop the toll', 'must leave the islands'] }],
  ['a fragment of the other side', { quotesB: ['We will go to court'] }],
  ['a fragment that was bettered', { quotesB: ["we'd hope that the islands' toll goes"] }],
  ['a shift without words of one side', { quotesB: [] }],
  ['an empty fragment', { quotesB: ['', 'would hope'] }],
  ['an invention in the reason', { reason: 'One side says "must", the other side "never mind".' }],
  ['an invention in round marks', { reason: 'One side says “must”, the other side “never mind”.' }],
  ['an invention in single marks', { reason: "One side says 'must', the other side ‘never mind’." }],
  ['a mark left open', { reason: 'One side says "must, the other side hopes.' }],
])('makes nothing of %s', (_what, changed) => {
  expect(read(changed)).toBeNull();
});

it.each([[null], [undefined], ['softened'], [[]], [{}]])('makes nothing of %j for an answer', (input) => {
  expect(readAnswer(input, question)).toBeNull();
});

it('takes an unclear without words or axes, whatever axes it is given', () => {
  const given = { quotesA: [], quotesB: [], reason: '', shift: 'unclear', confidence: 0.5 };
  expect(read(given)).toEqual({
    shift: 'unclear',
    axes: { substance: 'unclear', tone: 'unclear' },
    confidence: 0.5,
    evidence: { earlier: [], later: [] },
    because: null,
  });
});

it('knows an apostrophe from a quotation mark', () => {
  const reason = "One side wants the islands' toll gone, the other side doesn't ask for the ministers' word.";
  expect(read({ reason })).toMatchObject({ because: reason });
});

it('gives three fragments a side at most, each once', () => {
  const quotesA = ['The islands', 'must', 'must', 'drop', 'toll'];
  expect(read({ quotesA })?.evidence.earlier).toEqual(['The islands', 'must', 'drop']);
});

describe('a reason that cannot stand is left out, and the grade stays', () => {
  it.each([
    ['it tells what came first', 'One side earlier says "must", the other side hopes.'],
    ['it tells of a movement', 'The tone softened: one side says "must", the other side hopes.'],
    ['it names the sides as we do', 'A says "must", while B hopes.'],
    ['it gives an address', 'One side says "must", see https://example.org for the other side.'],
    ['it is no sentence but a page', `One side says "must"${', and so on'.repeat(50)}.`],
    ['it is empty', '  '],
  ])('%s', (_why, reason) => {
    expect(read({ reason })).toMatchObject({ shift: 'softened', because: null });
  });

  it('but the speaker himself may speak of order', () => {
    const asked = { ...question, later: [said('We will never go back: the toll goes now, before May.')] };
    const reason = 'One side says "must drop the toll", the other side that it "goes now, before May".';
    const changed = { quotesB: ['goes now'], reason };
    expect(readAnswer({ ...answer, ...changed }, asked)).toMatchObject({ because: reason });
  });
});

it('takes no movement between the same words', () => {
  const same = { ...question, later: question.earlier };
  const quotes = { quotesB: answer.quotesA, reason: 'Both sides say "must".' };
  expect(readAnswer({ ...answer, ...quotes }, same)).toBeNull();
  const unmoved = { ...quotes, shift: 'unchanged', substance: 'unchanged', tone: 'unchanged' };
  expect(readAnswer({ ...answer, ...unmoved }, same)).toMatchObject({ shift: 'unchanged' });
});
