// Takes the axes of a judgement; gives which way the voice moved, null where it did not or nobody can tell.
import type { Axes } from '../model/comparison.ts';

export function movedVoice({ tone }: Axes): 'softened' | 'hardened' | null {
  return tone === 'softened' || tone === 'hardened' ? tone : null;
}
