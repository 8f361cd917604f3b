// Takes a folder, the name of the bundle in it, and the platform and processor it will run on; puts what it needs beside the bundle.
import { entryPoints, filesBeside } from '../lambdas/bundling.ts';
import { copyBeside } from '../lambdas/copy-beside.ts';

const [folder, name, platform, arch] = process.argv.slice(2);
const known = (name ?? '') in entryPoints ? (name as keyof typeof entryPoints) : null;
if (!folder || !known || !platform || !arch)
  throw new Error('usage: copy-beside.ts FOLDER extract|compare PLATFORM ARCH');
await copyBeside(filesBeside(known, { platform, arch }), folder);
