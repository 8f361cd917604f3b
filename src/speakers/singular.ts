// Takes a noun; gives it folded and, where its ending tells a plural, singular: "Officials" gives "official".
import { listed } from './name-parts.ts';

export function singular(word: string): string {
  const lower = listed(word);
  if (/(?:men|women)$/.test(lower)) return lower.replace(/men$/, 'man');
  if (lower === 'people') return lower;
  if (/ies$/.test(lower)) return lower.replace(/ies$/, 'y');
  if (/(?:ss|sh|ch|x)es$/.test(lower)) return lower.replace(/es$/, '');
  return /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
}
