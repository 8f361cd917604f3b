// A stretch of the article's text as JavaScript's slice takes it: [start, end) in UTF-16 code units.
export type Span = readonly [start: number, end: number];

/** Whether two stretches share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Whether the character at an offset lies in the stretch. */
export function holds([start, end]: Span, offset: number): boolean {
  return offset >= start && offset < end;
}
