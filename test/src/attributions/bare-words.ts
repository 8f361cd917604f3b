// Takes paragraphs written as words with spaces between; gives their words, a sentence ending after each stop.
import type { Word } from '../../../src/attributions/words.ts';

export function bareWords(...paragraphs: readonly string[]): readonly Word[] {
  const words: Word[] = [];
  let [at, sentence] = [0, 0];
  paragraphs.forEach((printed, paragraph) => {
    for (const text of printed.split(' ')) {
      words.push({ span: [at, at + text.length], text, paragraph, sentence });
      at += text.length + 1;
      if (text === '.') sentence += 1;
    }
    if (words.at(-1)?.text !== '.') sentence += 1;
  });
  return words;
}
