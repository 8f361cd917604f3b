// A statement of several at once is on record once for each of them whom the article names, under ids that no order changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Speaker } from '../../../src/model/speaker.ts';
import { noStance } from '../../../src/model/stance.ts';
import type { Statement } from '../../../src/model/statement.ts';
import { forEachSpeaker } from '../../../src/statements/for-each-speaker.ts';
import { inventedDraft } from '../../support/invented-statements.ts';

const called = (id: string): Speaker => ({ id, name: id, role: null, type: 'person', nameKey: id });
const venn = called('venn');
const brask = called('brask');

function statement(id: string, joint: readonly Speaker[], speaker: Speaker | null = null): Statement {
  return {
    ...inventedDraft({ id, speaker }),
    why: {
      sentences: [],
      found: null,
      speaker: { basis: joint.length > 0 ? 'joint' : 'named', through: null, joint },
      kind: { by: 'plain', word: null },
      date: null,
    },
    topics: [],
    stance: noStance,
    embedding: null,
  };
}

const idsOf = (statements: readonly Statement[]) => statements.map(({ id }) => id);

describe('a statement', () => {
  it('of two at once is there for each, the same but for id and speaker', () => {
    const joint = statement('s', [venn, brask]);
    const copies = forEachSpeaker(joint);
    expect(copies.map(({ speaker }) => speaker)).toEqual([venn, brask]);
    for (const copy of copies) expect({ ...copy, id: 's', speaker: null }).toEqual(joint);
    expect(new Set(['s', ...idsOf(copies)]).size).toBe(3);
    for (const id of idsOf(copies)) expect(id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('of several, of whom one is named, is there for that one', () => {
    expect(forEachSpeaker(statement('s', [venn])).map(({ speaker }) => speaker)).toEqual([venn]);
  });

  it.each<[why: string, given: Statement]>([
    ['of one speaker', statement('s', [], venn)],
    ['of no one known', statement('s', [])],
    ['whose reasons are not kept', { ...statement('s', []), why: undefined } as unknown as Statement],
  ])('%s is there once, as it is', (_, given) => {
    expect(forEachSpeaker(given)).toEqual([given]);
  });
});

describe('whatever comes', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{16}$/), { minLength: 1, maxLength: 6 });
  const speakers = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8})?$/), {
    minLength: 1,
    maxLength: 6,
  });

  it('every copy has an id of its own, and none that an original has', () => {
    fc.assert(
      fc.property(ids, speakers, (own, names) => {
        const copies = own.flatMap((id) => forEachSpeaker(statement(id, names.map(called))));
        expect(new Set([...own, ...idsOf(copies)]).size).toBe(own.length + own.length * names.length);
      }),
    );
  });

  it('the ids hang on statement and speaker alone, not on how many others speak or in what order', () => {
    fc.assert(
      fc.property(ids, speakers, ([id = ''], names) => {
        const together = forEachSpeaker(statement(id, names.map(called)));
        const reversed = forEachSpeaker(statement(id, names.toReversed().map(called)));
        const alone = names.flatMap((name) => forEachSpeaker(statement(id, [called(name)])));
        expect(idsOf(reversed).toReversed()).toEqual(idsOf(together));
        expect(idsOf(alone)).toEqual(idsOf(together));
      }),
    );
  });

  it('once done it changes nothing more, and a speaker given twice counts once', () => {
    fc.assert(
      fc.property(speakers, (names) => {
        const once = forEachSpeaker(statement('s', names.map(called)));
        expect(once.flatMap(forEachSpeaker)).toEqual(once);
        expect(idsOf(forEachSpeaker(statement('s', [...names, ...names].map(called))))).toEqual(idsOf(once));
      }),
    );
  });
});
