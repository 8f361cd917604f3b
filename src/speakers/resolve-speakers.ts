// Takes a text and its attributions; gives who made each of them, as far as the article tells.
import { nameGovernors } from '../lexicon/name-governors.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import type { Speaker, SpeakerResolution } from '../model/speaker.ts';
import type { SegmentedText } from '../model/text.ts';
import { abbreviationsIn } from './abbreviations.ts';
import { antecedent } from './antecedent.ts';
import { bodySpeaker, castOf, type Gender, type Member } from './cast.ts';
import { CastIndex } from './cast-index.ts';
import { type Event, EventList } from './event-list.ts';
import { findMentions, type NameMention } from './find-mentions.ts';
import { genderVotes } from './gender-votes.ts';
import { bodyName } from './name-key.ts';
import { readSource, type SourceReading } from './read-source.ts';
import { sentenceAt } from './sentence-at.ts';

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
    const following = text.article.text.slice(mention.span[1], mention.span[1] + 6);
    return isTakenUp(text, mention.sentence + 1) || /^, who\b/.test(following) ? [index] : [];
  });
}

/** The sentence opens with "He", or is a quotation that "he said". */
function isTakenUp(text: SegmentedText, sentence: number): boolean {
  const [start, end] = text.sentences[sentence]?.span ?? [0, 0];
  const printed = text.article.text.slice(start, Math.min(end, start + 2000));
  return /^(?:He|She)\b/.test(printed) || (/^["“‘«]/.test(printed) && /["”’»] (?:he|she) /.test(printed));
}

/** Reads the article once from top to bottom, keeping in mind who has been spoken of. */
class Reader {
  private readonly events = new EventList();
  private readonly resolved: (SpeakerResolution | undefined)[];
  private readonly abbreviations: ReadonlyMap<string, string>;
  private readonly genders: Map<string, Gender>;
  private readonly bodies: { readonly speaker: Speaker; readonly start: number }[] = [];
  private readonly cast: CastIndex;

  constructor(
    private readonly text: SegmentedText,
    private readonly attributions: readonly Attribution[],
    private readonly mentions: readonly NameMention[],
    private readonly members: readonly (Member | null)[],
  ) {
    const bodies = mentions.filter((mention) => mention.looksLikeBody).map((mention) => mention.name);
    this.abbreviations = abbreviationsIn(text.article.text, bodies);
    this.genders = new Map(genderVotes(text, mentions, members));
    this.cast = new CastIndex(mentions, members);
    this.resolved = attributions.map(() => undefined);
  }

  resolveAll(readings: readonly SourceReading[]): readonly SpeakerResolution[] {
    for (const event of eventsOf(this.mentions, this.members)) this.events.add(event);
    for (const start of pronounSubjects(this.text)) this.rememberPronoun(start);
    const order = this.attributions
      .map((_, index) => index)
      .sort((a, b) => this.startOf(a) - this.startOf(b) || a - b);
    for (const [place, index] of order.entries()) {
      const resolution = this.resolve(readings[index] ?? { kind: 'unknown' }, index, order[place - 1]);
      this.resolved[index] = resolution;
      this.remember(index, resolution);
    }
    return this.resolved.map((resolution) => resolution ?? none('unknown'));
  }

  /** "He was asked …": whoever the sentence is about is spoken of there. */
  private rememberPronoun(start: number): void {
    const pronoun = this.text.article.text.charAt(start) === 'H' ? 'male' : 'female';
    const member = antecedent(this.text, this.events, start, pronoun, [], this.genders);
    if (member) this.addEvent(member, start, false);
  }

  private addEvent(member: Member | null, start: number, source: boolean): void {
    const sentence = sentenceAt(this.text, start);
    this.events.add({ member, start, sentence, subject: true, source, quoted: false, possessive: false });
  }

  /** Where the source stands; where there is none, the content. */
  private startOf(index: number): number {
    const attribution = this.attributions[index];
    return attribution?.source[0]?.[0] ?? attribution?.content[0]?.[0] ?? 0;
  }

