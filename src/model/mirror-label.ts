// Takes a label of a shift or an axis; gives what it is when the sides are exchanged.

/** What was softened is hardened when read backwards; all else stays. */
export function mirrorLabel<Label extends string>(label: Label): Label | 'softened' | 'hardened' {
  if (label === 'softened') return 'hardened';
  return label === 'hardened' ? 'softened' : label;
}
