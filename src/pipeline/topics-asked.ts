// Takes a topic as a reader asks for it and the statements of the periods asked for; gives the topics meant.
import type { AskedTopic } from '../model/asked-topic.ts';
import type { TopicJoin } from '../model/comparison.ts';
import { QuestionError } from '../model/errors.ts';
import type { MergedStatement } from '../model/statement.ts';
import { askTopic } from '../topics/ask-topic.ts';

/** Throws QuestionError unknown-topic, with those there are; `where`: "in these periods". */
export function topicsAsked(
  asked: AskedTopic,
  said: readonly MergedStatement[],
  all: TopicJoin,
  where: string,
): TopicJoin {
  const found = askTopic(asked, said, all);
  if (found.topics.length > 0) return found;
  const labels = all.topics.map(({ label }) => label);
  throw new QuestionError(
    { code: 'unknown-topic', asked: asked.topic, topics: labels },
    `Nothing is said on “${asked.topic}” ${where}. Topics there are: ${labels.join(', ') || 'none'}.`,
  );
}
