import { describe, expect, it } from 'vitest';
import {
  type Commitment,
  noStance,
  type Polarity,
  type Stance,
  type VerbalAct,
} from '../../../src/model/stance.ts';
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
    ['an accord refused', 'We will not sign the wool treaty', 'reject', 'not sign'],
    ['what none will do', 'Nobody will work on Sundays', 'reject', 'Nobody will work'],
    ['what there will not be', 'There will be no quota', 'reject', 'There will be no'],
    ['what is to be done by no one named', 'The hall will be rebuilt by May', 'promise', 'will be rebuilt'],
    ['a refusal taken back', 'We no longer oppose the quota', 'yield', 'no longer oppose'],
    ['support taken back', 'We no longer support the quota', 'reject', 'no longer support'],
    ['a verdict', 'The quota is a mistake', 'disagree', 'mistake'],
    ['a verdict in favour', 'The quota is fair', 'praise', 'fair'],
    ['a mistake of one’s own', 'It was my mistake', 'yield', 'my mistake'],
    ['a refusal on a condition', 'We will not sign unless they pay', 'reject', 'not sign'],
    ['one’s own words beside a question', 'Who knows? We reject the quota.', 'reject', 'reject'],
    [
      'no threat to leave a thing',
      'We will leave the map on the table of the talks',
      'promise',
      'will leave',
    ],
    ['a step that may be taken', 'We may answer it with a tariff', 'threaten', 'may answer'],
    ['a plain impossibility', 'A quota is impossible', 'reject', 'impossible'],
    ['what falls short', 'Four boats are not enough', 'disagree', 'not enough'],
    ['a wish in the form of an order', 'Let there be gates', 'appeal', 'Let there be'],
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
    ['what another says', 'Sylvania says we must accept the quota'],
    ['what another was quoted with', 'A boy said to me, “I refuse to eat herring”'],
    ['what others think', 'Critics think we will not sign'],
    ['what another stands ready for', 'The company is ready to pay'],
    ['a forecast behind an aside', 'Prices, at four crowns, will not fall'],
    ['a condition before', 'If it rains, we will send the boats home'],
    ['a condition behind', 'We will accept the quota if it is halved'],
    ['a question among others', 'Will we sign? Herring can swim.'],
    ['no permission', 'Let us see'],
    ['a step asked about', 'They know how we will pay'],
    ['a word in passing', 'I should say that it rained'],
    ['a need in passing', 'There is a need to fish'],
    ['leave that is not one’s own to give', 'Let the herring swim'],
    ['support of hers', 'It was about her support for the quota'],
    ['a thing given back', 'She will be giving back the keys'],
    ['what is impossible only by the way', 'It was an evening of impossible songs'],
    ['what eases by itself', 'Prices, at 4.5 crowns, would ease to four'],
  ])('near miss, %s: %s', (_why, text) => {
    expect(said(text).act).toBe('state');
  });

  it.each<[why: string, text: string, role: string | null, act: VerbalAct]>([
    ['her government is she', 'her government would not go beyond the quota', null, 'reject'],
    ['the country she speaks for is she', 'Freedonia will open the hall', 'Freedonian minister', 'promise'],
    ['another country is not', 'Sylvania will open the hall', 'Freedonian minister', 'state'],
    ['a noun that opens it is none of hers', 'praise from Sylvania would not help', null, 'state'],
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

  it.each<[why: string, cue: string, text: string, act: VerbalAct]>([
    ['a forecast that is warned of is no threat', 'warned', 'Rates will rise', 'state'],
    ['to insist that something is so demands nothing', 'insisted', 'that the wall was old', 'state'],
    ['to insist on it does', 'insisted on', 'a wall', 'demand'],
    ['to ask whether is no appeal', 'asked', 'whether the wall was old', 'state'],
    ['to be asked is no appeal', 'was asked', 'to describe the wall', 'state'],
    ['to offer nothing is no offer', 'offered', 'no boats', 'state'],
    ['a joke takes no side', 'joked', 'that they would never sign', 'state'],
    ['a manner of speaking decides nothing', 'said warmly', 'that the wall was old', 'state'],
    ['what one calls a thing is a verdict', 'called', 'the treaty a disgrace', 'disagree'],
  ])('in the cue, %s: %s %s', (_why, cue, text, act) => {
    expect(readStance(inventedDraft({ type: 'indirect', cue, text })).act).toBe(act);
  });

  it.each<[source: string, text: string, act: VerbalAct]>([
    ['She', 'that she would refuse it', 'reject'],
    ['She', 'that he would refuse it', 'state'],
    ['Petrova', 'that they would refuse it', 'state'],
  ])('%s said %s: whose it is the pronoun tells', (source, text, act) => {
    expect(readStance(inventedDraft({ type: 'indirect', source, text })).act).toBe(act);
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

describe('the reporter’s adverbs', () => {
  it.each(['bluntly', 'angrily', 'gingerly'])(
    '%s moves neither act nor tone, and is marked as his',
    (word) => {
      const plain = readStance(inventedDraft({ cue: 'said' }));
      const coloured = readStance(inventedDraft({ cue: `said ${word}` }));
      expect([coloured.act, coloured.tone]).toEqual([plain.act, plain.tone]);
      const at = coloured.evidence.indexOf(word);
      expect(coloured.places[at]).toEqual({ in: 'cue', span: [5, 5 + word.length], heldBy: 'reporter' });
    },
  );

  it('are his before the content that he words', () => {
    const { act, tone, places } = readStance(
      inventedDraft({ type: 'indirect', text: 'angrily that it rained' }),
    );
    expect([act, tone]).toEqual(['state', 0]);
    expect(places).toEqual([{ in: 'text', span: [0, 7], heldBy: 'reporter' }]);
  });

  it('are the speaker’s within what he says', () => {
    const { tone, places } = said('To put it bluntly, it rained');
    expect(tone).toBeLessThan(0);
    expect(places).toEqual([{ in: 'text', span: [10, 17], heldBy: 'speaker' }]);
  });
});

describe('the polarity', () => {
  it.each<[text: string, polarity: Polarity | null]>([
    ['We accept the quota', 'for'],
    ['We reject the quota', 'against'],
    ['We demand a quota', 'for'],
    ['The quota is a mistake', 'against'],
    ['We will close the harbour', 'against'],
    ['We will not close the harbour', 'for'],
    ['The quota should be lifted', 'against'],
    ['You must not build a harbour', 'against'],
    ['We no longer oppose the quota', 'for'],
    ['We do not rule out a quota', null],
    ['We will consider the quota', null],
    ['Sylvania wants the harbour closed', null],
    ['Do we accept the quota?', null],
    ['It rained', null],
  ])('%s: %s', (text, polarity) => {
    expect(said(text).polarity).toBe(polarity);
  });

  it('is read over the cue into what it speaks of', () => {
    const wants = (text: string) =>
      readStance(inventedDraft({ type: 'indirect', cue: 'wants', text })).polarity;
    expect(wants('to open the harbour')).toBe('for');
    expect(wants('to close the harbour')).toBe('against');
    const urged = readStance(inventedDraft({ type: 'indirect', cue: 'urged them', text: 'not to sign' }));
    expect(urged.polarity).toBe('against');
  });
});

describe('hedges', () => {
  it.each<[text: string, hedges: readonly string[]]>([
    ['Perhaps it will rain', ['Perhaps']],
    ['I think it will rain, in principle', ['I think', 'in principle']],
    ['We still think it will rain', ['We still think']],
    ['There is no deal as of now', ['as of now']],
    ['What kind of deal is it?', []],
    ['We agree on the principle', []],
    ['It is cold if we don’t know why', []],
  ])('%s', (text, hedges) => {
    expect(said(text).hedges).toEqual(hedges);
  });
});

describe('markers', () => {
  const none = { change: [], constancy: [] };
  it.each<[text: string, markers: Partial<Stance['markers']>]>([
    ['We no longer oppose it', { change: ['no longer'] }],
    ['Now we can sign', { change: ['Now'] }],
    ['We let them in for the first time', { change: ['for the first time'] }],
    ['They have changed their minds', { change: ['have changed their minds'] }],
    ['It is a good deal after all', { change: ['after all'] }],
    ['We still oppose it', { constancy: ['still'] }],
    ['It remains closed', { constancy: ['remains'] }],
    ['As I said, it is closed', { constancy: ['As I said'] }],
    ['We again reject it', { constancy: ['again'] }],
    ['That has not changed', { constancy: ['has not changed'] }],
    ['It will stay closed', { constancy: ['stay'] }],
    ['There is still water in the well, and still waters run deep', { constancy: ['still'] }],
    ['Still waters run deep', {}],
    ['Now and then a still bursts', {}],
    ['Now that it rains the boat lies still', {}],
    ['Still, it rained', {}],
    ['For now it rains', {}],
    ['The remains of the wall were found', {}],
    ['It remains to be seen', {}],
    ['We hope to meet again', {}],
    ['After all the rain', {}],
    ['His stay was short', {}],
  ])('%s', (text, markers) => {
    expect(said(text).markers).toEqual({ ...none, ...markers });
  });

  it('of the cue count too', () => {
    const { markers } = readStance(
      inventedDraft({ type: 'indirect', cue: 'no longer insists on', text: 'a wall' }),
    );
    expect(markers.change).toEqual(['no longer']);
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
    ['Sylvania says we must pay', null],
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
    const { evidence, places } = readStance(draft);
    const printed = places.map((place) => (place.in === 'cue' ? 'warned' : text).slice(...place.span));
    expect(printed).toEqual(evidence);
  }
});
