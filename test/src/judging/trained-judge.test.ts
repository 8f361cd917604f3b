import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostPairPieces } from '../../../src/judging/fit-pair.ts';
import type { JudgeParameters } from '../../../src/judging/judge-parameters.ts';
import { createTrainedJudge } from '../../../src/judging/trained-judge.ts';
import type { JudgedStatement } from '../../../src/model/judgement.ts';
import type { PairScorer } from '../../../src/ports.ts';

const parameters: JudgeParameters = {
  name: 'test@1',
  one: { calibration: { slope: 1, intercept: 0 }, least: 0.4, lead: 0.1 },
  several: { calibration: { slope: 1, intercept: 0 }, least: 0.6, lead: 0 },
  leastInconsistent: 0.8,
};
const logitsOf = (likely: Partial<Record<number, number>>) =>
  Float32Array.from({ length: 18 }, (_, index) => likely[index] ?? 0);

/** Gives these logits for each order that is not said otherwise, and notes what it was given. */
function scorerOf(logits: Float32Array, backwards = logits) {
  const seen: (readonly number[])[] = [];
  const scorer: PairScorer = {
    pieces: (text) => [...text].map((character) => character.codePointAt(0) ?? 0),
    score: async (first, second) => {
      seen.push([...first, 0, ...second]);
      return seen.length % 2 === 1 ? logits : backwards;
    },
  };
  return { scorer, seen };
}
const words = (seen: readonly number[] = []) => String.fromCodePoint(...seen);
const said = (text: string, given: Partial<JudgedStatement> = {}): JudgedStatement => ({
  text,
  source: 'the minister',
  cue: 'said',
  type: 'direct',
  kind: 'assertion',
  ...given,
});