  private resolve(reading: SourceReading, index: number, before: number | undefined): SpeakerResolution {
    switch (reading.kind) {
      case 'empty':
        return this.carried(index, before);
      case 'name':
        return this.named(reading.head, reading.body);
      case 'body':
        return { speaker: bodySpeaker(reading.name, this.abbreviations), basis: 'named' };
      case 'headline-name':
        return named(this.cast.calledSo(reading.name), 'named');
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
    if (!mention.looksLikeBody && this.cast.isPersonsName(mention.name)) return none('unknown');
    return { speaker: bodySpeaker(body ?? mention.name, this.abbreviations), basis: 'named' };
  }

  /** Of those whom the title fits best, the one spoken of last. */
  private titled(title: string, start: number): SpeakerResolution {
    const fitting = this.cast.titled(title);
    const distances = new Map(fitting.map((member) => [member, this.events.distance(member, start)]));
    const [nearest] = [...fitting].sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
    return named(nearest?.speaker ?? null, 'title');
  }

  private bodyCalled(noun: string, start: number): SpeakerResolution {
    const name = this.cast.bodyBefore(noun, start);
    return named(name === null ? null : bodySpeaker(bodyName(name), this.abbreviations), 'title');
  }

  private pronoun(reading: Extract<SourceReading, { kind: 'pronoun' }>, index: number): SpeakerResolution {
    if (reading.pronoun === 'plural') return none('joint');
    if (reading.pronoun === 'self') return this.speakerAround(index, reading.start);
    if (reading.pronoun === 'neuter') {
      const body = this.bodies.findLast(({ start }) => start < reading.start);
      return named(body?.speaker ?? null, 'pronoun');
    }
    const own = this.attributions[index]?.content ?? [];
    const member = antecedent(this.text, this.events, reading.start, reading.pronoun, own, this.genders);
    // Once called "she", she is "she" for the rest of the article.
    if (member && !member.gender && reading.pronoun !== 'relative' && !this.genders.has(member.speaker.id))
      this.genders.set(member.speaker.id, reading.pronoun);
    return named(member?.speaker ?? null, 'pronoun');
  }

  /** "I" within another's words is that other. */
  private speakerAround(index: number, start: number): SpeakerResolution {
    const around = this.attributions.findIndex(
      (other, at) => at !== index && other.content.some((span) => holds(span, start)),
    );
    return named(this.resolved[around]?.speaker ?? null, 'pronoun');
  }

  /** No source printed: the words belong to whoever spoke last, in this paragraph or the one before. */
  private carried(index: number, before: number | undefined): SpeakerResolution {
    const here = this.startOf(index);
    const asked = this.askedBefore(here, before === undefined ? -1 : this.startOf(before));
    if (asked) return { speaker: asked.speaker, basis: 'carried' };
    if (before === undefined || this.paragraphAt(here) - this.paragraphAt(this.startOf(before)) > 1)
      return none('unknown');
    const last = this.resolved[before] ?? none('unknown');
    return last.speaker ? { speaker: last.speaker, basis: 'carried' } : last;
  }

  /** "He was asked whether …" and then the answer: the one asked speaks. */
  private askedBefore(here: number, after: number): Member | null {
    const sentence = sentenceAt(this.text, here) - 1;
    const [start, end] = this.text.sentences[sentence]?.span ?? [0, 0];
    const printed = this.text.article.text.slice(start, end);
    if (start < after || !/\b(?:was|were|when|if) asked\b|^Asked\b/.test(printed)) return null;
    return this.events.subjectOf(sentence);
  }

  private paragraphAt(offset: number): number {
    return this.text.sentences[sentenceAt(this.text, offset)]?.paragraph ?? 0;
  }

  /** What follows may lean on this source. */
  private remember(index: number, { speaker }: SpeakerResolution): void {
    const start = this.attributions[index]?.source[0]?.[0];
    if (!speaker || start === undefined) return;
    if (speaker.type === 'body') this.bodies.push({ speaker, start });
    else this.addEvent(this.cast.member(speaker.id), start, true);
  }
}

/** Resolved where there is somebody. */
function named(speaker: Speaker | null, basis: SpeakerResolution['basis']): SpeakerResolution {
  return speaker ? { speaker, basis } : none('unknown');
}

/** Where a sentence outside quotation marks opens with "He" or "She". */
function pronounSubjects(text: SegmentedText): readonly number[] {
  return text.sentences.flatMap(({ span }) =>
    /^(?:He|She)\b/.test(text.article.text.slice(span[0], span[0] + 4)) ? [span[0]] : [],
  );
}

/** Who is spoken of where, in order of text. */
function eventsOf(mentions: readonly NameMention[], members: readonly (Member | null)[]): readonly Event[] {
  const subjects = new Set<number>();
  return mentions.map((mention, index) => {
    const member = members[index] ?? null;
    const { sentence, quoted, possessive } = mention;
    const free = member !== null && !quoted && !possessive && !subjects.has(sentence);
    const subject = free && !governors.has(mention.before);
    if (subject) subjects.add(sentence);
    return { member, start: mention.span[0], sentence, subject, source: false, quoted, possessive };
  });
}

const governors = new Set(nameGovernors);

function holds([start, end]: Span, offset: number): boolean {
  return offset >= start && offset < end;
}
