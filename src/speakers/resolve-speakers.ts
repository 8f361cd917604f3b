// Takes a text and its attributions; gives who made each of them, as far as the article tells.
import type { Attribution } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import type { Speaker, SpeakerResolution } from '../model/speaker.ts';
import type { SegmentedText } from '../model/text.ts';
import { abbreviationsIn } from './abbreviations.ts';
import { antecedent, type Event } from './antecedent.ts';
import { bodySpeaker, castOf, type Member } from './cast.ts';
import { findMentions, type NameMention } from './find-mentions.ts';
import { genderVotes } from './gender-votes.ts';
import { bodyKey, bodyName, nameKey, speakerId } from './name-key.ts';
import { namePartsOf } from './name-parts.ts';
import { readSource, type SourceReading } from './read-source.ts';
import { titleFits } from './title-fit.ts';
import { withoutTitles } from './titles.ts';

const none = (basis: SpeakerResolution['basis']): SpeakerResolution => ({ speaker: null, basis });

/** One resolution for each attribution, in their order. */
export function resolveSpeakers(
  text: SegmentedText,
  attributions: readonly Attribution[],
): readonly SpeakerResolution[] {
  const mentions = findMentions(text);
  const source = text.article.text;
  const readings = attributions.map((attribution) => readSource(source, attribution.source, mentions));
  const heads = new Set(
    readings.flatMap((reading) => (reading.kind === 'name' && !reading.body ? [reading.head] : [])),
  );
  const people = new Set([...heads, ...leanedOn(text, mentions)]);
  const { members } = castOf(mentions, people, text.article.dateline?.place ?? null);
  const reader = new Reader(text, attributions, mentions, members);
  return reader.resolveAll(readings);
}

/** Names that open a sentence which the next one takes up with "He" or "She", or that a "who" follows: persons. */
function leanedOn(text: SegmentedText, mentions: readonly NameMention[]): readonly number[] {
  const subjects = new Set<number>();
  return mentions.flatMap((mention, index) => {
    if (
      mention.quoted ||
      governors.has(mention.before) ||
      mention.afterArticle ||
      subjects.has(mention.sentence)
    )
      return [];
    subjects.add(mention.sentence);
    const next = text.sentences[mention.sentence + 1];
    const opening = next ? text.article.text.slice(next.span[0], next.span[0] + 4) : '';
    const following = text.article.text.slice(mention.span[1], mention.span[1] + 6);
    return /^(?:He|She)\b/.test(opening) || /^, who\b/.test(following) ? [index] : [];
  });
}

/** Reads the article once from top to bottom, keeping in mind who has been spoken of. */
class Reader {
  private readonly events: Event[];
  private readonly resolved: (SpeakerResolution | undefined)[];
  private readonly abbreviations: ReadonlyMap<string, string>;
  private readonly genders: Map<string, 'male' | 'female'>;
  private readonly bodies: { readonly speaker: Speaker; readonly start: number }[] = [];

  constructor(
    private readonly text: SegmentedText,
    private readonly attributions: readonly Attribution[],
    private readonly mentions: readonly NameMention[],
    private readonly members: readonly (Member | null)[],
  ) {
    this.abbreviations = abbreviationsIn(
      text.article.text,
      mentions.filter((mention) => mention.looksLikeBody).map((mention) => mention.name),
    );
    this.genders = new Map(genderVotes(text, mentions, members));
    this.events = eventsOf(text, mentions, members);
    this.resolved = attributions.map(() => undefined);
  }

  resolveAll(readings: readonly SourceReading[]): readonly SpeakerResolution[] {
    for (const start of pronounSubjects(this.text)) this.rememberPronoun(start);
    const order = this.attributions
      .map((_, index) => index)
      .sort((a, b) => this.startOf(a) - this.startOf(b) || a - b);
    for (const index of order) {
      const resolution = this.resolve(readings[index] ?? { kind: 'unknown' }, index, order);
      this.resolved[index] = resolution;
      this.remember(index, resolution);
    }
    return this.resolved.map((resolution) => resolution ?? none('unknown'));
  }

  /** "He was asked …": whoever the sentence is about is spoken of there. */
  private rememberPronoun(start: number): void {
    const pronoun = this.text.article.text.charAt(start) === 'H' ? 'male' : 'female';
    const member = antecedent(this.text, this.events, start, pronoun, [], this.genders);
    if (!member) return;
    this.addEvent({
      member,
      start,
      sentence: this.sentenceAt(start),
      subject: true,
      source: false,
      quoted: false,
      possessive: false,
    });
  }

