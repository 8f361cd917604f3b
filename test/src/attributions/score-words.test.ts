import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreWords } from '../../../src/attributions/score-words.ts';
import type { RoleTagger } from '../../../src/ports.ts';
import { bareWords } from './bare-words.ts';
import { labels, type Table, tableTagger } from './table-tagger.ts';

const words = bareWords('the chancellor announced nothing whatsoever .');
const table: Table = {
  labels: {
    the: 'B-source',
    chancellor: 'I-source',
    announced: 'B-cue',
    nothing: 'B-content',
    whatsoever: 'I-content',
  },
  cueOf: { nothing: 'announced', whatsoever: 'announced', chancellor: 'announced' },
  sourceOf: { announced: 'the', nothing: 'the' },
};

const likeliest = (roles: Float32Array) => labels[roles.indexOf(Math.max(...roles))];

describe('what the tagger thinks of each word', () => {
  it('is what it thinks of the word’s first piece', async () => {
    const { words: scored } = await scoreWords(words, tableTagger(table));
    const best: readonly string[] = ['B-source', 'I-source', 'B-cue', 'B-content', 'I-content', 'O'];
    expect(scored.map(({ roles }) => likeliest(roles))).toEqual(best);
  });

  it('are logarithms of probabilities, whatever the logits', async () => {
    const logit = fc.float({ min: -80, max: 80, noNaN: true });
    await fc.assert(
      fc.asyncProperty(fc.array(logit, { minLength: 7, maxLength: 7 }), async (row) => {
        const tagger: RoleTagger = {
          pieces: () => [1000],
          score: async ({ length }) => ({
            roles: Float32Array.from({ length: length * 7 }, (_, index) => row[index % 7] ?? 0),
            pointers: new Float32Array(2 * length * length),
            matters: null,
          }),
        };
        const [scored] = (await scoreWords(bareWords('no'), tagger)).words;
        const sum = [...(scored?.roles ?? [])].reduce((total, score) => total + Math.exp(score), 0);
        expect(sum).toBeCloseTo(1, 4);
        const order = (values: ArrayLike<number>) =>
          Array.from(values).indexOf(Math.max(...Array.from(values)));
        expect(scored?.roles[order(Float32Array.from(row))]).toBe(Math.max(...(scored?.roles ?? [])));
      }),
      { numRuns: 50 },
    );
  });

  it('comes once for each word, over however many windows', async () => {
    const long = bareWords(
      ...Array.from({ length: 60 }, () => 'the chancellor announced nothing whatsoever .'),
    );
    const tagger = tableTagger(table);
    const { words: scored } = await scoreWords(long, tagger);
    expect(tagger.windows.length).toBeGreaterThan(2);
    expect(scored.map(({ roles }) => likeliest(roles))).toEqual(
      long.map(({ text }) => table.labels[text] ?? 'O'),
    );
  });

  it('is nothing where there are no words, and the tagger is not asked', async () => {
    const tagger = tableTagger(table);
    expect((await scoreWords([], tagger)).words).toEqual([]);
    expect(tagger.windows).toEqual([]);
  });
});

