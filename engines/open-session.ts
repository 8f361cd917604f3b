// Takes a file of trained weights; gives the session that computes with them.
import { access } from 'node:fs/promises';
import type { InferenceSession } from 'onnxruntime-node';
import type { Runtime } from './load-runtime.ts';
import { unreadable } from './read-model-file.ts';

/** `shape`: names of what goes in and comes out, as "ids → roles,pointers". Throws EngineError when the file is missing or another. */
export async function openSession(
  runtime: Runtime,
  file: string,
  shape: string,
  threads: number,
): Promise<InferenceSession> {
  try {
    await access(file);
    const session = await runtime.InferenceSession.create(file, {
      executionProviders: ['cpu'],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      // Texts differ in length: a plan of memory for each length would be kept and hardly used again.
      enableMemPattern: false,
      // Errors only: what the runtime warns of is for those who make models.
      logSeverityLevel: 3,
    });
    const found = `${session.inputNames} → ${session.outputNames}`;
    if (found !== shape) throw new Error(`it takes and gives ${found}, not ${shape}`);
    return session;
  } catch (cause) {
    throw unreadable(file, cause);
  }
}
