import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRoles } from '../../../src/attributions/decode-roles.ts';
import { labelCount } from '../../../src/attributions/roles.ts';
import type { Word } from '../../../src/attributions/words.ts';
import { bareWords } from './bare-words.ts';
import { scoredAs } from './scored-words.ts';
import { type Label, labels } from './table-tagger.ts';

const indifferent = labels.map(() => labels.map(() => 0));

function decode(words: readonly Word[], best: readonly Label[], transitions = indifferent) {
  return decodeRoles(words, scoredAs(best), transitions).map(
    ({ role, start, end }) =>
      `${role}: ${words
        .slice(start, end)
        .map(({ text }) => text)
        .join(' ')}`,
  );
}

const label = fc.constantFrom(...labels);

describe('fragments are runs of one role', () => {
  const words = bareWords('the mayor said it would rain .');

  it('each begun by its B', () => {
    const best: Label[] = ['B-source', 'I-source', 'B-cue', 'B-content', 'I-content', 'I-content', 'O'];
    expect(decode(words, best)).toEqual(['source: the mayor', 'cue: said', 'content: it would rain']);
  });

  it('two where a B follows one of its own role', () => {
    const best: Label[] = ['O', 'O', 'O', 'B-content', 'B-content', 'I-content', 'O'];
    expect(decode(words, best)).toEqual(['content: it', 'content: would rain']);
  });

  it('none where nothing has a role', () => {
    expect(decode(words, ['O', 'O', 'O', 'O', 'O', 'O', 'O'])).toEqual([]);
    expect(decodeRoles([], [], indifferent)).toEqual([]);
  });
});

it('mends an I without its B in the likeliest way', () => {
  const scored = scoredAs(['I-content', 'I-content', 'O']);
  scored[0]?.roles.set([-6, -3, 0, -9, -9, -9, -9]);
  expect(decodeRoles(bareWords('a b c'), scored, indifferent)).toEqual([
    { role: 'content', start: 0, end: 2 },
  ]);
  scored[0]?.roles.set([-3, -20, 0, -9, -9, -9, -9]);
  scored[1]?.roles.set([-3, -20, 0, -9, -9, -9, -9]);
  expect(decodeRoles(bareWords('a b c'), scored, indifferent)).toEqual([]);
});

describe('paragraphs', () => {
  it('end what runs over them', () => {
    const words = bareWords('he said rain', 'will come');
    const best: Label[] = ['B-source', 'B-cue', 'B-content', 'I-content', 'I-content'];
    for (const { start, end } of decodeRoles(words, scoredAs(best), indifferent))
      expect(words[start]?.paragraph).toBe(words[end - 1]?.paragraph);
    expect(decode(words, best)).toContain('content: rain');
  });

  it('whatever the tagger thinks, as fragments in order that do not overlap', () => {
    const paragraph = fc.array(label, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 5 }), (paragraphs) => {
        const words = bareWords(...paragraphs.map((own) => own.map(() => 'w').join(' ')));
        let at = 0;
        for (const { start, end } of decodeRoles(words, scoredAs(paragraphs.flat()), indifferent)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(words[end - 1]?.paragraph).toBe(words[start]?.paragraph);
          at = end;
        }
      }),
    );
  });
});

describe('what says nothing is dropped', () => {
  it.each<[string, string, Label, boolean]>([
    ['a content of marks', '” .', 'B-content', false],
    ['a source of marks', '— “', 'B-source', false],
    ['a colon is a cue', ':', 'B-cue', true],
    ['a dash is a cue', '—', 'B-cue', true],
    ['a number is a content', '12', 'B-content', true],
    ['a word of another alphabet is a source', 'Дом', 'B-source', true],
    ['a content of marks with a word', '“ no ”', 'B-content', true],
  ])('%s: %s', (_why, printed, first, isKept) => {
    const words = bareWords(printed);
    const rest = first.replace('B-', 'I-') as Label;
    const best = words.map((_, index) => (index === 0 ? first : rest));
    expect(decode(words, best)).toHaveLength(isKept ? 1 : 0);
  });
});

describe('how often labels follow each other counts', () => {
  const words = bareWords('rain it said .');

  it('where the tagger is of two minds', () => {
    const scored = scoredAs(['B-content', 'O', 'O', 'O']);
    scored[1]?.roles.set([-0.7, -9, -0.8, -9, -9, -9, -9]);
    expect(decodeRoles(words, scored, indifferent)).toEqual([{ role: 'content', start: 0, end: 1 }]);
    const goesOn = indifferent.map((row, from) => row.map((_, to) => (from === 1 && to === 2 ? 1 : 0)));
    expect(decodeRoles(words, scored, goesOn)).toEqual([{ role: 'content', start: 0, end: 2 }]);
  });

  it('not from one paragraph to the next', () => {
    const never = indifferent.map((row, from) => row.map((_, to) => (from === 0 && to === 1 ? -100 : 0)));
    const best: Label[] = ['O', 'B-content'];
    expect(decode(bareWords('no rain'), best, never)).toEqual([]);
    expect(decode(bareWords('no', 'rain'), best, never)).toEqual(['content: rain']);
  });

  it('is the best of all sequences, tried one by one', () => {
    const logit = fc.double({ min: -6, max: 0, noNaN: true });
    const row = fc.array(logit, { minLength: labelCount, maxLength: labelCount });
    const square = fc.array(row, { minLength: labelCount, maxLength: labelCount });
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 3 }), square, (rows, transitions) => {
        const scored = rows.map((roles) => ({ roles: Float32Array.from(roles), cues: [], sources: [] }));
        const decoded = decodeRoles(bareWords('a b c'), scored, transitions);
        const found = labelsOf(decoded);
        const worth = (sequence: readonly number[]) =>
          sequence.reduce((sum, to, index) => {
            const from = sequence[index - 1];
            const step = from === undefined ? 0 : (transitions[from]?.[to] ?? 0);
            return sum + (scored[index]?.roles[to] ?? 0) + step;
          }, 0);
        const best = Math.max(...sequences.map(worth));
        expect(worth(found)).toBeCloseTo(best, 9);
      }),
      { numRuns: 50 },
    );
  });
});

/** All ways to label three words without an orphan. */
const sequences = labels
  .flatMap((_, a) => labels.flatMap((__, b) => labels.map((___, c) => [a, b, c])))
  .filter((sequence) =>
    sequence.every((to, index) => {
      const from = sequence[index - 1];
      const isInside = to > 0 && to % 2 === 0;
      return !isInside || (from !== undefined && (from === to || from === to - 1));
    }),
  );

function labelsOf(fragments: ReturnType<typeof decodeRoles>): readonly number[] {
  const found = [0, 0, 0];
  for (const { role, start, end } of fragments)
    for (let word = start; word < end; word += 1)
      found[word] = labels.indexOf(`${word === start ? 'B' : 'I'}-${role}`);
  return found;
}
