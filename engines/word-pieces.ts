// Takes a tokenizer; gives the word pieces of single words, remembering those of common words.
import type { Tokenizer } from '@huggingface/tokenizers';

/** What stands for a word of which nothing is left: a control character, a stray accent. */
const unknownPiece = 100;
/** Enough for the words of a day's papers; then it begins anew, so that a warm process does not grow. */
const mostRemembered = 20_000;
/** Longer ones do not come again. */
const longestRemembered = 40;

/** Pieces without the special ones around a text; at least one. */
export function createWordPieces(tokenizer: Tokenizer): (word: string) => readonly number[] {
  const remembered = new Map<string, readonly number[]>();
  return (word) => {
    const known = remembered.get(word);
    if (known) return known;
    const { ids } = tokenizer.encode(word, { add_special_tokens: false });
    const pieces = ids.length > 0 ? ids : [unknownPiece];
    if (remembered.size >= mostRemembered) remembered.clear();
    if (word.length <= longestRemembered) remembered.set(word, pieces);
    return pieces;
  };
}
