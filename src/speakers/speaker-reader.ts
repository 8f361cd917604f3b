// Takes a text, its names and its persons; gives who made each attribution, read once from top to bottom.
import { nameGovernors } from '../lexicon/name-governors.ts';
import type { Attribution } from '../model/attribution.ts';
import { countBelow } from '../model/count-below.ts';
import { sentenceAt } from '../model/sentence-at.ts';
import { holds } from '../model/span.ts';
import type { Speaker, SpeakerResolution } from '../model/speaker.ts';
import type { SegmentedText } from '../model/text.ts';
import { abbreviationsIn } from './abbreviations.ts';
import { antecedent } from './antecedent.ts';
import { bodySpeaker, type Gender, type Member } from './cast.ts';
import { CastIndex } from './cast-index.ts';
import { type Event, EventList } from './event-list.ts';
import type { NameMention } from './find-mentions.ts';
import { genderVotes } from './gender-votes.ts';
import { genderOfGivenName } from './given-name-gender.ts';
import { type Group, GroupList } from './group-list.ts';
import { introductionEnd } from './introduction-end.ts';
import { quotedIn } from './is-quoted.ts';
import { mainFigureOf } from './main-figure.ts';
import { mayBeCalled } from './may-be-called.ts';
import { bodyKey, bodyName } from './name-key.ts';
import { askedPronouns, askingVerbs, asksItsSubject, isPutToSomebody } from './questions.ts';
import { isAnonymousNoun, isWriting, type SourceReading } from './read-source.ts';
import { relativeAntecedent } from './relative-antecedent.ts';
import { genderOfRole } from './role-gender.ts';
import { type TitleSubject, titleSubjects } from './title-subjects.ts';
import { verbFollows } from './verb-follows.ts';

const none = (basis: SpeakerResolution['basis']): SpeakerResolution => ({ speaker: null, basis });

/** In sentences. */
const nearBody = 2;
const nearGroup = 1;
const farGroup = 8;

/** Something in the text to be read in its turn. */
interface Step {
  readonly start: number;
  readonly take: () => void;
}

/** Reads the article once from top to bottom, keeping in mind who has been spoken of. */
export class SpeakerReader {
  private readonly events: EventList;
  private readonly resolved: (SpeakerResolution | undefined)[];
  private readonly abbreviations: ReadonlyMap<string, string>;
  private readonly genders: Map<string, Gender>;
  private readonly bodies: { readonly speaker: Speaker; readonly start: number }[] = [];
  private readonly cast: CastIndex;
  private readonly groups = new GroupList();
  private answerer: Member | null | undefined;
  /** Who spoke last, where a source was printed or the words carried on. */
  private lastSpoken: { readonly resolution: SpeakerResolution; readonly start: number } | null = null;
  private readonly isQuoted: (offset: number) => boolean;
  private readonly mainFigure: (title: string, start: number) => Member | null;
  /** Sentences in which a source is printed. */
  private readonly speaking: ReadonlySet<number>;
  /** Sentences whose subject is asked something. */
  private readonly asking: ReadonlySet<number>;

  constructor(
    private readonly text: SegmentedText,
    private readonly attributions: readonly Attribution[],
    private readonly mentions: readonly NameMention[],
    private readonly members: readonly (Member | null)[],
  ) {
    const bodies = mentions.filter((mention) => mention.looksLikeBody).map((mention) => mention.name);
    this.abbreviations = abbreviationsIn(text.article.text, bodies);
    this.genders = new Map([...genderVotes(text, mentions, members), ...givenNameGenders(members)]);
    this.events = new EventList(quotedBefore(text));
    this.cast = new CastIndex(mentions, members);
    this.isQuoted = quotedIn(text);
    this.mainFigure = mainFigureOf(text, mentions, members);
    this.resolved = attributions.map(() => undefined);
    this.speaking = new Set(
      attributions.flatMap(({ source: [first] }) => (first ? [sentenceAt(text, first[0])] : [])),
    );
    this.asking = new Set(
      text.sentences.flatMap(({ span }, index) =>
        asksItsSubject(text.article.text.slice(...span)) ? [index] : [],
      ),
    );
  }

