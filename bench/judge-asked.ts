// Takes the words of a command (`--judge bedrock MODEL`); gives the judge that it asks for, the trained one where it names none.
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { openJudge } from '../engines/open-judge.ts';
import { createBedrockJudge } from '../lambdas/aws/bedrock-judge.ts';
import type { ShiftJudge } from '../src/ports.ts';

export async function judgeAsked(words: readonly string[]): Promise<ShiftJudge> {
  const at = words.indexOf('--judge');
  if (at < 0) return openJudge();
  const [name, model] = words.slice(at + 1);
  if (name === 'bedrock' && model) return createBedrockJudge({ client: new BedrockRuntimeClient(), model });
  console.error('Name the judge and its model: --judge bedrock MODEL_ID');
  process.exit(1);
}
