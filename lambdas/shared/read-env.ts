// Takes the names a Lambda needs and the process's environment; gives their values, or an error that names every missing one.

export function readEnv<Name extends string>(
  names: readonly Name[],
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<Name, string>> {
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0) {
    throw new Error(
      `Missing in the environment: ${missing.join(', ')}. The stack and the local run set them.`,
    );
  }
  return Object.fromEntries(names.map((name) => [name, env[name]])) as Record<Name, string>;
}