  resolveAll(readings: readonly SourceReading[]): readonly SpeakerResolution[] {
    this.addMentions();
    this.addPairs();
    const order = this.attributions
      .map((_, index) => index)
      .sort((a, b) => this.startOf(a) - this.startOf(b) || a - b);
    const reading: Step[] = order.map((index) => ({
      start: this.startOf(index),
      take: () => this.readAttribution(readings[index] ?? { kind: 'unknown' }, index),
    }));
    for (const { take } of [...reading, ...this.leanings()].sort((a, b) => a.start - b.start)) take();
    return this.resolved.map((resolution) => resolution ?? none('unknown'));
  }

  private readAttribution(reading: SourceReading, index: number): void {
    const attribution = this.attributions[index];
    // Who is asked has not said what he is asked; that he is spoken of there his name tells already.
    if (attribution && isPutToSomebody(this.text.article.text, attribution)) {
      this.resolved[index] = none('unknown');
      return;
    }
    const resolution = this.resolve(reading, index);
    this.resolved[index] = resolution;
    if (reading.kind !== 'empty' || resolution.basis === 'carried')
      this.lastSpoken = { resolution, start: this.startOf(index) };
    this.remember(index, resolution, reading);
  }

  /** What tells of somebody without naming him or being a source: "He left", "The minister left", "They asked him". */
  private leanings(): readonly Step[] {
    const pronouns = pronounSubjects(this.text).map(({ start, gender }) => ({
      start,
      take: () => this.rememberPronoun(start, gender, false),
    }));
    const asked = askedPronouns(this.text).map(({ start, gender }) => ({
      start,
      take: () => this.rememberPronoun(start, gender, true),
    }));
    const titles = titleSubjects(this.text).map((subject) => ({
      start: subject.start,
      take: () => this.rememberTitle(subject),
    }));
    return [...pronouns, ...asked, ...titles];
  }

  /** "He was asked …": whoever the sentence is about is spoken of there. */
  private rememberPronoun(start: number, gender: Gender, asked: boolean): void {
    const found = antecedent(this.text, this.events, start, gender, [], this.genders);
    if (found?.member) this.addEvent({ member: found.member, start, asked, leads: !asked });
  }

  private rememberTitle({ title, definite, start }: TitleSubject): void {
    const member = definite ? this.calledBy(title, start) : null;
    // "The president" whom nobody names is still not the person named before.
    if (member) this.addEvent({ member, start });
    else this.addEvent({ unnamed: genderOfRole(title) ?? 'either', start });
  }

  /** A subject that leads its sentence, unless said otherwise. */
  private addEvent(event: Partial<Event> & { readonly start: number }): void {
    const sentence = sentenceAt(this.text, event.start);
    const plain = {
      member: null,
      unnamed: null,
      sentence,
      subject: true,
      leads: event.source === true || !this.speaking.has(sentence),
      asked: this.asking.has(sentence),
      source: false,
      quoted: false,
      possessive: false,
    };
    this.events.add({ ...plain, ...event });
  }

  /** Who is named where, in order of text. */
  private addMentions(): void {
    const subjects = new Set<number>();
    for (const [index, mention] of this.mentions.entries()) {
      const member = this.members[index] ?? null;
      const { sentence, quoted } = mention;
      // "The Brandt campaign"
      const possessive = mention.possessive || (mention.afterArticle && mention.role === null);
      const free = member !== null && !quoted && !possessive && !subjects.has(sentence);
      const subject = free && (!governors.has(mention.before) || isWithClause(mention));
      if (subject) subjects.add(sentence);
      const leads =
        subject &&
        !this.speaking.has(sentence) &&
        (isWithClause(mention) || verbFollows(this.text, mention.span[1]));
      const asked = askedByName.has(mention.before) || (subject && this.asking.has(sentence));
      const [start] = mention.span;
      this.events.add({
        member,
        unnamed: null,
        start,
        sentence,
        subject,
        leads,
        asked,
        source: false,
        quoted,
        possessive,
      });
    }
  }

