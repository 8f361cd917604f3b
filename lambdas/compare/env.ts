// Takes nothing; gives the names of the environment variables that the compare Lambda needs, and of the one that it may be given.
export const compareEnvNames = ['RECORD_TABLE'] as const;

/** Id of the model that judges shifts; without it no model is asked. */
export const judgeModelName = 'JUDGE_MODEL';

/** Supplied by `lib/` in the cloud and by `local/` on a laptop: a forgotten variable does not compile. */
export type CompareEnv = Readonly<Record<(typeof compareEnvNames)[number], string>> &
  Readonly<Partial<Record<typeof judgeModelName, string>>>;
