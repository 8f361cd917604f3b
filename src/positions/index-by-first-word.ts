// Takes phrases cut into words; gives them by their first word.

export function indexByFirstWord<P extends { readonly words: readonly string[] }>(
  phrases: readonly P[],
): ReadonlyMap<string, readonly P[]> {
  const index = new Map<string, P[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? '';
    const known = index.get(first);
    if (known) known.push(phrase);
    else index.set(first, [phrase]);
  }
  return index;
}
