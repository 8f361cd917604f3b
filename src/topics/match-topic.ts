// Takes a topic in a reader's words, and topics; gives those that are meant, best first.
import { lightNouns } from '../lexicon/light-nouns.ts';
import type { JoinedTopic } from '../model/comparison.ts';
import { foldTerm } from './fold-term.ts';

const LIGHT = new Set(lightNouns);

/**
 * Only the best kind of match counts: the same words (any spelling, id, label or alias), else one containing the other, else a
 * specific word in common. None when nothing is shared.
 */
export function matchTopic(asked: string, topics: readonly JoinedTopic[]): readonly JoinedTopic[] {
  const words = foldTerm(asked);
  const graded = topics.map((topic) => ({ topic, grade: gradeOf(words, topic) }));
  const best = Math.max(0, ...graded.map(({ grade }) => grade));
  return best === 0 ? [] : graded.filter(({ grade }) => grade === best).map(({ topic }) => topic);
}

function gradeOf(asked: readonly string[], topic: JoinedTopic): number {
  const forms = [topic.id, topic.label, ...topic.aliases].map((form) => foldTerm(form));
  return Math.max(0, ...forms.map((form) => gradeOfForm(asked, form)));
}

function gradeOfForm(asked: readonly string[], form: readonly string[]): number {
  const shared = asked.filter((word) => form.includes(word));
  const specific = shared.filter((word) => !LIGHT.has(word));
  if (specific.length === 0) return 0;
  if (shared.length === asked.length && asked.length === form.length) return 3;
  if (shared.length === asked.length || shared.length === form.length) return 2;
  return 1;
}
