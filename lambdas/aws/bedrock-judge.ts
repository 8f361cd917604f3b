// Takes a Bedrock client and a model's id; gives a judge that asks this model.
import {
  type BedrockRuntimeClient,
  ConverseCommand,
  type ConverseCommandInput,
  type ConverseCommandOutput,
} from '@aws-sdk/client-bedrock-runtime';
import type { Judgement, JudgeQuestion } from '../../src/model/judgement.ts';
import { mirrorJudgement } from '../../src/model/mirror-judgement.ts';
import { orderSides } from '../../src/model/order-sides.ts';
import { questionKey } from '../../src/model/question-key.ts';
import type { ShiftJudge } from '../../src/ports.ts';
import { readAnswer } from './bedrock-answer.ts';
import { toJudgeError } from './bedrock-errors.ts';
import { answerTool, promptVersion, systemPrompt, toolName, userTurn } from './bedrock-prompt.ts';

export interface BedrockJudge {
  /** It tries again by itself what is worth trying again. */
  readonly client: BedrockRuntimeClient;
  /** Id of a foundation model or of an inference profile. */
  readonly model: string;
}

/** All attempts together; an answer of the API may take 30 seconds. */
const patienceMs = 20_000;
/** An answer has about 150 tokens; a model that thinks before it answers takes more. */
const maxTokens = 2048;
/** About 10,000 tokens: what one topic may cost. */
const mostCharacters = 40_000;

/** Where there is no answer to rely on. */
const noJudgement: Judgement = {
  shift: 'unclear',
  axes: { substance: 'unclear', tone: 'unclear' },
  confidence: 0,
  evidence: { earlier: [], later: [] },
  because: null,
};

export function createBedrockJudge({ client, model }: BedrockJudge): ShiftJudge {
  const ask = modelAsker(client, model);
  return {
    name: `${model} prompt-${promptVersion}`,
    async judge(asked) {
      const { question, swapped } = orderSides(asked);
      if (questionKey('', question).length > mostCharacters) return noJudgement;
      const judgement = readAnswer(await ask(question), question) ?? noJudgement;
      return swapped ? mirrorJudgement(judgement) : judgement;
    },
  };
}

/** What makes an answer steadier and is not taken by every model: some know no temperature, some choose by themselves to call a tool. */
const steadying = { temperature: /temperature/iu, forcedTool: /tool_?choice|forced tool/iu } as const;
type Steadying = keyof typeof steadying;

/** What the model turns out not to take is left out from then on. */
function modelAsker(client: BedrockRuntimeClient, model: string) {
  const taken = new Set<Steadying>(['temperature', 'forcedTool']);
  return async (question: JudgeQuestion): Promise<unknown> => {
    const abortSignal = AbortSignal.timeout(patienceMs);
    for (;;) {
      const using = new Set(taken);
      try {
        const request = new ConverseCommand(toRequest(model, question, using));
        return answerIn(await client.send(request, { abortSignal }));
      } catch (error) {
        const refused = refusedOf(error, using);
        if (refused === undefined) throw toJudgeError(error, model);
        taken.delete(refused);
      }
    }
  };
}

function toRequest(
  modelId: string,
  question: JudgeQuestion,
  using: ReadonlySet<Steadying>,
): ConverseCommandInput {
  return {
    modelId,
    system: systemPrompt,
    messages: userTurn(question),
    inferenceConfig: { maxTokens, ...(using.has('temperature') ? { temperature: 0 } : {}) },
    toolConfig: answerTool(using.has('forcedTool')),
  };
}

function refusedOf(error: unknown, using: ReadonlySet<Steadying>): Steadying | undefined {
  if (!(error instanceof Error) || error.name !== 'ValidationException') return undefined;
  return [...using].find((setting) => steadying[setting].test(error.message));
}

/** What the one call of our tool brings; undefined where there is none, or a second that may say otherwise. */
function answerIn({ output }: ConverseCommandOutput): unknown {
  const calls = (output?.message?.content ?? []).flatMap(({ toolUse }) => toolUse ?? []);
  const [call] = calls;
  return calls.length === 1 && call?.name === toolName ? call.input : undefined;
}
