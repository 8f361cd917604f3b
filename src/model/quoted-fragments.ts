// Takes a reason; gives the words that it quotes, without their marks.

export function quotedFragments(because: string): readonly string[] {
  return [...because.matchAll(/“([^”]+)”/gu)].map(([, words = '']) => words);
}
