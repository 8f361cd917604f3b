// Takes a statement; gives its words folded, so that two printings of it can be told to be the same.
import type { Statement, StatementType } from '../model/statement.ts';

export interface Wording {
  readonly type: StatementType;
  readonly words: readonly string[];
  /** The words with one space around each, for "holds the other's words in a row". */
  readonly line: string;
}

/** Fewer shared words in a row than this may be chance. */
const fewestShared = 4;
/** A wire copy's editor changes a word or two in ten. */
const leastOverlap = 0.85;

export function wordingOf({ type, text }: Pick<Statement, 'type' | 'text'>): Wording {
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’‘.]/g, '');
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return { type, words, line: ` ${words.join(' ')} ` };
}

const negation =
  /^(no|not|never|none|neither|nor|cannot|without|(is|are|was|were|do|does|did|have|has|had|wo|ca|would|should|could)nt)$/;

/** The same words, or one holds the other's in a row, or nearly all words shared by two that are long enough. */
export function isSameWording(a: Wording, b: Wording): boolean {
  if (a.line === b.line) return true;
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length < fewestShared) return false;
  if (long.type !== 'indirect' && long.line.includes(short.line)) return true;
  return (
    short.words.length > 2 * fewestShared &&
    overlap(short.words, long.words) >= leastOverlap &&
    sameSense(short, long)
  );
}

/** One "not" or one number apart is another statement, however many words are shared. */
function sameSense(a: Wording, b: Wording): boolean {
  const telling = ({ words }: Wording) =>
    words.filter((word) => negation.test(word) || /\p{N}/u.test(word)).join(' ');
  return telling(a) === telling(b);
}

/** Dice coefficient of the two bags of words. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      shared += 1;
      left.set(word, count - 1);
    }
  }
  return (2 * shared) / (a.length + b.length);
}