// Columns: 0 unchanged, 1 softened, 2 hardened, 3 reversed, 4 unrelated, 5 unclear; 6–10 substance; 11–14 tone; 15–17 relation.
describe('a judge with trained weights', () => {
  it('reads the topic before the side that comes first, in both orders', async () => {
    const { scorer, seen } = scorerOf(logitsOf({ 0: 9 }));
    const judge = createTrainedJudge(scorer, parameters);
    await judge.judge({ topic: 'wool', earlier: [said('yes')], later: [said('no')] });
    expect(seen.map(words)).toEqual(['wool:"yes"\0"no"', 'wool:"no"\0"yes"']);
  });

  it('reads quoted words without, reported ones with the word of saying, which may turn them round', async () => {
    const { scorer, seen } = scorerOf(logitsOf({ 0: 9 }));
    const denied = said('that it would be sold', { type: 'indirect', cue: 'denied' });
    await createTrainedJudge(scorer, parameters).judge({
      topic: 'mill',
      earlier: [denied, said('No', { cue: 'snapped' })],
      later: [said('parts “of it”', { type: 'mixed', cue: null })],
    });
    expect(words(seen[0])).toBe('mill:denied that it would be sold ¶ "No"\0parts “of it”');
  });

  it('gives the mean of both orders, the second mirrored', async () => {
    const { scorer } = scorerOf(logitsOf({ 1: 9, 7: 9 }), logitsOf({ 2: 9, 8: 9 }));
    const judgement = await createTrainedJudge(scorer, parameters).judge({
      topic: '',
      earlier: [said('a')],
      later: [said('b')],
    });
    expect(judgement).toMatchObject({ shift: 'softened', axes: { substance: 'softened' } });
    expect(judgement.confidence).toBeGreaterThan(0.95);
  });

  it('does not grade what is unlikely to be right, and asks more of positions and of sides of several statements', async () => {
    // Softened at .5, the rest shared.
    const judge = () =>
      createTrainedJudge(
        scorerOf(logitsOf({ 1: Math.log(5), 7: 3 }), logitsOf({ 2: Math.log(5), 8: 3 })).scorer,
        parameters,
      );
    const related = async (earlier: string) =>
      (await judge().relate({ topic: null, earlier, later: 'b' })).shift;
    expect(await related('a')).toBe('softened');
    expect(await related('a ¶ c')).toBe('unclear');
    const position = await judge().judge({ topic: '', earlier: [said('a')], later: [said('b')] });
    expect(position.shift).toBe('unclear');
  });

  it('gives no direction that is hardly likelier than the opposite', async () => {
    const related = async (softened: number) => {
      const { scorer } = scorerOf(logitsOf({ 1: softened, 2: 5 }), logitsOf({ 2: softened, 1: 5 }));
      const judge = createTrainedJudge(scorer, { ...parameters, one: { ...parameters.one, least: 0 } });
      return (await judge.relate({ topic: null, earlier: 'a', later: 'b' })).shift;
    };
    expect(await related(5.1)).toBe('unclear');
    expect(await related(5.5)).toBe('softened');
    expect(await related(4.5)).toBe('hardened');
  });

  it('is as certain as it has been right', async () => {
    const confidenceWith = async (several: JudgeParameters['several']) => {
      const { scorer } = scorerOf(logitsOf({ 1: 3, 7: 3 }), logitsOf({ 2: 3, 8: 3 }));
      const judge = createTrainedJudge(scorer, { ...parameters, several });
      return judge.judge({ topic: '', earlier: [said('a')], later: [said('b')] });
    };
    expect(await confidenceWith(parameters.several)).toMatchObject({ shift: 'softened', confidence: 0.8 });
    const humbler = { calibration: { slope: 0.5, intercept: -0.2 }, least: 0.6, lead: 0 };
    expect(await confidenceWith(humbler)).toMatchObject({ shift: 'softened', confidence: 0.62 });
    expect(await confidenceWith({ ...humbler, least: 0.63 })).toMatchObject({ shift: 'unclear' });
  });

  it('takes sides on different matters for unclear, but says so of a pair', async () => {
    const { scorer } = scorerOf(logitsOf({ 4: 9, 17: 9 }));
    const judge = createTrainedJudge(scorer, parameters);
    expect((await judge.judge({ topic: '', earlier: [said('a')], later: [said('b')] })).shift).toBe(
      'unclear',
    );
    expect(await judge.relate({ topic: null, earlier: 'a', later: 'b' })).toMatchObject({
      shift: 'unrelated',
      relation: 'unrelated',
      isClaimed: true,
    });
  });

  it('claims an inconsistency only where it is sure', async () => {
    const related = (logit: number) =>
      createTrainedJudge(scorerOf(logitsOf({ 3: 9, 16: logit })).scorer, parameters).relate({
        topic: null,
        earlier: 'a',
        later: 'b',
      });
    expect(await related(1)).toMatchObject({ relation: 'inconsistent', isClaimed: false });
    expect(await related(5)).toMatchObject({ relation: 'inconsistent', isClaimed: true });
  });

  it('says when the weights are of another version', async () => {
    const { scorer } = scorerOf(new Float32Array(7));
    await expect(
      createTrainedJudge(scorer, parameters).relate({ topic: null, earlier: 'a', later: 'b' }),
    ).rejects.toThrow('not of this version');
  });

  const logits = fc.array(fc.float({ min: -8, max: 8, noNaN: true }), { minLength: 18, maxLength: 18 });

  it('mirrors when the sides are exchanged; its axes always make up its shift', async () => {
    await fc.assert(
      fc.asyncProperty(logits, logits, async (one, other) => {
        const scoreBy = (first: readonly number[]) => Float32Array.from(first[0] === 97 ? one : other);
        const scorer: PairScorer = {
          pieces: (text) => [...text].map((character) => character.codePointAt(0) ?? 0),
          score: async (first) => scoreBy(first),
        };
        const judge = createTrainedJudge(scorer, parameters);
        const indirect = { type: 'indirect', cue: null } as const;
        const [a, b] = [[said('a', indirect)], [said('b', indirect)]];
        const ask = (earlier: typeof a, later: typeof a) => judge.judge({ topic: '', earlier, later });
        const [there, back] = [await ask(a, b), await ask(b, a)];
        const mirror = (label: string) =>
          label === 'softened' ? 'hardened' : label === 'hardened' ? 'softened' : label;
        expect(back.shift).toBe(mirror(there.shift));
        expect(back.confidence).toBe(there.confidence);
        const { substance, tone } = there.axes;
        if (there.shift !== 'unclear')
          expect(substance === 'unchanged' && tone !== 'unclear' ? tone : substance).toBe(there.shift);
        if (there.shift === 'reversed') expect(substance).toBe('reversed');
      }),
    );
  });

  it('never gives the weights more than they read, and keeps the shorter side whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(600), fc.nat(600), async (left, right) => {
        const { scorer, seen } = scorerOf(logitsOf({ 0: 9 }));
        const judge = createTrainedJudge(scorer, parameters);
        await judge.relate({ topic: null, earlier: 'a'.repeat(left), later: 'b'.repeat(right) });
        for (const pieces of seen) {
          expect(pieces.length - 1).toBeLessThanOrEqual(mostPairPieces);
          const kept = {
            a: pieces.filter((piece) => piece === 97).length,
            b: pieces.filter((piece) => piece === 98).length,
          };
          expect(Math.min(kept.a, kept.b)).toBe(Math.min(left, right, Math.floor(mostPairPieces / 2)));
        }
      }),
    );
  });
});
