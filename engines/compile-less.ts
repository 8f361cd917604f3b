// Takes this process; from then on its compiler leaves more functions as they are.
import { versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * An article runs through a thousand functions, few of them often. Left alone, V8 optimises most of them within the first hundred
 * articles, which takes longer than it ever saves on them; loops that run long are optimised all the same.
 */
export function compileLess(): void {
  const isNode20 = Number.parseInt(versions.v8, 10) < 12;
  setFlagsFromString(isNode20 ? '--interrupt-budget=1000000' : '--invocation-count-for-turbofan=12000');
}
