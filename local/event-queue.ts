// Takes messages and a handler; gives at-least-once delivery with retry and dead letters, kept on disk.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unfinished, writeFileAtomically } from './write-file-atomically.ts';

/** `body` is what was queued: an S3 notification. `key` is the object it speaks of, for a person who reads along. */
export interface QueuedMessage {
  readonly messageId: string;
  readonly key: string;
  readonly body: string;
  /** milliseconds since 1970; no two messages of a queue have the same */
  readonly sentAt: number;
  /** How often it was handed out and failed. A kill of the whole cloud is no failure of the message. */
  readonly receives: number;
  readonly firstReceivedAt: number | null;
}

/** A message given up on, and why. It lies in the folder `dead-letters` of the data folder. */
export interface DeadLetter {
  readonly messageId: string;
  readonly key: string;
  readonly receives: number;
  readonly reason: string;
  /** ISO date and time */
  readonly givenUpAt: string;
  readonly body: string;
}

/** Handles a batch; gives why each message that failed did, by message id. Throws when the batch as a whole failed. */
export type HandleBatch = (messages: readonly QueuedMessage[]) => Promise<ReadonlyMap<string, string>>;

export interface EventQueueOptions {
  readonly folder: string;
  readonly deadLetterFolder: string;
  readonly handle: HandleBatch;
  /** After that many failures a message is given up on. */
  readonly maxReceives: number;
  /** Milliseconds before a failed message is handed out again. */
  readonly retryDelay: number;
  readonly onHandled?: (message: QueuedMessage) => void;
  readonly onFailed?: (message: QueuedMessage, reason: string, givenUp: boolean) => void;
}

export interface EventQueue {
  /** Resolves when the message is on disk. */
  send(key: string, body: string): Promise<void>;
  /** Nothing is handed out before. */
  start(): void;
  /** Oldest first. */
  deadLetters(): readonly DeadLetter[];
  /** Messages not yet handled nor given up on. */
  size(): number;
  idle(): Promise<void>;
  /** Waits for the batch in hand; the rest stays on disk for the next start. */
  stop(): Promise<void>;
}

const largestBatch = 10;

/** One file a message in `folder`; it goes when the message is handled, and moves to `deadLetterFolder` when it is given up on. */
export async function openEventQueue(options: EventQueueOptions): Promise<EventQueue> {
  const { folder, deadLetterFolder, handle, maxReceives, retryDelay } = options;
  const waiting = new Map(
    (await loadFolder<QueuedMessage>(folder)).map((message) => [message.messageId, message]),
  );
  const dead = await loadFolder<DeadLetter>(deadLetterFolder);
  dead.sort((a, b) => (a.givenUpAt < b.givenUpAt ? -1 : 1));
  // Given up on and killed before the queue's own copy was gone.
  for (const { messageId } of dead)
    if (waiting.delete(messageId)) await rm(pathOf(folder, messageId), { force: true });
  const visibleAt = new Map<string, number>();
  const idlers: (() => void)[] = [];
  let lastSentAt = Math.max(0, ...[...waiting.values()].map(({ sentAt }) => sentAt));
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let open = false;

  /** The oldest that are due. One that failed before goes alone: it may have been what broke its batch. */
  function nextBatch(): QueuedMessage[] {
    const now = Date.now();
    const due = [...waiting.values()]
      .filter(({ messageId }) => (visibleAt.get(messageId) ?? 0) <= now)
      .sort((a, b) => a.sentAt - b.sentAt);
    const fresh = due.filter(({ receives }) => receives === 0);
    return fresh.length > 0 ? fresh.slice(0, largestBatch) : due.slice(0, 1);
  }

  function wake(): void {
    if (!open || running) return;
    if (timer) clearTimeout(timer);
    timer = null;
    if (waiting.size === 0) {
      for (const resolve of idlers.splice(0)) resolve();
      return;
    }
    const batch = nextBatch();
    if (batch.length > 0) {
      running = deliver(batch)
        .catch((error: unknown) => postpone(batch, `the queue's folder: ${error}`))
        .then(() => {
          running = null;
          wake();
        });
      return;
    }
    const soonest = Math.min(...visibleAt.values());
    timer = setTimeout(wake, Math.max(1, soonest - Date.now()));
  }

  async function deliver(batch: readonly QueuedMessage[]): Promise<void> {
    const received = batch.map((message) => ({
      ...message,
      firstReceivedAt: message.firstReceivedAt ?? Date.now(),
      receives: message.receives + 1,
    }));
    const failures = await handle(received).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      return new Map(received.map(({ messageId }) => [messageId, reason]));
    });
    for (const message of received) {
      const reason = failures.get(message.messageId);
      if (reason === undefined) await finish(message);
      else if (message.receives < maxReceives) await retry(message, reason);
      else await giveUp(message, reason);
    }
  }

  async function finish(message: QueuedMessage): Promise<void> {
    await forget(message);
    options.onHandled?.(message);
  }

  async function retry(message: QueuedMessage, reason: string): Promise<void> {
    await writeFileAtomically(pathOf(folder, message.messageId), JSON.stringify(message));
    waiting.set(message.messageId, message);
    visibleAt.set(message.messageId, Date.now() + retryDelay);
    options.onFailed?.(message, reason, false);
  }

  /** The disk failed us: what is still queued is handed out again later. */
  function postpone(batch: readonly QueuedMessage[], reason: string): void {
    for (const message of batch.filter(({ messageId }) => waiting.has(messageId))) {
      visibleAt.set(message.messageId, Date.now() + retryDelay);
      options.onFailed?.(message, reason, false);
    }
  }

  async function giveUp(message: QueuedMessage, reason: string): Promise<void> {
    const { messageId, key, receives, body } = message;
    const letter: DeadLetter = {
      messageId,
      key,
      receives,
      reason,
      givenUpAt: new Date().toISOString(),
      body,
    };
    await writeFileAtomically(pathOf(deadLetterFolder, messageId), JSON.stringify(letter, null, 2));
    dead.push(letter);
    await forget(message);
    options.onFailed?.(message, reason, true);
  }

  async function forget({ messageId }: QueuedMessage): Promise<void> {
    await rm(pathOf(folder, messageId), { force: true });
    waiting.delete(messageId);
    visibleAt.delete(messageId);
  }

  return {
    async send(key, body) {
      lastSentAt = Math.max(Date.now(), lastSentAt + 1);
      const message = {
        messageId: randomUUID(),
        key,
        body,
        sentAt: lastSentAt,
        receives: 0,
        firstReceivedAt: null,
      };
      await writeFileAtomically(pathOf(folder, message.messageId), JSON.stringify(message));
      waiting.set(message.messageId, message);
      wake();
    },
    start() {
      open = true;
      wake();
    },
    deadLetters: () => [...dead],
    size: () => waiting.size,
    idle: () =>
      waiting.size === 0 && !running ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve)),
    async stop() {
      open = false;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}

function pathOf(folder: string, messageId: string): string {
  return join(folder, `${messageId}.json`);
}

async function loadFolder<T>(folder: string): Promise<T[]> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  for (const name of names.filter((each) => each.endsWith(unfinished))) await rm(join(folder, name));
  const kept = names.filter((name) => name.endsWith('.json'));
  return Promise.all(kept.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as T));
}
