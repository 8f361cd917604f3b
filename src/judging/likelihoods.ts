// Takes logits of a pair; gives how likely each answer is, and the same for the sides exchanged.

/** Softmax of logits divided by a temperature. */
export function likelihoods(logits: ArrayLike<number>, temperature: number): readonly number[] {
  const scaled = Array.from(logits, (logit) => logit / temperature);
  const most = Math.max(...scaled);
  const weights = scaled.map((logit) => Math.exp(logit - most));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** What was softened is hardened when read backwards. `labels` names the columns. */
export function mirrored(values: readonly number[], labels: readonly string[]): readonly number[] {
  return labels.map((label) => values[labels.indexOf(mirrorOf(label))] ?? 0);
}

export function mirrorOf(label: string): string {
  if (label === 'softened') return 'hardened';
  return label === 'hardened' ? 'softened' : label;
}
