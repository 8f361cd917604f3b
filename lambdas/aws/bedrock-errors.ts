// Takes what went wrong when the model was asked; gives the error that names the model and says what to do.
import { JudgeError } from '../../src/model/errors.ts';

type Advice = (model: string) => string;

const tryLater: Advice = (model) =>
  `The judge's model ${model} is busy or out of order. Ask again in a minute; if it lasts, look at the quotas of Amazon Bedrock in this region, or choose another model (judgeModel).`;
const noAccess: Advice = (model) =>
  `The judge's model ${model} may not be called. Ask for access to it in the Bedrock console of this account and region, and deploy with judgeModel=${model}, which grants the call.`;
const unknown: Advice = (model) =>
  `The judge's model ${model} is not known in this region. Look up its id in the Bedrock console and deploy with that as judgeModel.`;
const notTaken: Advice = (model) =>
  `The judge's model ${model} does not take the question. It has to take tools by the Converse API; some models are called by an inference profile only, whose id begins with a region (us., eu., global.).`;
const tooSlow: Advice = (model) =>
  `The judge's model ${model} gave no answer in time. Ask again for one topic alone, or choose a faster model (judgeModel).`;
const other: Advice = (model) =>
  `The judge's model ${model} could not be asked. The cause is in the log of the compare Lambda.`;

/** By the name that Bedrock or the client gives the error. */
const advice: ReadonlyMap<string, Advice> = new Map([
  ['AccessDeniedException', noAccess],
  ['ResourceNotFoundException', unknown],
  ['ValidationException', notTaken],
  ['ThrottlingException', tryLater],
  ['ServiceQuotaExceededException', tryLater],
  ['ServiceUnavailableException', tryLater],
  ['InternalServerException', tryLater],
  ['ModelErrorException', tryLater],
  ['ModelNotReadyException', tryLater],
  ['ModelTimeoutException', tooSlow],
  ['TimeoutError', tooSlow],
  ['AbortError', tooSlow],
]);

/** Bedrock's own words name the account and stay in the cause, for the log. */
export function toJudgeError(cause: unknown, model: string): JudgeError {
  const name = cause instanceof Error ? cause.name : '';
  // What is no model's id at all is refused with the same name as a question that a model does not take.
  const isUnknown = name === 'ValidationException' && /identifier/iu.test(String(cause));
  const say = isUnknown ? unknown : (advice.get(name) ?? other);
  return new JudgeError(model, say(model), { cause });
}
