import { describe, expect, it } from 'vitest';
import { EngineError } from '../../engines/engine-error.ts';
import { loadRoleTagger } from '../../engines/load-role-tagger.ts';
import { finderFolder, topicsFolder } from '../../engines/open-finder.ts';
import { modelFolder } from './model-folder.ts';

describe('the role tagger', async () => {
  const tagger = await loadRoleTagger(finderFolder);
  const window = [101, ...['the', 'minister', 'said', 'no'].flatMap((word) => tagger.pieces(word)), 102];

  it('judges every piece of a window, and every pair of pieces', async () => {
    const { roles, pointers } = await tagger.score(window);
    expect(roles).toHaveLength(6 * 7);
    expect(pointers).toHaveLength(2 * 6 * 6);
    expect([...roles, ...pointers].every(Number.isFinite)).toBe(true);
  });

  it('judges a window the same whatever it read in between, and beside others', async () => {
    const once = await tagger.score(window);
    const [other, again] = await Promise.all([tagger.score(window.toReversed()), tagger.score(window)]);
    expect(again).toEqual(once);
    expect(other.roles).not.toEqual(once.roles);
  });

  it('does not change what it gave when it reads on', async () => {
    const { roles } = await tagger.score(window);
    const before = [...roles];
    await tagger.score([101, 102]);
    expect([...roles]).toEqual(before);
  });

  it('takes as many pieces as it was trained on, and no more', async () => {
    const full = Array.from({ length: 256 }, (_, index) => 1000 + index);
    expect((await tagger.score(full)).roles).toHaveLength(256 * 7);
    await expect(tagger.score([...full, 102])).rejects.toThrow('1 to 256 pieces, not 257');
    await expect(tagger.score([])).rejects.toThrow('1 to 256 pieces, not 0');
  });

  it('gives the same with two threads', async () => {
    const two = await loadRoleTagger(finderFolder, { threads: 2 });
    expect(await two.score(window)).toEqual(await tagger.score(window));
  });
});

describe('the role tagger with topics', async () => {
  const [plain, tagger] = await Promise.all([
    loadRoleTagger(finderFolder),
    loadRoleTagger(finderFolder, { topics: topicsFolder }),
  ]);
  const window = [101, ...['no', 'deal', 'on', 'fish'].flatMap((word) => tagger.pieces(word)), 102];

  it('says of every piece what it speaks of, and the same of all else', async () => {
    const { matters, ...rest } = await tagger.score(window);
    expect(matters).toHaveLength(6 * 128);
    expect(matters?.every(Number.isFinite)).toBe(true);
    expect({ ...rest, matters: null }).toEqual(await plain.score(window));
  });

  it('says what is missing', async () => {
    const loading = loadRoleTagger(finderFolder, { topics: modelFolder({}) });
    await expect(loading).rejects.toThrow(/topics\.onnx is missing\. .*git checkout/);
    await expect(loading).rejects.toBeInstanceOf(EngineError);
  });
});

describe('what is wrong with a model is said by file, with what to do', () => {
  it.each([
    ['no weights', { 'finder.onnx': null }, /finder\.onnx is missing\. .*git checkout/],
    ['half the weights', { 'finder.onnx': 9_000_000 }, /finder\.onnx cannot be read \(.+\)\. .*git checkout/],
    ['no bytes of the weights', { 'finder.onnx': 0 }, /finder\.onnx cannot be read/],
    ['a page in place of the weights', { 'finder.onnx': '<html>' }, /finder\.onnx cannot be read/],
    ['no tokenizer', { 'tokenizer.json': null }, /tokenizer\.json is missing/],
    ['half a tokenizer', { 'tokenizer.json': 1000 }, /tokenizer\.json cannot be read/],
    ['a tokenizer that is none', { 'tokenizer.json': '{"model":1}' }, /tokenizer\.json cannot be read/],
    ['no object in place of a tokenizer', { 'tokenizer.json': 'null' }, /tokenizer\.json cannot be read/],
  ])('%s', async (_what, changes, message) => {
    const loading = loadRoleTagger(modelFolder(changes));
    await expect(loading).rejects.toThrow(message);
    await expect(loading).rejects.toBeInstanceOf(EngineError);
  });
});
