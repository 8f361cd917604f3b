// Takes words said to be quoted and the texts they should stand in; gives them as a text prints them, or null where none does.

/** Marks of any kind and white space of any length are one: models straighten both. All else is to the letter, in whole words. */
export function findFragment(fragment: string, texts: readonly string[]): string | null {
  const words = fragment.replace(outerMarks, '');
  if (words === '') return null;
  const pattern = new RegExp(`(?<!${wordCharacter})${asPrinted(words)}(?!${wordCharacter})`, 'u');
  for (const text of texts) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return null;
}

const quotationMarks = '["“”„«»\'‘’‚‹›]';
const wordCharacter = '[\\p{L}\\p{N}]';
/** A comma or full stop before the closing mark is the quoting sentence's own. */
const outerMarks = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

function asPrinted(words: string): string {
  return words
    .replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
    .replace(new RegExp(quotationMarks, 'gu'), quotationMarks)
    .replace(/\s+/gu, '\\s+');
}
