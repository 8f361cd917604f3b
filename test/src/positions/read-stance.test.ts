import { describe, expect, it } from 'vitest';
import type { Commitment, VerbalAct } from '../../../src/model/stance.ts';
import { readStance } from '../../../src/positions/read-stance.ts';
import { inventedDraft } from '../../support/invented-statements.ts';

const said = (text: string) => readStance(inventedDraft({ text }));

describe('the verbal act', () => {
  it.each<[why: string, text: string, act: VerbalAct, evidence: string]>([
    ['a plain yes', 'We accept the quota', 'agree', 'accept'],
    ['a plain no', 'We reject the quota', 'reject', 'reject'],
    ['an accord denied', 'There is no agreement on this', 'disagree', 'no agreement'],
    [
      'an accord not reached',
      "We haven't reached agreement as of now",
      'disagree',
      "haven't reached agreement",
    ],
    ['a verb denied', 'We did not agree to the quota', 'disagree', 'not agree'],
    ['denied after the noun', 'Consensus was not found', 'disagree', 'Consensus was not'],
    ['a refusal denied leaves a door open', 'We do not rule out a quota', 'consult', 'not rule out'],
    ['two denials cancel out', 'We have never refused to accept it', 'agree', 'never refused to accept'],
    ['a threat', 'We will retaliate', 'threaten', 'retaliate'],
    ['dissent of one’s own', 'We have serious objections', 'disagree', 'objections'],
  ])('%s: %s', (_why, text, act, evidence) => {
    const stance = said(text);
    expect(stance.act).toBe(act);
    expect(stance.evidence[0]).toBe(evidence);
  });

  it.each<[why: string, text: string]>([
    ['what another does is not the speaker’s act', 'The company refuses to pay'],
    ['another’s pronoun', 'They reject the quota'],
    ['a condition', 'if we accept the quota'],
    ['a question', 'Do we accept the quota?'],
    ['a mention of an accord', 'The agreement runs to May'],
    ['objections that are not the speaker’s', 'answers to Freedonian objections'],
    ['a denial in the clause before', 'We are not in a hurry'],
    ['no words of stance', 'It rained'],
  ])('near miss, %s: %s', (_why, text) => {
    expect(said(text).act).toBe('state');
  });

  it('is what is promised rather than that it is promised', () => {
    const stance = readStance(inventedDraft({ type: 'indirect', cue: 'promised', text: 'to await answers' }));
    expect(stance.act).toBe('consult');
  });

  it('is the cue’s where the content is put to another', () => {
    const stance = readStance(inventedDraft({ type: 'indirect', cue: 'urged', text: 'to accept the quota' }));
    expect(stance.act).toBe('appeal');
  });
});

describe('the tone', () => {
  it('is warm and cold with the words', () => {
    expect(said('It is an optimistic month').tone).toBeGreaterThan(0);
    expect(said('It is a dangerous month').tone).toBeLessThan(0);
  });

  it('turns with a denial, weakened', () => {
    expect(said('I am not optimistic').tone).toBe(-said('I am optimistic').tone / 2);
  });

  it('counts half where the reporter words it', () => {
    const text = 'the month was optimistic';
    const reported = readStance(inventedDraft({ text, type: 'indirect' }));
    expect(reported.tone).toBe(said(text).tone / 2);
  });

  it('is nothing without evidence', () => {
    expect(said('It rained')).toEqual({ act: 'state', tone: 0, commitment: null, evidence: [] });
  });
});

describe('the commitment', () => {
  it.each<[text: string, commitment: Commitment | null]>([
    ['We will not sign', 'refuses'],
    ['The treaty must be binding', 'must'],
    ['We will sign', 'will'],
    ['We may sign', 'may'],
    ['We hope to sign', 'hopes'],
    ['The company refuses to pay', null],
    ['We signed', null],
  ])('%s: %s', (text, commitment) => {
    expect(said(text).commitment).toBe(commitment);
  });
});

it('every piece of evidence is printed in the statement or its cue', () => {
  for (const text of [
    'We didn’t agree, but talks were useful',
    'No deal; we regret that and will not retaliate',
  ]) {
    const draft = inventedDraft({ text, cue: 'warned' });
    for (const words of readStance(draft).evidence) expect(`${draft.cue}\n${text}`).toContain(words);
  }
});
