import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../../engines/engine-error.ts';
import { openTopicWords } from '../../engines/open-topic-words.ts';
import { nearness } from '../../src/model/embedding.ts';

describe('what a reader’s words speak of', async () => {
  const matterOf = await openTopicWords();
  const near = (a: string, b: string) => nearness(matterOf(a) ?? [], matterOf(b) ?? []);

  it('is near for words on one matter that have none in common', () => {
    expect(near('interest rates', 'central bank')).toBeGreaterThan(near('interest rates', 'vaccines'));
    expect(near('gun control', 'firearms')).toBeGreaterThan(near('gun control', 'taxes'));
  });

  it('does not hang on capitals', () => {
    expect(matterOf('Gun Control')).toEqual(matterOf('gun control'));
  });

  it('is nothing for no words', () => {
    expect(matterOf(' ')).toBeNull();
  });
});

describe('a file of words that is not what it should be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-words-'));

  it('is named where it is missing', async () => {
    await expect(openTopicWords(folder)).rejects.toThrow(/words\.bin is missing/);
  });

  it('is named where it is cut short', async () => {
    writeFileSync(join(folder, 'words.bin'), 'short');
    await expect(openTopicWords(folder)).rejects.toThrow(EngineError);
    await expect(openTopicWords(folder)).rejects.toThrow(/5 bytes/);
  });
});