  private addEvent(event: Event): void {
    this.events.push(event);
    this.events.sort((a, b) => a.start - b.start);
  }

  /** Where the source stands; where there is none, the content. */
  private startOf(index: number): number {
    const attribution = this.attributions[index];
    return attribution?.source[0]?.[0] ?? attribution?.content[0]?.[0] ?? 0;
  }

  private resolve(reading: SourceReading, index: number, order: readonly number[]): SpeakerResolution {
    switch (reading.kind) {
      case 'empty':
        return this.carried(index, order);
      case 'name':
        return this.named(reading.head, reading.body);
      case 'body':
        return { speaker: bodySpeaker(reading.name, this.abbreviations), basis: 'named' };
      case 'headline-name':
        return this.calledSo(reading.name);
      case 'title':
        return this.titled(reading.title, reading.start);
      case 'body-word':
        return this.bodyCalled(reading.noun, reading.start);
      case 'pronoun':
        return this.pronoun(reading, index);
      default:
        return none(reading.kind);
    }
  }

  private named(head: number, body: string | null): SpeakerResolution {
    const mention = this.mentions[head];
    const member = this.members[head];
    if (member) return { speaker: member.speaker, basis: 'named' };
    if (!mention) return none('unknown');
    // Two persons share the name and nothing tells which.
    if (!mention.looksLikeBody && this.isPersonsName(mention)) return none('unknown');
    return { speaker: bodySpeaker(body ?? mention.name, this.abbreviations), basis: 'named' };
  }

  /** A headline's words are all capitalised, so a name is known there only from the text below. */
  private calledSo(printed: string): SpeakerResolution {
    const name = withoutTitles(printed) || printed;
    const key = nameKey(namePartsOf(name).family.join(' '));
    const cast = new Map(
      this.members.flatMap((member) => (member ? [[member.speaker.id, member.speaker] as const] : [])),
    );
    const whole = cast.get(speakerId(name));
    const namesakes = [...cast.values()].filter((speaker) => speaker.nameKey === key);
    const speaker = whole ?? (namesakes.length === 1 && !/\s/.test(name) ? namesakes[0] : undefined);
    return speaker ? { speaker, basis: 'named' } : none('unknown');
  }

  private isPersonsName(mention: NameMention): boolean {
    const key = bodyKey(mention.name);
    return this.members.some(
      (member) =>
        member !== null && (member.speaker.nameKey === key || member.speaker.id.split('-').includes(key)),
    );
  }

  private titled(title: string, start: number): SpeakerResolution {
    const before = this.events.filter((event) => event.start < start && event.member).reverse();
    const after = this.events.filter((event) => event.start >= start && event.member);
    const ranked = [...before, ...after]
      .map((event) => ({ event, fit: titleFits(title, event.member?.roles ?? []) }))
      .filter(({ fit }) => fit > 0);
    const best = Math.max(0, ...ranked.map(({ fit }) => fit));
    const found = ranked.find(({ fit }) => fit === best)?.event.member;
    return found ? { speaker: found.speaker, basis: 'title' } : none('unknown');
  }

  private bodyCalled(noun: string, start: number): SpeakerResolution {
    const ends = (name: string): boolean => bodyKey(name).split('-').at(-1) === bodyKey(noun);
    const named = this.mentions
      .filter((mention, index) => mention.span[0] < start && !this.members[index] && ends(mention.name))
      .at(-1);
    if (!named) return none('unknown');
    return { speaker: bodySpeaker(bodyName(named.name), this.abbreviations), basis: 'title' };
  }

  private pronoun(reading: Extract<SourceReading, { kind: 'pronoun' }>, index: number): SpeakerResolution {
    if (reading.pronoun === 'plural') return none('joint');
    if (reading.pronoun === 'self') return this.speakerAround(index, reading.start);
    if (reading.pronoun === 'neuter') {
      const body = this.bodies.filter(({ start }) => start < reading.start).at(-1);
      return body ? { speaker: body.speaker, basis: 'pronoun' } : none('unknown');
    }
    const own = this.attributions[index]?.content ?? [];
    const member = antecedent(this.text, this.events, reading.start, reading.pronoun, own, this.genders);
    // Once called "she", she is "she" for the rest of the article.
    if (member && !member.gender && reading.pronoun !== 'relative' && !this.genders.has(member.speaker.id))
      this.genders.set(member.speaker.id, reading.pronoun);
    return member ? { speaker: member.speaker, basis: 'pronoun' } : none('unknown');
  }

