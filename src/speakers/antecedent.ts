// Takes who has been spoken of and a "he" or "she"; gives the person meant.

import { sentenceAt } from '../model/sentence-at.ts';
import { holds, type Span } from '../model/span.ts';
import type { SegmentedText } from '../model/text.ts';
import type { Gender, Member } from './cast.ts';
import type { Event, EventList } from './event-list.ts';

const reach = 8;
/** In sentences. */
const longestQuotation = 30;

/** Weights in sentences: a source weighs as much as one and a half sentences' distance, a subject nearly as much.
 * Most who are quoted are "he", so that a known "she" tells more. What the sentence before is about comes first, unless gender tells
 * otherwise (centering: Grosz, Joshi and Weinstein 1995). */
const weights = {
  source: 1.6,
  subject: 1.3,
  leads: 0.7,
  leadsHere: 1.6,
  leadsParagraphBefore: 1.1,
  asked: 2.5,
  clause: 3,
  beside: 8,
  possessive: -0.3,
  quoted: -2,
  gender: { male: 0.8, female: 1.4 },
  paragraph: 0.4,
  uncertain: -2.5,
} as const;

/** `member` null: a person stands there whom the article does not name. */
export interface Antecedent {
  readonly member: Member | null;
}

/** `own`: the content of the same attribution; whoever is named in there is spoken of, and does not speak. */
export function antecedent(
  text: SegmentedText,
  events: EventList,
  at: number,
  pronoun: Gender,
  own: readonly Span[],
  genders: ReadonlyMap<string, Gender>,
): Antecedent | null {
  // A quotation's sentences put no distance between its "he said" and what stands before it.
  const here = sentenceAt(text, Math.min(at, own[0]?.[0] ?? at));
  const now = sentenceAt(text, at);
  const before = events
    .before(at, now, reach + Math.min(now - here, longestQuotation))
    .filter(
      (event) =>
        (event.member !== null || event.unnamed !== null) && !own.some((span) => holds(span, event.start)),
    );
  const candidates = before.filter((event) => genderOf(event, genders) !== other(pronoun));
  const besides = candidates.filter((event) => isBeside(text.article.text, event, at));
  const bound = besides.length === 0 && isBound(text.article.text, at);
  const scored = candidates.map((event, index) => ({
    event,
    index,
    score:
      score(text, events, event, here, pronoun, genders) +
      (bound && isSubjectOf(event, now) ? weights.clause : 0) +
      (besides.includes(event) ? weights.beside : 0),
  }));
  scored.sort((a, b) => b.score - a.score || b.index - a.index);
  return scored[0]?.event ?? null;
}

/** "a cloud over Weiss in her …", "Weiss and his …": the name right before it. */
function isBeside(text: string, event: Event, at: number): boolean {
  const name = event.member?.speaker.name.split(' ').at(-1) ?? '';
  const between = text.slice(event.start, at);
  const after = between.lastIndexOf(name) + name.length;
  return (
    between.length < 60 &&
    /^(?:his|her)\b/.test(text.slice(at, at + 4)) &&
    after >= name.length &&
    beside.test(between.slice(after))
  );
}

const beside = /^\s(?:after|and|before|by|during|for|in|of|on|over|with)\s$/;

function isSubjectOf(event: Event, sentence: number): boolean {
  return event.subject && event.sentence === sentence && event.member?.certain === true;
}

/** "Weiss left after he …", "Weiss kept his …": the sentence's own subject is meant. */
function isBound(text: string, at: number): boolean {
  const opens = /\b(?:after|although|because|before|if|once|since|though|until|when|while)\s$/i;
  return opens.test(text.slice(Math.max(0, at - 12), at)) || /^(?:his|her)\b/.test(text.slice(at, at + 4));
}

function score(
  text: SegmentedText,
  events: EventList,
  event: Event,
  here: number,
  pronoun: Gender,
  genders: ReadonlyMap<string, Gender>,
): number {
  const paragraphs = Math.max(
    0,
    (text.sentences[here]?.paragraph ?? 0) - (text.sentences[event.sentence]?.paragraph ?? 0),
  );
  const distance = events.sentencesBetween(event.sentence, here);
  return (
    -distance -
    paragraphs * weights.paragraph +
    (event.source ? weights.source : 0) +
    (event.subject ? weights.subject : 0) +
    leading(event, distance, paragraphs) +
    (event.possessive ? weights.possessive : 0) +
    (event.quoted ? weights.quoted : 0) +
    (event.member?.certain || event.unnamed !== null ? 0 : weights.uncertain) +
    (genderOf(event, genders) === pronoun ? weights.gender[pronoun] : 0)
  );
}

function leading(event: Event, distance: number, paragraphs: number): number {
  if (event.asked && distance < 2) return weights.asked;
  if (!event.leads) return 0;
  if (distance > 1) return weights.leads;
  return weights.leads + (paragraphs === 0 ? weights.leadsHere : weights.leadsParagraphBefore);
}

function genderOf(event: Event, genders: ReadonlyMap<string, Gender>): Gender | null {
  if (event.unnamed !== null) return event.unnamed === 'either' ? null : event.unnamed;
  return event.member?.gender ?? genders.get(event.member?.speaker.id ?? '') ?? null;
}

function other(gender: Gender): Gender {
  return gender === 'male' ? 'female' : 'male';
}
