// Takes a word in capitals; gives it with capitals only where a name has them: "O'BRIEN-SOL" is "O'Brien-Sol".
export function capitalised(word: string): string {
  return word
    .toLowerCase()
    .replace(/(?:^|[-.]|\b(?:o|d)['’])\p{Ll}/gu, (start) => start.toUpperCase())
    .replace(/^Mc\p{Ll}/u, (start) => `Mc${start.slice(2).toUpperCase()}`);
}
