// Takes a table of words; gives a tagger that knows them: their roles, and the words that they point to.
import { labelCount } from '../../../src/attributions/roles.ts';
import type { RoleTagger } from '../../../src/ports.ts';

export const labels = ['O', 'B-content', 'I-content', 'B-source', 'I-source', 'B-cue', 'I-cue'] as const;
export type Label = (typeof labels)[number];

export interface Table {
  /** Words that it does not name have no role. */
  readonly labels: Readonly<Record<string, Label>>;
  /** Where the cue of a content's word begins. */
  readonly cueOf?: Readonly<Record<string, string>>;
  /** Where the source of a cue's first word begins. */
  readonly sourceOf?: Readonly<Record<string, string>>;
  /** By how much its choice beats the others, in logits; 9 where it is not given. */
  readonly sure?: number;
}

export interface TableTagger extends RoleTagger {
  /** The windows that it was given, in order. */
  readonly windows: readonly (readonly number[])[];
}

const rest = 5;

/** A piece for each four letters: the first tells the word, those after it tell nothing. */
export function tableTagger({ labels: labelOf, cueOf = {}, sourceOf = {}, sure = 9 }: Table): TableTagger {
  const ids = new Map<string, number>();
  const wordOf = new Map<number, string>();
  const windows: (readonly number[])[] = [];
  const pieces = (word: string) => {
    const id = ids.get(word) ?? 1000 + ids.size;
    ids.set(word, id);
    wordOf.set(id, word);
    return [id, ...Array.from({ length: Math.ceil(word.length / 4) - 1 }, () => rest)];
  };
  const score: RoleTagger['score'] = async (window) => {
    windows.push(window);
    const size = window.length;
    const roles = new Float32Array(size * labelCount);
    const pointers = new Float32Array(2 * size * size);
    const printed = window.map((id) => wordOf.get(id) ?? '');
    printed.forEach((word, place) => {
      roles[place * labelCount + labels.indexOf(labelOf[word] ?? 'O')] = sure;
      [cueOf[word], sourceOf[word]].forEach((head, row) => {
        if (head === undefined) return;
        const from = (row * size + place) * size;
        printed.forEach((other, at) => {
          if (other === head) pointers[from + at] = sure;
        });
      });
    });
    return { roles, pointers, matters: null };
  };
  return { pieces, score, windows };
}
