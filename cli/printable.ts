// Takes text from an article, a file name or an answer; gives it safe for a terminal.

// Control characters could move the cursor or recolour the screen, direction overrides could make a quotation read otherwise.
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu;

/** On one line. */
export function printable(text: string): string {
  return text.replace(unprintable, ' ');
}
