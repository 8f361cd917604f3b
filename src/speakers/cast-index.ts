// Takes the persons and names of an article; gives who answers to a name, a title, an id, and which body to a noun.
import { countBelow } from '../model/count-below.ts';
import { groupByKey } from '../model/group-by-key.ts';
import type { Speaker } from '../model/speaker.ts';
import type { Member } from './cast.ts';
import type { NameMention } from './find-mentions.ts';
import { bodyKey, nameKey, speakerId } from './name-key.ts';
import { listed, namePartsOf } from './name-parts.ts';
import { officeWords, titleFits } from './title-fit.ts';
import { withoutTitles } from './titles.ts';

export class CastIndex {
  private readonly byId = new Map<string, Member>();
  private readonly byNameKey = new Map<string, Speaker[]>();
  private readonly words = new Set<string>();
  private readonly offices = new Map<Member, readonly ReadonlySet<string>[]>();
  private readonly bodiesByNoun: ReadonlyMap<string, readonly NameMention[]>;
  private readonly askedOwners = new Map<string, Member | null>();
  private readonly askedTitles = new Map<string, readonly Member[]>();

  constructor(mentions: readonly NameMention[], members: readonly (Member | null)[]) {
    for (const member of new Set(members)) if (member) this.addMember(member);
    const bodies = mentions.filter((_, index) => !members[index]);
    this.bodiesByNoun = groupByKey(bodies.map((body) => [bodyKey(body.name).split('-').at(-1) ?? '', body]));
  }

  private addMember(member: Member): void {
    const { speaker, offices } = member;
    if (!this.byId.has(speaker.id)) this.byId.set(speaker.id, member);
    const namesakes = this.byNameKey.get(speaker.nameKey) ?? [];
    namesakes.push(speaker);
    this.byNameKey.set(speaker.nameKey, namesakes);
    for (const word of [speaker.nameKey, ...speaker.id.split('-')]) this.words.add(word);
    if (offices.length > 0) this.offices.set(member, offices.map(officeWords));
  }

  member(id: string): Member | null {
    return this.byId.get(id) ?? null;
  }

  /** A headline's words are all capitalised, so a name is known there only from the text below. */
  calledSo(printed: string): Speaker | null {
    const name = withoutTitles(printed) || printed;
    const { given, family } = namePartsOf(name);
    const namesakes = this.byNameKey.get(nameKey(family.join(' '))) ?? [];
    const only = namesakes.length === 1 && given.length === 0 ? namesakes[0] : undefined;
    return this.byId.get(speakerId(name))?.speaker ?? only ?? null;
  }

  isPersonsName(name: string): boolean {
    return this.words.has(bodyKey(name));
  }

  /** Those whose offices fit best; empty where nobody's do. */
  titled(title: string): readonly Member[] {
    const known = this.askedTitles.get(title);
    if (known) return known;
    const fits = [...this.offices].map(([member, held]) => ({ member, fit: titleFits(title, held) }));
    const best = fits.reduce((most, { fit }) => Math.max(most, fit), 0);
    const fitting = best === 0 ? [] : fits.filter(({ fit }) => fit === best).map(({ member }) => member);
    this.askedTitles.set(title, fitting);
    return fitting;
  }

  /** "attorney for Petrova", "Petrova spokesman": the only one who holds such an office for somebody with that name key. */
  holderFor(noun: string, ownersKey: string): Member | null {
    const key = `${noun} ${ownersKey}`;
    const known = this.askedOwners.get(key);
    if (known !== undefined) return known;
    const holders = [...this.offices.keys()].filter((member) =>
      member.roles.some((role) => {
        const words = role.split(/[\s’'-]+/);
        return (
          words.some((word) => listed(word) === noun) && words.some((word) => nameKey(word) === ownersKey)
        );
      }),
    );
    const holder = holders.length === 1 ? (holders[0] ?? null) : null;
    this.askedOwners.set(key, holder);
    return holder;
  }

  /** "the ministry": the name of the body last printed before that ends so. */
  bodyBefore(noun: string, start: number): string | null {
    const named = this.bodiesByNoun.get(bodyKey(noun)) ?? [];
    return named[countBelow(named, start, ({ span }) => span[0]) - 1]?.name ?? null;
  }
}
