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
  const graded = topics.map((topic) => ({
    topic,
    grade: Math.max(gradeOf(words, topic), gradeOfInitials(asked, topic)),
  }));
  const best = Math.max(0, ...graded.map(({ grade }) => grade));
  return best === 0 ? [] : graded.filter(({ grade }) => grade === best).map(({ topic }) => topic);
}

function formsOf(topic: JoinedTopic): readonly (readonly string[])[] {
  return [topic.id, topic.label, ...topic.aliases].map((form) => foldTerm(form));
}

function gradeOf(asked: readonly string[], topic: JoinedTopic): number {
  return Math.max(0, ...formsOf(topic).map((form) => gradeOfForm(asked, form)));
}

/** "WMD" asks for weapons of mass destruction. */
function gradeOfInitials(asked: string, topic: JoinedTopic): number {
  if (!/^\p{Lu}{2,}$/u.test(asked.trim())) return 0;
  const initials = formsOf(topic).map((form) => form.map((word) => word.charAt(0)).join(''));
  return initials.includes(asked.trim().toLowerCase()) ? 2 : 0;
}

function gradeOfForm(asked: readonly string[], form: readonly string[]): number {
  if (asked.length > 0 && asked.join(' ') === form.join(' ')) return 3;
  const shared = asked.filter((word) => form.includes(word));
  const specific = shared.filter((word) => !LIGHT.has(word));
  if (specific.length === 0) return 0;
  if (shared.length === asked.length && asked.length === form.length) return 3;
  if (shared.length === asked.length || shared.length === form.length) return 2;
  return 1;
}
