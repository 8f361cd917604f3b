// Gives the type of a position of which not every statement is shown.
import type { Position } from './comparison.ts';

export interface ShownPosition extends Pick<Position, 'stance' | 'statements'> {
  /** How many statements it has beside those. */
  readonly more: number;
}
