// Takes a path and its content; gives a file that is there wholly or not at all.
import { rename, writeFile } from 'node:fs/promises';

/** Ending of a file that is still being written; such a file left by a kill is rubbish. */
export const unfinished = '.unfinished';

/** Holds through a kill of the process. It does not wait for the disk: what a power cut takes is not promised. */
export async function writeFileAtomically(path: string, content: string): Promise<void> {
  await writeFile(`${path}${unfinished}`, content);
  await rename(`${path}${unfinished}`, path);
}
