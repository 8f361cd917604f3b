// Takes the statements of an answer; gives who published the articles it quotes: an answer names them by key, the record knows the rest.
import type { ApiClient } from './api-client.ts';
import type { ComparisonShape, MergedStatementShape, SideBySideShape, TimelineShape } from './shapes.ts';
import type { Publishers } from './statement-words.ts';

export async function publishersOf(
  api: ApiClient,
  statements: readonly MergedStatementShape[],
): Promise<Publishers> {
  const keys = [...new Set(statements.map(({ textFrom }) => textFrom))];
  const entries = await Promise.all(keys.map((key) => api.article(key)));
  return new Map(
    entries.flatMap((entry) => (entry?.recorded?.publisher ? [[entry.key, entry.recorded.publisher]] : [])),
  );
}

type Answer = ComparisonShape | SideBySideShape | TimelineShape;

export function statementsIn(answer: Answer): readonly MergedStatementShape[] {
  const positions =
    'period' in answer
      ? answer.topics.flatMap((topic) => topic.positions.map(({ position }) => position))
      : answer.topics.flatMap((topic) =>
          'points' in topic ? topic.points.map(({ position }) => position) : [topic.earlier, topic.later],
        );
  return positions.flatMap((position) => position?.statements ?? []);
}
