// Keeps who has been spoken of where; gives those shortly before a place.
import { countBelow } from '../model/count-below.ts';
import type { Gender, Member } from './cast.ts';

/** That a name, or a source standing for one, is printed. */
export interface Event {
  readonly member: Member | null;
  /** A person whom the article does not name ("a senior official"), by gender as far as the office tells; else null. */
  readonly unnamed: Gender | 'either' | null;
  readonly start: number;
  readonly sentence: number;
  readonly subject: boolean;
  /** What its sentence is about: its subject with the verb after it, or whoever speaks in it. */
  readonly leads: boolean;
  /** Something is asked of him there. */
  readonly asked: boolean;
  /** It headed an attribution. */
  readonly source: boolean;
  readonly quoted: boolean;
  readonly possessive: boolean;
}

const quotedWeight = 0.3;

/** More in one sentence is no sentence but a list, and looking through it for each "he" would never end. */
const mostOfSentence = 60;

export class EventList {
  private readonly bySentence = new Map<number, Event[]>();

  /** `quotedBefore`: how many of the sentences before each are a speaker's words throughout. */
  constructor(private readonly quotedBefore: readonly number[]) {}

  /** How far apart they are; a sentence in which somebody else is quoted throughout counts little. */
  sentencesBetween(earlier: number, later: number): number {
    const quoted = (this.quotedBefore[later] ?? 0) - (this.quotedBefore[earlier + 1] ?? 0);
    return Math.max(0, later - earlier - (1 - quotedWeight) * Math.max(0, quoted));
  }

  private readonly byMember = new Map<Member, Event[]>();

  add(event: Event): void {
    insert(this.sentence(event.sentence), event, (one) => one.start);
    if (!event.member) return;
    const own = this.byMember.get(event.member) ?? [];
    insert(own, event, ({ start }) => start);
    this.byMember.set(event.member, own);
  }

  /** Of this sentence and so many before it, in order of text. */
  before(at: number, sentence: number, reach: number): readonly Event[] {
    const found: Event[] = [];
    for (let index = Math.max(0, sentence - reach); index <= sentence; index += 1) {
      const events = this.bySentence.get(index) ?? [];
      const end = countBelow(events, at, (event) => event.start);
      found.push(...events.slice(Math.max(0, end - mostOfSentence), end));
    }
    return found;
  }

  /** Whom the sentence asks, or else its subject. */
  askedIn(sentence: number): Member | null {
    const events = this.bySentence.get(sentence) ?? [];
    return (events.find((event) => event.asked) ?? events.find((event) => event.subject))?.member ?? null;
  }

  /** How far before the place the member was last spoken of; after it, how far plus all that is before. */
  distance(member: Member, at: number): number {
    const before = this.last(member, at);
    return before ? at - before.start : at + (this.byMember.get(member)?.[0]?.start ?? 0);
  }

  /** The sentence in which the member was last spoken of before the place; null where it was not. */
  lastSentence(member: Member, at: number): number | null {
    return this.last(member, at)?.sentence ?? null;
  }

  private last(member: Member, at: number): Event | undefined {
    const own = this.byMember.get(member) ?? [];
    return own[countBelow(own, at, ({ start }) => start) - 1];
  }

  private sentence(index: number): Event[] {
    const events = this.bySentence.get(index) ?? [];
    this.bySentence.set(index, events);
    return events;
  }
}

/** Into a sorted list, after its equals. */
function insert<Item>(list: Item[], item: Item, keyOf: (item: Item) => number): void {
  const last = list.at(-1);
  if (last === undefined || keyOf(last) <= keyOf(item)) list.push(item);
  else list.splice(countBelow(list, keyOf(item) + 1, keyOf), 0, item);
}
