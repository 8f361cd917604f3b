// Takes logits of a pair; gives how likely each answer is, and the same for the sides exchanged.
import { mirrorLabel } from '../model/mirror-label.ts';

/** Softmax. */
export function likelihoods(logits: ArrayLike<number>): readonly number[] {
  const all = Array.from(logits);
  const most = Math.max(...all);
  const weights = all.map((logit) => Math.exp(logit - most));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** `labels` names the columns. */
export function mirrored(values: readonly number[], labels: readonly string[]): readonly number[] {
  return labels.map((label) => values[labels.indexOf(mirrorLabel(label))] ?? 0);
}