  /** Where the source stands; where there is none, the content. */
  private startOf(index: number): number {
    const attribution = this.attributions[index];
    return attribution?.source[0]?.[0] ?? attribution?.content[0]?.[0] ?? 0;
  }

  private resolve(reading: SourceReading, index: number): SpeakerResolution {
    switch (reading.kind) {
      case 'empty':
        return this.carried(index);
      case 'answer':
        return named(this.answering(index)?.speaker ?? null, 'title');
      case 'name':
        return this.named(reading.head, reading.body);
      case 'body':
        return { speaker: bodySpeaker(reading.name, this.abbreviations), basis: 'named' };
      case 'headline-name':
        return named(this.cast.calledSo(reading.name), 'named');
      case 'title':
        return this.titled(reading.title, reading.start);
      case 'body-word':
        return this.bodyCalled(reading);
      case 'pronoun':
        return this.pronoun(reading, index);
      case 'joint':
        return this.jointly(reading, index);
      case 'several':
        return this.several(reading, index);
      case 'anonymous': {
        const member = this.ownedBy(reading);
        return member ? { speaker: member.speaker, basis: 'title' } : none('anonymous');
      }
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
    if (isWriting(mention.name)) return none('unknown');
    return { speaker: bodySpeaker(body ?? mention.name, this.abbreviations), basis: 'named' };
  }

  /** Every answer of an interview is one person's; the first one is read first. */
  private answering(index: number): Member | null {
    if (this.answerer === undefined) this.answerer = this.interviewee(this.startOf(index));
    return this.answerer;
  }

  /** The only person whom a printed interview's introduction names. */
  private interviewee(firstAnswer: number): Member | null {
    const end = introductionEnd(this.text, firstAnswer);
    const introduced = this.members.slice(
      0,
      countBelow(this.mentions, end, ({ span }) => span[0]),
    );
    const [only, ...others] = new Set(introduced.filter((member) => member?.certain));
    return others.length === 0 ? (only ?? null) : null;
  }

  private titled(title: string, start: number): SpeakerResolution {
    const member = this.calledBy(title, start);
    if (member) return { speaker: member.speaker, basis: 'title' };
    return none(isAnonymousNoun(title.split(/\s/).at(-1) ?? '') ? 'anonymous' : 'unknown');
  }

  private calledBy(title: string, start: number): Member | null {
    if (this.cast.titled(title).length > 0) return this.holderOf(title, start);
    return this.describedBy(title, start) ?? this.mainFigure(title, start);
  }

  /** Of those whom the title fits best, the one spoken of last; nobody where two were spoken of last in one sentence. */
  private holderOf(title: string, start: number): Member | null {
    const fitting = this.cast.titled(title);
    const distances = new Map(fitting.map((member) => [member, this.events.distance(member, start)]));
    const [nearest, second] = [...fitting].sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
    if (!nearest) return null;
    // "The secretary", after one of state and one of defense came together, is neither.
    const isOneOfTwo =
      second && this.events.lastSentence(second, start) === this.events.lastSentence(nearest, start);
    return isOneOfTwo ? null : nearest;
  }

  /** "The nominee": the only one spoken of shortly before, where nothing speaks against it. */
  private describedBy(title: string, start: number): Member | null {
    const here = this.paragraphAt(start);
    const [only, ...others] = this.leadersIn(here, start) ?? this.leadersIn(here - 1, start) ?? [];
    return only && others.length === 0 && mayBeCalled(title, only) ? only : null;
  }

  /** Whom the paragraph is about shortly before the place, each once; null where it is about nobody. */
  private leadersIn(paragraph: number, start: number): readonly (Member | null)[] | null {
    const events = this.events
      .before(start, sentenceAt(this.text, start), farGroup)
      .filter((event) => this.paragraphAt(event.start) === paragraph && (event.leads || event.source));
    return events.length > 0 ? [...new Set(events.map(({ member }) => member))] : null;
  }

  /** "His attorney": the one whom the article calls an attorney of that person. */
  private ownedBy({ owner, noun }: Extract<SourceReading, { kind: 'anonymous' }>): Member | null {
    if (!owner || noun === null) return null;
    const gender = ownersGender.get(owner.printed.toLowerCase());
    const found = gender
      ? antecedent(this.text, this.events, owner.start, gender, [], this.genders)?.member?.speaker
      : this.cast.calledSo(owner.printed);
    return found ? this.cast.holderFor(noun, found.nameKey) : null;
  }

  /** "the appeals court" is not the Supreme Court that was named before. */
  private bodyCalled({
    noun,
    modifiers,
    start,
  }: Extract<SourceReading, { kind: 'body-word' }>): SpeakerResolution {
    const name = this.cast.bodyBefore(noun, start);
    const words = name?.toLowerCase().split(/\s+/) ?? [];
    if (name === null || !modifiers.every((word) => words.includes(word))) return none('unknown');
    return { speaker: bodySpeaker(bodyName(name), this.abbreviations), basis: 'title' };
  }

  private pronoun(reading: Extract<SourceReading, { kind: 'pronoun' }>, index: number): SpeakerResolution {
    if (reading.pronoun === 'self') return this.speakerAround(index, reading.start);
    if (reading.pronoun === 'neuter') {
      // "It" is most often no speaker at all; right after a body's words it is that body.
      const here = sentenceAt(this.text, reading.start);
      const body = this.bodies.findLast(({ start }) => start < reading.start);
      const isNear = body && here - sentenceAt(this.text, body.start) <= nearBody;
      return named(this.bodySubject(here, reading.start) ?? (isNear ? body.speaker : null), 'pronoun');
    }
    if (reading.pronoun === 'relative') return this.relative(reading.start);
    const own = this.attributions[index]?.content ?? [];
    const found = antecedent(this.text, this.events, reading.start, reading.pronoun, own, this.genders);
    if (found && !found.member) return none('anonymous');
    const member = found?.member ?? null;
    // Once called "she", she is "she" for the rest of the article.
    if (member && !member.gender && !this.genders.has(member.speaker.id))
      this.genders.set(member.speaker.id, reading.pronoun);
    return named(member?.speaker ?? null, 'pronoun');
  }

  /** "The council said that it": the body that the sentence up to here is about. */
  private bodySubject(sentence: number, before: number): Speaker | null {
    const end = countBelow(this.mentions, before, ({ span }) => span[0]);
    for (
      let index = end - 1;
      this.mentions[index]?.sentence === sentence && end - index < farGroup;
      index -= 1
    ) {
      const mention = this.mentions[index];
      const acts = mention && !mention.quoted && !mention.possessive && !governors.has(mention.before);
      if (acts && mention.looksLikeBody && verbFollows(this.text, mention.span[1]))
        return this.speakerOf(index);
    }
    return null;
  }

  /** "Who" and "that" take up the name before them; "voters who" name nobody. */
  private relative(start: number): SpeakerResolution {
    const isPersonal = /^who/i.test(this.text.article.text.slice(start, start + 3));
    const speakers = relativeAntecedent(this.text.article.text, this.mentions, start, (index) =>
      this.members[index] ? isPersonal : !isPersonal,
    ).flatMap((index) => {
      const speaker = this.speakerOf(index);
      return speaker ? [speaker] : [];
    });
    if (speakers.length > 1) return joint(speakers);
    const [only] = speakers;
    return only ? { speaker: only, basis: 'pronoun' } : none('anonymous');
  }

  /** Each of them once; those whom the article names. */
  private jointly(reading: Extract<SourceReading, { kind: 'joint' }>, index: number): SpeakerResolution {
    // "The Securities and Exchange Commission" is one.
    if (this.abbreviations.has(bodyKey(reading.printed)))
      return { speaker: bodySpeaker(reading.printed, this.abbreviations), basis: 'named' };
    const speakers = reading.parts.flatMap((part) => namedIn(this.resolve(part, index)));
    return joint([...new Map(speakers.map((speaker) => [speaker.id, speaker])).values()]);
  }

  /** "They", "both", "the two ministers": those who were last named or spoke together. */
  private several(reading: Extract<SourceReading, { kind: 'several' }>, index: number): SpeakerResolution {
    const { start, title, two, bodies } = reading;
    const here = sentenceAt(this.text, Math.min(start, this.attributions[index]?.content[0]?.[0] ?? start));
    const held = title === null ? [] : this.cast.titled(title);
    const fits = ({ speakers, governed }: Group): boolean => {
      if (title === null && !two && !bodies) return !governed || speakers.length === 0;
      if (two && speakers.length !== 2) return false;
      if (bodies) return speakers.length > 0 && speakers.every(({ type }) => type === 'body');
      return title === null
        ? speakers.length > 0
        : speakers.length > 0 && speakers.every(({ id }) => held.some(({ speaker }) => speaker.id === id));
    };
    const isPronoun = title === null && !two && !bodies;
    const group = this.groups.before(start, here, isPronoun ? nearGroup : farGroup, fits);
    if (group) return joint(group);
    if (two && held.length === 2) return joint(held.map(({ speaker }) => speaker));
    return none(title === null || two ? 'joint' : 'anonymous');
  }

  /** "I" within another's words is that other. */
  private speakerAround(index: number, start: number): SpeakerResolution {
    const around = this.attributions.findIndex(
      (other, at) => at !== index && other.content.some((span) => holds(span, start)),
    );
    return named(this.resolved[around]?.speaker ?? null, 'pronoun');
  }

  /**
   * No source printed: words in quotation marks belong to whoever spoke last, in this paragraph or the one before. What "is expected"
   * or "was asked" without them nobody is said to have said.
   */
  private carried(index: number): SpeakerResolution {
    const here = this.startOf(index);
    if (!this.isQuoted(here)) return none('unknown');
    const last = this.lastSpoken;
    const asked = this.askedBefore(here, last?.start ?? -1);
    if (asked) return { speaker: asked.speaker, basis: 'carried' };
    if (!last || this.paragraphAt(here) - this.paragraphAt(last.start) > 1) return none('unknown');
    return last.resolution.speaker ? { speaker: last.resolution.speaker, basis: 'carried' } : last.resolution;
  }

  /** "He was asked whether …" and then the answer: the one asked speaks. */
  private askedBefore(here: number, after: number): Member | null {
    const sentence = sentenceAt(this.text, here) - 1;
    const start = this.text.sentences[sentence]?.span[0] ?? 0;
    return start < after || !this.asking.has(sentence) ? null : this.events.askedIn(sentence);
  }

  private addGroup(speakers: readonly Speaker[], start: number, governed: boolean): void {
    this.groups.add({ speakers, start, sentence: sentenceAt(this.text, start), governed });
  }

  /** "Brandt and Weiss", wherever it is printed. */
  private addPairs(): void {
    for (const [index, mention] of this.mentions.entries()) {
      const next = this.mentions[index + 1];
      if (
        !next ||
        mention.quoted ||
        mention.possessive ||
        next.possessive ||
        !isPair(this.text, mention, next)
      )
        continue;
      const [one, other] = [this.speakerOf(index), this.speakerOf(index + 1)];
      if (one && other && one.id !== other.id && one.type === other.type)
        this.addGroup([one, other], mention.span[0], governors.has(mention.before));
    }
  }

  /** Of a mention, by its index; null where the article does not tell which of two it is. */
  speakerOf(index: number): Speaker | null {
    const mention = this.mentions[index];
    const member = this.members[index];
    if (member) return member.speaker;
    const isName = mention && !this.cast.isPersonsName(mention.name);
    return isName ? bodySpeaker(mention.name, this.abbreviations) : null;
  }

  private paragraphAt(offset: number): number {
    return this.text.sentences[sentenceAt(this.text, offset)]?.paragraph ?? 0;
  }

  /** What follows may lean on this source. */
  private remember(index: number, resolution: SpeakerResolution, reading: SourceReading): void {
    const start = this.attributions[index]?.source[0]?.[0];
    if (start === undefined) return;
    const { speaker, joint: several } = resolution;
    const isCrowd = reading.kind === 'anonymous' && reading.noun === null;
    if (several || isCrowd) this.addGroup(several ?? [], start, false);
    for (const one of several ?? []) this.addEvent({ member: this.cast.member(one.id), start, source: true });
    if (speaker?.type === 'body') this.bodies.push({ speaker, start });
    else if (speaker) this.addEvent({ member: this.cast.member(speaker.id), start, source: true });
    else if (reading.kind === 'anonymous' && reading.noun !== null)
      this.addEvent({ unnamed: genderOfRole(reading.noun) ?? 'either', start, source: true });
  }
}

/** By id of the speaker; an office or form of address tells more and is asked first. */
function givenNameGenders(members: readonly (Member | null)[]): readonly (readonly [string, Gender])[] {
  return [...new Set(members)].flatMap((member) => {
    const gender = member && genderOfGivenName(member.speaker.name);
    return member && gender ? [[member.speaker.id, gender] as const] : [];
  });
}

/** For each sentence, how many before it are quoted from their first to their last letter. */
function quotedBefore(text: SegmentedText): readonly number[] {
  const isQuoted = quotedIn(text);
  const counts = [0];
  for (const { span } of text.sentences) {
    const whole = isQuoted(span[0] + 1) && isQuoted(span[1] - 2);
    counts.push((counts.at(-1) ?? 0) + (whole ? 1 : 0));
  }
  return counts;
}

/** "Brandt (R-Mo.) and Weiss". */
function isPair(text: SegmentedText, mention: NameMention, next: NameMention): boolean {
  const between = text.article.text.slice(mention.span[1], next.whole[0]);
  return (
    mention.sentence === next.sentence && /^(?:\s\([^()]{1,40}\))?,?\s(?:and|or)\s(?:the\s)?$/.test(between)
  );
}

function joint(speakers: readonly Speaker[]): SpeakerResolution {
  return speakers.length > 0 ? { ...none('joint'), joint: speakers } : none('joint');
}

function namedIn({ speaker, joint: several }: SpeakerResolution): readonly Speaker[] {
  return speaker ? [speaker] : (several ?? []);
}

/** Resolved where there is somebody. */
function named(speaker: Speaker | null, basis: SpeakerResolution['basis']): SpeakerResolution {
  return speaker ? { speaker, basis } : none('unknown');
}

/** Where a sentence outside quotation marks opens with "He" or "She". */
function pronounSubjects(
  text: SegmentedText,
): readonly { readonly start: number; readonly gender: Gender }[] {
  return text.sentences.flatMap(({ span: [start] }) => {
    const opening = /^(?:(He)|She)\b/.exec(text.article.text.slice(start, start + 4));
    return opening ? [{ start, gender: opening[1] ? 'male' : 'female' } as const] : [];
  });
}

/** "with Weiss warning of rain": she is the subject of the warning. */
function isWithClause({ before, after }: NameMention): boolean {
  return before === 'with' && /.ing$/.test(after);
}

const governors = new Set(nameGovernors);
const ownersGender: ReadonlyMap<string, Gender> = new Map([
  ['his', 'male'],
  ['her', 'female'],
]);
const askedByName = new Set(askingVerbs);
