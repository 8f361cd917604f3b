import { describe, expect, it } from 'vitest';
import { noStance, type Stance } from '../../../src/model/stance.ts';
import { takePositions } from '../../../src/positions/take-positions.ts';
import { inventedStatement } from '../../support/invented-statements.ts';

const wool = { id: 'wool-tariff', label: 'wool tariffs', aliases: [] };
const fishing = { id: 'river-fishing', label: 'river fishing', aliases: [] };
const joined = {
  topics: [wool, fishing],
  of: (id: string) => (id.startsWith('f') ? ['river-fishing'] : ['wool-tariff']),
};
const stance = (over: Partial<Stance>): Stance => ({
  ...noStance,
  evidence: ['x'],
  ...over,
});
const refusal = stance({ act: 'reject', tone: -0.5, evidence: ['reject'] });
const consent = stance({ act: 'agree', tone: 0.5, evidence: ['accept'] });

describe('taking positions', () => {
  it('gives one per topic that was spoken of, earliest statement first', () => {
    const late = inventedStatement({ id: 'a', saidOn: '2031-05-03' });
    const early = inventedStatement({ id: 'b', saidOn: '2031-05-02' });
    const [position, ...rest] = takePositions([late, early], joined);
    expect(position?.topic).toBe(wool);
    expect(position?.statements).toEqual([early, late]);
    expect(rest).toEqual([]);
  });

  it('takes the act performed most often', () => {
    const statements = [
      inventedStatement({ id: 'a', stance: consent }),
      inventedStatement({ id: 'b', stance: refusal }),
      inventedStatement({ id: 'c', stance: refusal }),
    ];
    expect(takePositions(statements, joined)[0]?.stance.act).toBe('reject');
  });

  it('takes a side over any number of offers to talk', () => {
    const offer = stance({ act: 'consult', tone: 0.2, evidence: ['await'] });
    const statements = ['a', 'b', 'c'].map((id) =>
      inventedStatement({ id, stance: id === 'a' ? refusal : offer }),
    );
    expect(takePositions(statements, joined)[0]?.stance.act).toBe('reject');
  });

  it('takes no act from what was thought or planned', () => {
    const planned = inventedStatement({ id: 'a', kind: 'eventuality', stance: consent });
    expect(takePositions([planned], joined)[0]?.stance.act).toBe('state');
  });

  it('averages the tone over statements that show one, plans counting half', () => {
    const statements = [
      inventedStatement({ id: 'a', stance: refusal }),
      inventedStatement({ id: 'b', kind: 'eventuality', stance: consent }),
      inventedStatement({ id: 'c', stance: stance({ evidence: [] }) }),
      inventedStatement({
        id: 'd',
        stance: stance({ places: [{ in: 'cue', span: [5, 12], heldBy: 'reporter' }] }),
      }),
    ];
    expect(takePositions(statements, joined)[0]?.stance.tone).toBeCloseTo((-0.5 + 0.25) / 1.5, 2);
  });

  it('is on the side of those that perform its act, and on none where they are on both', () => {
    const against = inventedStatement({ id: 'a', stance: { ...refusal, polarity: 'against' } });
    const aside = inventedStatement({ id: 'b', stance: { ...consent, polarity: 'for' } });
    const other = inventedStatement({ id: 'c', stance: { ...refusal, polarity: 'for' } });
    const again = inventedStatement({ id: 'd', stance: { ...refusal, polarity: 'against' } });
    expect(takePositions([against, aside, again], joined)[0]?.stance.polarity).toBe('against');
    expect(takePositions([against, other, again], joined)[0]?.stance.polarity).toBeNull();
  });

  it('holds the hedges and markers of what was said, each once', () => {
    const markers = { change: ['now'], constancy: [] };
    const one = stance({ hedges: ['perhaps'], markers });
    const statements = ['a', 'b'].map((id) => inventedStatement({ id, stance: one }));
    expect(takePositions(statements, joined)[0]?.stance).toMatchObject({ hedges: ['perhaps'], markers });
  });

  it('makes no difference in which order the statements come', () => {
    const statements = [
      inventedStatement({ id: 'a', stance: consent }),
      inventedStatement({ id: 'b', stance: refusal }),
      inventedStatement({ id: 'f', stance: refusal }),
    ];
    expect(takePositions([...statements].reverse(), joined)).toEqual(takePositions(statements, joined));
  });
});
