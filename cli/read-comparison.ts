// Takes the words and options of `onrecord compare`; gives the question they ask.
import { mostSpeakers } from '../lambdas/compare/schemas.ts';
import type { CompareQuestion, SideBySideQuestion } from './api-client.ts';
import { CliError } from './cli-error.ts';

export type AskedComparison =
  | { readonly kind: 'periods'; readonly question: CompareQuestion }
  | { readonly kind: 'speakers'; readonly question: SideBySideQuestion };

export interface ComparisonOptions {
  readonly in?: string;
  readonly topic?: string;
}

/** Without --in: a speaker, an earlier and a later period. With it: speakers alone. */
export function readComparison(
  words: readonly string[],
  { in: period, topic: named }: ComparisonOptions,
): AskedComparison {
  const topic = named === undefined ? {} : { topic: named };
  if (period === undefined) {
    const [speaker, earlier, later, ...more] = words;
    if (speaker === undefined || earlier === undefined || later === undefined || more.length > 0)
      throw wrong('Give a speaker, an earlier and a later period; or speakers and one period with --in.');
    return { kind: 'periods', question: { speaker, earlier, later, ...topic } };
  }
  if (words.length > mostSpeakers) throw wrong(`At most ${mostSpeakers} speakers are set side by side.`);
  if (words.length > 1 && named === undefined)
    throw wrong('Several speakers are set side by side on one topic: name it with --topic.');
  return { kind: 'speakers', question: { speakers: words, in: period, ...topic } };
}

function wrong(message: string): CliError {
  return new CliError(`${message} (add --help for what there is)`, 2);
}
