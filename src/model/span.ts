// A stretch of the article's text as JavaScript's slice takes it: [start, end) in UTF-16 code units.
export type Span = readonly [start: number, end: number];
