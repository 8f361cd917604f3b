// Takes the process; gives a promise of the reader's wish to end (Ctrl-C, a closed window, a kill).

export interface StopSignal {
  readonly wanted: Promise<void>;
  /** Listens no longer: the next signal ends the process as usual. */
  release(): void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
// One Ctrl-C arrives several times when npm and tsx pass it on to us beside the terminal.
const sameWish = 500;
const endedBySignal = 130;

/** The second wish ends the process at once. */
export function listenForStop(process: NodeJS.Process): StopSignal {
  let first: number | null = null;
  let resolve: () => void = () => {};
  const wanted = new Promise<void>((done) => {
    resolve = done;
  });
  const onSignal = () => {
    const now = performance.now();
    if (first !== null && now - first > sameWish) process.exit(endedBySignal);
    first ??= now;
    resolve();
  };
  for (const signal of signals) process.on(signal, onSignal);
  return {
    wanted,
    release() {
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}
