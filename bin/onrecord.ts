// Takes the command line; gives the exit code of the command it names.
import { main } from '../cli/main.ts';

// The AWS SDK warns on Node 20, which we support; a reader can do nothing about it.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

process.exitCode = await main(process.argv.slice(2), process);
