// Keeps which several speakers have been spoken of together where; gives those meant by "they" or "the two ministers".
import type { Speaker } from '../model/speaker.ts';

export interface Group {
  /** Empty where they are people whom the article does not name: "US officials". */
  readonly speakers: readonly Speaker[];
  readonly start: number;
  readonly sentence: number;
  /** "with Brandt and Weiss": they do not act there, and "they" are others. */
  readonly governed: boolean;
}

/** More in one sentence are a list, and looking through it for each "they" would never end. */
const mostOfSentence = 20;

export class GroupList {
  private readonly bySentence = new Map<number, Group[]>();

  add(group: Group): void {
    const groups = this.bySentence.get(group.sentence) ?? [];
    if (groups.length < mostOfSentence) groups.push(group);
    this.bySentence.set(group.sentence, groups);
  }

  /** The last before the place that fits, at most so many sentences back; null where there is none. */
  before(
    start: number,
    sentence: number,
    reach: number,
    fits: (group: Group) => boolean,
  ): readonly Speaker[] | null {
    for (let back = 0; back <= reach; back += 1) {
      const groups = this.bySentence.get(sentence - back) ?? [];
      const [last] = groups
        .filter((group) => group.start < start && fits(group))
        .sort((a, b) => b.start - a.start);
      if (last) return last.speakers.length > 1 ? last.speakers : null;
    }
    return null;
  }
}
