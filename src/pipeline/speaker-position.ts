// Takes a speaker, his statements of a period and a topic; gives his position on it, or that and how he is silent.
import type { TopicJoin } from '../model/comparison.ts';
import type { SpeakerPosition } from '../model/side-by-side.ts';
import { takePositions } from '../positions/take-positions.ts';
import type { Heard } from './hear-together.ts';
import { showPosition } from './show-position.ts';

export function speakerPosition({ speaker, statements }: Heard, topic: TopicJoin): SpeakerPosition {
  const [position] = takePositions(statements, topic);
  if (position) return { speaker, position: showPosition(position), silent: null };
  return { speaker, position: null, silent: statements.length > 0 ? 'on-topic' : 'in-period' };
}
