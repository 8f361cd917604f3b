// Takes this machine; gives the runtime that computes with trained weights.
import { EngineError } from './engine-error.ts';

export type Runtime = typeof import('onnxruntime-node');

/** Throws EngineError when the runtime has no binary for this machine, or has one that this machine cannot load. */
export async function loadRuntime(): Promise<Runtime> {
  try {
    return await import('onnxruntime-node');
  } catch (cause) {
    throw new EngineError(
      `Trained weights cannot be run here: onnxruntime-node has no binary for ${process.platform} ${process.arch} that loads ` +
        `(${reasonOf(cause)}). It runs on Linux with glibc, macOS and Windows, x64 or arm64. There, \`npm ci\` brings the binary; ` +
        'Alpine Linux (musl) needs an image with glibc, such as node:22-slim.',
      { cause },
    );
  }
}

/** The first line: Node adds who required whom. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split('\n', 1)[0] ?? '';
}
