import { describe, expect, it } from 'vitest';
import { type Commitment, noStance, type VerbalAct } from '../../../src/model/stance.ts';
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
    ['a refusal of anything', 'We will not haggle over the stock', 'reject', 'will not haggle'],
    ['a refusal in one word', "We won't put it on hold", 'reject', "won't put"],
    ['consent to another’s doing', 'We will let growers into the hall', 'yield', 'let'],
    ['that consent withheld', 'We will not let growers into the hall', 'reject', 'not let'],
    ['a denial behind the verb', 'We will allow no boats into the harbour', 'reject', 'allow'],
    ['an act that another act is about', 'We oppose lifting the cap', 'reject', 'oppose'],
    [
      'a refusal to leave what binds no one',
      'The ore will stay, we will never leave the coast',
      'reject',
      'will never leave',
    ],
    ['a plain intention', 'We will send the readings', 'promise', 'will send'],
    ['a threat to leave', 'We could walk away from the wool treaty', 'threaten', 'walk away'],
    ['a threat on a condition', 'If they do not sign, we will go to the court', 'threaten', 'will go'],
    [
      'an accord not found by anyone',
      'Nothing had been settled on wool',
      'disagree',
      'Nothing had been settled',
    ],
    ['a thing not agreed', 'No number has been agreed', 'disagree', 'No number has been agreed'],
    ['a want', 'We want trackers on all boats', 'demand', 'want'],
    ['another’s duty', 'Every boat should carry a tracker', 'demand', 'should'],
    ['a want of one’s own doing', 'We want to meet again', 'appeal', 'want to'],
    ['what one stands against', 'We are against the quota', 'reject', 'are against'],
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
    ['a fight against something', 'We made progress in the fight against cattle fever'],
    ['an act as a noun', 'The offer came in May'],
    ['another’s refusal', 'The company will not pay'],
    ['what will be', 'It will not be cold'],
    ['no threat without leaving', 'We could walk to the treaty hall'],
    ['what should come, asked', 'There is talk of what should come next'],
    ['no words of stance', 'It rained'],
  ])('near miss, %s: %s', (_why, text) => {
    expect(said(text).act).toBe('state');
  });

  it.each<[why: string, text: string, role: string | null, act: VerbalAct]>([
    ['her government is she', 'her government would not go beyond the quota', null, 'reject'],
    ['the country she speaks for is she', 'Freedonia will open the hall', 'Freedonian minister', 'promise'],
    ['another country is not', 'Sylvania will open the hall', 'Freedonian minister', 'state'],
  ])('in reported speech, %s', (_why, text, role, act) => {
    const speaker = {
      id: 'ana-petrova',
      name: 'Ana Petrova',
      role,
      type: 'person' as const,
      nameKey: 'petrova',
    };
    expect(readStance(inventedDraft({ text, type: 'indirect', speaker })).act).toBe(act);
  });

  it('of progress is none, in a warm voice', () => {
    const stance = said(
      'Both sides made steady progress in the fight against cattle fever and in checking its spread',
    );
    expect(stance.act).toBe('state');
    expect(stance.tone).toBeGreaterThan(0.2);
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
    expect(said('It rained')).toEqual(noStance);
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