  /** "I" within another's words is that other. */
  private speakerAround(index: number, start: number): SpeakerResolution {
    const around = this.attributions.findIndex(
      (other, at) => at !== index && other.content.some((span) => holds(span, start)),
    );
    const speaker = around < 0 ? null : (this.resolved[around]?.speaker ?? null);
    return speaker ? { speaker, basis: 'pronoun' } : none('unknown');
  }

  /** No source printed: the words belong to whoever spoke last, in this paragraph or the one before. */
  private carried(index: number, order: readonly number[]): SpeakerResolution {
    const here = this.startOf(index);
    const before = order.slice(0, order.indexOf(index)).at(-1);
    const paragraph = this.paragraphAt(here);
    const asked = this.askedBefore(here, before === undefined ? -1 : this.startOf(before));
    if (asked) return { speaker: asked.speaker, basis: 'carried' };
    if (before === undefined || paragraph - this.paragraphAt(this.startOf(before)) > 1)
      return none('unknown');
    const last = this.resolved[before] ?? none('unknown');
    return last.speaker ? { speaker: last.speaker, basis: 'carried' } : last;
  }

  /** "He was asked whether …" and then the answer: the one asked speaks. */
  private askedBefore(here: number, after: number): Member | null {
    const sentence = this.sentenceAt(here);
    const start = this.text.sentences[sentence - 1]?.span ?? [0, 0];
    const printed = this.text.article.text.slice(start[0], start[1]);
    if (start[0] < after || !/\b(?:was|were|when|if)\s+asked\b|^Asked\b/.test(printed)) return null;
    return (
      this.events.filter((event) => event.sentence === sentence - 1 && event.subject).at(0)?.member ?? null
    );
  }

  private paragraphAt(offset: number): number {
    return this.text.sentences[this.sentenceAt(offset)]?.paragraph ?? 0;
  }

  private sentenceAt(offset: number): number {
    return sentenceIndex(this.text, offset);
  }

  /** What follows may lean on this source. */
  private remember(index: number, { speaker }: SpeakerResolution): void {
    const span = this.attributions[index]?.source[0];
    if (!speaker || !span) return;
    if (speaker.type === 'body') this.bodies.push({ speaker, start: span[0] });
    const member = this.members.find((one) => one?.speaker.id === speaker.id) ?? null;
    this.addEvent({
      member,
      start: span[0],
      sentence: this.sentenceAt(span[0]),
      subject: true,
      source: true,
      quoted: false,
      possessive: false,
    });
  }
}

/** Where a sentence outside quotation marks opens with "He" or "She". */
function pronounSubjects(text: SegmentedText): readonly number[] {
  return text.sentences.flatMap(({ span }) =>
    /^(?:He|She)\b/.test(text.article.text.slice(span[0], span[0] + 4)) ? [span[0]] : [],
  );
}

/** Who is spoken of where, in order of text. */
function eventsOf(
  text: SegmentedText,
  mentions: readonly NameMention[],
  members: readonly (Member | null)[],
): Event[] {
  const subjects = new Set<number>();
  return mentions.map((mention, index) => {
    const member = members[index] ?? null;
    const subject =
      member !== null &&
      !mention.quoted &&
      !mention.possessive &&
      !subjects.has(mention.sentence) &&
      isSubject(text, mention);
    if (subject) subjects.add(mention.sentence);
    return {
      member,
      start: mention.span[0],
      sentence: mention.sentence,
      subject,
      source: false,
      quoted: mention.quoted,
      possessive: mention.possessive,
    };
  });
}

const governors = new Set([
  'of',
  'for',
  'at',
  'in',
  'from',
  'on',
  'to',
  'with',
  'by',
  'about',
  'against',
  'between',
  'like',
  'than',
  'over',
  'under',
  'between',
  'told',
  'after',
  'behind',
  'including',
  'toward',
]);

function isSubject(_text: SegmentedText, mention: NameMention): boolean {
  return !governors.has(mention.before);
}

function holds([start, end]: Span, offset: number): boolean {
  return offset >= start && offset < end;
}

export function sentenceIndex(text: SegmentedText, offset: number): number {
  let low = 0;
  let high = text.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((text.sentences[middle]?.span[0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
