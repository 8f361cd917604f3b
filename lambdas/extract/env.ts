// Takes nothing; gives the names of the environment variables that the extract Lambda needs.
export const extractEnvNames = ['ARTICLES_BUCKET', 'RECORD_TABLE'] as const;

/** Supplied by `lib/` in the cloud and by `local/` on a laptop: a forgotten variable does not compile. */
export type ExtractEnv = Readonly<Record<(typeof extractEnvNames)[number], string>>;
