// Takes a question of one speaker and two periods; gives the comparison. Here the rooms between record and comparison are called, in order.
import { comparePositions } from '../comparison/compare-positions.ts';
import { periodsInOrder } from '../dates/parse-period.ts';
import type { AskedTopic } from '../model/asked-topic.ts';
import type { Comparison } from '../model/comparison.ts';
import { QuestionError } from '../model/errors.ts';
import type { RecordReader, ShiftJudge } from '../ports.ts';
import { takePositions } from '../positions/take-positions.ts';
import { joinTopics } from '../topics/join-topics.ts';
import { gatherStatements } from './gather-statements.ts';
import { judgePositions } from './judge-positions.ts';
import { knownSpeaker } from './known-speaker.ts';
import { noStatements } from './no-statements.ts';
import { daysOf, readPeriod } from './read-period.ts';
import { comparedPeriod, statementsIn } from './statements-in.ts';
import { topicsAsked } from './topics-asked.ts';

export interface ComparisonQuestion extends Partial<AskedTopic> {
  /** An id or any name. */
  readonly speaker: string;
  /** Year, month, day, `from..to`, or a meeting id. */
  readonly earlier: string;
  readonly later: string;
}

/** Throws QuestionError when it cannot be answered as asked. */
export async function comparePeriods(
  reader: RecordReader,
  judge: ShiftJudge,
  question: ComparisonQuestion,
): Promise<Comparison> {
  const periods = {
    earlier: readPeriod(question.earlier, 'earlier'),
    later: readPeriod(question.later, 'later'),
  };
  if (!periodsInOrder(periods.earlier, periods.later)) throw outOfOrder(question);
  const speaker = await knownSpeaker(reader, question.speaker);
  const gathered = await gatherStatements(reader, speaker, [daysOf(periods.earlier), daysOf(periods.later)]);
  const earlier = statementsIn(gathered, periods.earlier);
  const later = statementsIn(gathered, periods.later);
  if (earlier.length === 0) throw noStatements(speaker, question.earlier, 'earlier');
  if (later.length === 0) throw noStatements(speaker, question.later, 'later');

  const said = [...earlier, ...later];
  const all = joinTopics(said);
  const { topic, matter } = question;
  const joined = topic === undefined ? all : topicsAsked({ topic, matter }, said, all, 'in these periods');
  const positions = [takePositions(earlier, joined), takePositions(later, joined)] as const;
  const judgements = await judgePositions(judge, ...positions);
  return {
    speaker,
    earlier: comparedPeriod(question.earlier, earlier, gathered.meetings),
    later: comparedPeriod(question.later, later, gathered.meetings),
    topics: comparePositions(...positions, judgements),
  };
}

function outOfOrder({ earlier, later }: ComparisonQuestion): QuestionError {
  return new QuestionError(
    { code: 'periods-out-of-order', earlier, later },
    `The earlier period (${earlier}) must end before the later one (${later}) begins.`,
  );
}
