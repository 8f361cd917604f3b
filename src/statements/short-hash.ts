// Takes words that tell one thing from every other; gives an id made from them alone.
import { createHash } from 'node:crypto';

/** 16 hexadecimal digits: 64 bits tell the statements of any record apart. */
export function shortHash(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}
