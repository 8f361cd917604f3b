// Gives the type of an attribution, and its order in a text.
import type { AttributionReasons } from './reasons.ts';
import type { Span } from './span.ts';

/**
 * The relation source - cue - content (Pareti 2012; PolNeAR): *Lavrov* - *told reporters* - *"We see two serious problems"*.
 * Content spans include quotation marks where there are any; a content broken by its cue has several spans.
 */
export interface Attribution {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** Which step found it, for a person who asks why. */
  readonly rule: string;
  /** 0..1 */
  readonly confidence: number;
  /** Where the step weighs what it finds. */
  readonly why?: AttributionReasons;
}

/** For sort: by where the content begins. */
export function inOrderOfText(a: Attribution, b: Attribution): number {
  return (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0);
}
