// takes a data folder and a wanted port, gives a running cloud on loopback: bucket, queue, table, functions and API
import type { DeadLetter } from './event-queue.ts';
import type { LocalEvent } from './local-event.ts';

export type { DeadLetter, LocalEvent };

export interface LocalCloudOptions {
  /** Absolute or relative to the working folder; made when absent. */
  readonly dataDir: string;
  /** Port wanted for the API; the next free one when it is taken. */
  readonly port?: number;
  readonly onEvent?: (event: LocalEvent) => void;
}

export interface LocalCloud {
  readonly apiUrl: string;
  readonly s3Endpoint: string;
  readonly bucket: string;
  readonly tableName: string;
  readonly dynamoEndpoint: string;
  readonly dataDir: string;
  /** Messages given up on, oldest first. */
  deadLetters(): readonly DeadLetter[];
  /** Resolves when every queued event has been handled or given up on. */
  idle(): Promise<void>;
  /** Finishes what is in hand, leaves the rest queued on disk, closes everything. */
  stop(): Promise<void>;
}

/** Throws LocalCloudError when the folder is in use by a running cloud or cannot be written. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  throw new Error(`not built yet: ${options.dataDir}`);
}
