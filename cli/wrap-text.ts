// Takes text and a width in columns; gives its lines.
import { columnsOf, displayWidth, graphemes } from './display-width.ts';

/** Broken at spaces; a longer word (an address, a language written without spaces) between its characters. Never empty. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/\s+/).flatMap((word) => piecesOf(word, width))) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(piece) > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? piece : `${line} ${piece}`;
  }
  return [...lines, line];
}

/** The first line after `lead`, the others below its text. `lead` counts with the columns it fills. */
export function hang(lead: string, text: string, width: number): readonly string[] {
  const indent = displayWidth(lead);
  return wrapText(text, width - indent).map(
    (line, index) => (index === 0 ? lead : ' '.repeat(indent)) + line,
  );
}

function piecesOf(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return word === '' ? [] : [word];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const grapheme of graphemes(word)) {
    const columns = columnsOf(grapheme);
    if (piece !== '' && used + columns > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += grapheme;
    used += columns;
  }
  return [...pieces, piece];
}
