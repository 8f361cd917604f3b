// Gives the roles of words in an attribution, and the labels that the tagger writes them in.

export type Role = 'content' | 'source' | 'cue';

/** Role of each label: O, then B and I of content, source and cue (Ramshaw and Marcus 1995). */
export const roleOfLabel: readonly (Role | null)[] = [
  null,
  'content',
  'content',
  'source',
  'source',
  'cue',
  'cue',
];
export const labelCount = roleOfLabel.length;

/** B-content, B-source, B-cue. */
export function beginsFragment(label: number): boolean {
  return label % 2 === 1;
}

/** A run of words in one role; `end` is the index after its last word. */
export interface Fragment {
  readonly role: Role;
  readonly start: number;
  readonly end: number;
}
