// Takes text; gives how many columns of a terminal it fills.

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
// Unicode's East Asian Wide and Fullwidth characters by script, and pictures: two columns each.
const wide =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Yi}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const noWidth = /^[\p{M}\p{Cf}]+$/u;

export function displayWidth(text: string): number {
  return graphemes(text).reduce((width, grapheme) => width + columnsOf(grapheme), 0);
}

/** What a reader takes for one character, however many code points it has. */
export function graphemes(text: string): readonly string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

export function columnsOf(grapheme: string): number {
  if (wide.test(grapheme)) return 2;
  return noWidth.test(grapheme) ? 0 : 1;
}

/** Filled with spaces on the right. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Cut to the width, the last column an ellipsis. */
export function cutTo(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let cut = '';
  let used = 0;
  for (const grapheme of graphemes(text)) {
    used += columnsOf(grapheme);
    if (used > width - 1) break;
    cut += grapheme;
  }
  return `${cut.trimEnd()}…`;
}
