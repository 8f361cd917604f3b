// Takes who has been spoken of and a "he" or "she"; gives the person meant.
import type { Span } from '../model/span.ts';
import type { SegmentedText } from '../model/text.ts';
import type { Gender, Member } from './cast.ts';
import type { Event, EventList } from './event-list.ts';
import { sentenceAt } from './sentence-at.ts';

const reach = 8;

/** Weights in sentences: a source weighs as much as one and a half sentences' distance, a subject nearly as much.
 * Most who are quoted are "he", so that a known "she" tells more. */
const weights = {
  source: 1.6,
  subject: 1.3,
  possessive: -0.3,
  quoted: -2,
  gender: { male: 0.8, female: 1.4 },
  paragraph: 0.4,
  uncertain: -2.5,
} as const;

/** `own`: the content of the same attribution; whoever is named in there is spoken of, and does not speak. */
export function antecedent(
  text: SegmentedText,
  events: EventList,
  at: number,
  pronoun: 'male' | 'female' | 'relative',
  own: readonly Span[],
  genders: ReadonlyMap<string, Gender>,
): Member | null {
  const here = sentenceAt(text, at);
  const before = events
    .before(at, here, reach)
    .filter((event) => event.member !== null && !within(own, event.start));
  if (pronoun === 'relative') return before.at(-1)?.member ?? null;
  const candidates = before.filter((event) => genderOf(event, genders) !== other(pronoun));
  const scored = candidates.map((event, index) => ({
    event,
    index,
    score: score(text, event, here, pronoun, genders),
  }));
  scored.sort((a, b) => b.score - a.score || b.index - a.index);
  return scored[0]?.event.member ?? null;
}

function score(
  text: SegmentedText,
  event: Event,
  here: number,
  pronoun: Gender,
  genders: ReadonlyMap<string, Gender>,
): number {
  const paragraphs =
    (text.sentences[here]?.paragraph ?? 0) - (text.sentences[event.sentence]?.paragraph ?? 0);
  return (
    -(here - event.sentence) -
    paragraphs * weights.paragraph +
    (event.source ? weights.source : 0) +
    (event.subject ? weights.subject : 0) +
    (event.possessive ? weights.possessive : 0) +
    (event.quoted ? weights.quoted : 0) +
    (event.member?.certain ? 0 : weights.uncertain) +
    (genderOf(event, genders) === pronoun ? weights.gender[pronoun] : 0)
  );
}

function genderOf(event: Event, genders: ReadonlyMap<string, Gender>): Gender | null {
  return event.member?.gender ?? genders.get(event.member?.speaker.id ?? '') ?? null;
}

function other(gender: Gender): Gender {
  return gender === 'male' ? 'female' : 'male';
}

function within(spans: readonly Span[], offset: number): boolean {
  return spans.some(([start, end]) => offset >= start && offset < end);
}
