// Takes text; gives text of equal length in which odd marks and spaces are written as the tagger knows them.

/** Equal length keeps every offset: ‘‘ becomes “ and a space, and so on. */
const doubled: readonly (readonly [RegExp, string])[] = [
  [/‘‘|``/g, '“ '],
  [/’’/g, '” '],
  // '' closes where a word or stop stands before it, else opens.
  [/(?<=[\p{L}\p{N}.,!?;:…—–)-])''/gu, '” '],
  [/''/g, '“ '],
];
const single: Readonly<Record<string, string>> = { '«': '“', '»': '”', '„': '“', '‟': '“', '＂': '"' };

export function maskMarks(text: string): string {
  const masked = doubled.reduce((result, [mark, plain]) => result.replace(mark, plain), text);
  return (
    masked
      .replace(/[«»„‟＂]/g, (mark) => single[mark] ?? mark)
      .replace(/\s/gu, ' ')
      // Controls and invisible marks (soft hyphen, zero-width space) may take two code units.
      .replace(/[\p{Cc}\p{Cf}]/gu, (mark) => ' '.repeat(mark.length))
  );
}
