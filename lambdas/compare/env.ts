// Takes nothing; gives the names of the environment variables that the compare Lambda needs.
export const compareEnvNames = ['RECORD_TABLE'] as const;

/** Supplied by `lib/` in the cloud and by `local/` on a laptop: a forgotten variable does not compile. */
export type CompareEnv = Readonly<Record<(typeof compareEnvNames)[number], string>>;
