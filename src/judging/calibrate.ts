// Takes the likelihood that weights give; gives how often they are right where they give it.
import type { Calibration } from './judge-parameters.ts';

/** A line over the logit (Platt, 1999). Keeps the order of likelihoods; 0 stays 0 and 1 stays 1. */
export function calibrate(likelihood: number, { slope, intercept }: Calibration): number {
  const logit = Math.log(likelihood / (1 - likelihood));
  return 1 / (1 + Math.exp(-(slope * logit + intercept)));
}
