// Takes the parameters of GET /compare and what says what words speak of; gives which of its three questions they ask.

import { askedTopic } from '../../src/model/asked-topic.ts';
import { QuestionError } from '../../src/model/errors.ts';
import type { ComparisonQuestion } from '../../src/pipeline/compare-periods.ts';
import type { OneAgainstAllQuestion } from '../../src/pipeline/one-against-all.ts';
import type { SideBySideQuestion } from '../../src/pipeline/side-by-side.ts';
import type { TopicWords } from '../../src/ports.ts';

export interface ComparisonParameters {
  readonly speaker: readonly string[];
  readonly earlier?: string | undefined;
  readonly later?: string | undefined;
  readonly in?: string | undefined;
  readonly topic?: string | undefined;
}

export type AskedComparison =
  | { readonly kind: 'periods'; readonly question: ComparisonQuestion }
  | { readonly kind: 'speakers'; readonly question: SideBySideQuestion }
  | { readonly kind: 'all'; readonly question: OneAgainstAllQuestion };

/** Throws QuestionError invalid-request, which says what goes with what. */
export function readComparisonQuery(given: ComparisonParameters, matterOf: TopicWords): AskedComparison {
  const [speaker = '', ...others] = given.speaker;
  const topic = given.topic === undefined ? {} : askedTopic(given.topic, matterOf);
  if (given.in === undefined) {
    if (others.length > 0)
      throw invalid(
        'speaker',
        'is given more than once: several speakers are set side by side in one period, with "in" and "topic"',
      );
    return { kind: 'periods', question: { speaker, ...bothPeriods(given), ...topic } };
  }
  if (given.earlier !== undefined || given.later !== undefined)
    throw invalid(
      'in',
      'does not go with "earlier" and "later": give two periods to compare, or one to look into',
    );
  if (others.length === 0) return { kind: 'all', question: { speaker, in: given.in, ...topic } };
  if (given.topic === undefined)
    throw invalid('topic', 'is missing: several speakers are set side by side on one topic');
  const question = { speakers: given.speaker, in: given.in, ...askedTopic(given.topic, matterOf) };
  return { kind: 'speakers', question };
}

function bothPeriods({ earlier, later }: ComparisonParameters) {
  if (earlier !== undefined && later !== undefined) return { earlier, later };
  if (earlier !== undefined) throw invalid('later', 'is missing');
  throw invalid('earlier', 'is missing: give "earlier" and "later" to compare, or "in" for one period');
}

function invalid(parameter: string, message: string): QuestionError {
  const detail = `The parameter "${parameter}" ${message}.`;
  return new QuestionError({ code: 'invalid-request', parameter, detail }, detail);
}