describe('pointers', () => {
  const near = (word: number) => [{ word, probability: expect.closeTo(1, 1) }];

  it('lead from content to cue and from cue to source, as words', async () => {
    const { words: scored } = await scoreWords(words, tableTagger(table));
    expect(scored[3]).toMatchObject({ cues: near(2), sources: [] });
    expect(scored[4]).toMatchObject({ cues: near(2), sources: [] });
    expect(scored[2]).toMatchObject({ cues: [], sources: near(0) });
  });

  it('are not asked of words that cannot have the role, whatever the tagger says', async () => {
    const { words: scored } = await scoreWords(words, tableTagger(table));
    expect(scored[1]).toMatchObject({ cues: [], sources: [] });
    expect(scored[5]).toMatchObject({ cues: [], sources: [] });
  });

  it('are asked of all where the tagger is not sure of the role', async () => {
    const { words: scored } = await scoreWords(words, tableTagger({ ...table, sure: 4 }));
    expect(scored[1]?.cues[0]).toMatchObject({ word: 2 });
    expect(scored[5]?.cues.length).toBeGreaterThan(0);
  });

  it('lead back to a word that only stands before the window', async () => {
    const many = (word: string) => Array.from({ length: 200 }, () => word).join(' ');
    const long = bareWords(many('w'), 'announced', `nothing ${many('n')}`);
    const tagger = tableTagger({ labels: { nothing: 'B-content' }, cueOf: { nothing: 'announced' } });
    const { words: scored } = await scoreWords(long, tagger);
    expect(tagger.windows).toHaveLength(2);
    expect(long[200]?.text).toBe('announced');
    expect(scored[201]?.cues).toEqual(near(200));
  });

  it('are the likeliest six, the first first', async () => {
    const size = 12;
    const likely = Array.from({ length: size }, (_, place) => (place === 5 ? 1.5 : place / 20));
    const [first] = (await scoreWords(bareWords('a b c d e f g h i j'), pointingTagger(likely))).words;
    expect(first?.cues.map(({ word }) => word)).toEqual([4, 9, 8, 7, 6, 5]);
    const chances = first?.cues.map(({ probability }) => probability) ?? [];
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeLessThan(1);
  });

  it('that are all but impossible are left out', async () => {
    const likely = Array.from({ length: 12 }, (_, place) => (place === 3 ? 6.5 : 0));
    const [first] = (await scoreWords(bareWords('a b c d e f g h i j'), pointingTagger(likely))).words;
    expect(first?.cues.map(({ word }) => word)).toEqual([2]);
  });

  it('to the place of no source are no word, but take their share', async () => {
    const likely = Array.from({ length: 12 }, (_, place) => (place === 0 || place === 3 ? 5 : -5));
    const [first] = (await scoreWords(bareWords('a b c d e f g h i j'), pointingTagger(likely))).words;
    expect(first?.cues).toEqual([{ word: 2, probability: expect.closeTo(0.5, 2) }]);
  });
});

describe('what each word speaks of', () => {
  /** Two pieces a word; a piece's four numbers tell its place in its window, and that halved. */
  const tagger: RoleTagger = {
    pieces: () => [1000, 1001],
    score: async ({ length }) => ({
      roles: new Float32Array(length * 7),
      pointers: new Float32Array(2 * length * length),
      matters: Float32Array.from(
        { length: length * 4 },
        (_, index) => Math.floor(index / 4) / (index % 4 < 2 ? 1 : 2),
      ),
    }),
  };

  it('is the sum over its pieces, apart for a statement and for a headline', async () => {
    const { matters } = await scoreWords(bareWords('no deal'), tagger);
    expect(matters).toEqual([
      { span: [0, 2], pieces: 2, own: Float32Array.of(3, 3), above: Float32Array.of(1.5, 1.5) },
      { span: [3, 7], pieces: 2, own: Float32Array.of(7, 7), above: Float32Array.of(3.5, 3.5) },
    ]);
  });

  it('comes once for each word, over however many windows', async () => {
    const long = bareWords(
      ...Array.from({ length: 60 }, () => 'the chancellor announced nothing whatsoever .'),
    );
    const { matters } = await scoreWords(long, tagger);
    expect(matters?.map(({ span }) => span)).toEqual(long.map(({ span }) => span));
  });

  it('is null where the tagger does not read it', async () => {
    expect((await scoreWords(words, tableTagger(table))).matters).toBeNull();
  });
});

/** One piece a word; each word may be anything, and points to places by the given logits. */
function pointingTagger(logits: readonly number[]): RoleTagger {
  return {
    pieces: () => [1000],
    score: async ({ length }) => ({
      roles: new Float32Array(length * 7),
      pointers: Float32Array.from({ length: 2 * length * length }, (_, index) => logits[index % length] ?? 0),
      matters: null,
    }),
  };
}
