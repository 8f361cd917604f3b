// Takes a text, its names and their persons; gives whom an office means that stands for a name: the one whom the report is about and
// calls so though it never prints the office beside his name: "Ana Petrova flew home on Monday. … 'Enough,' the minister said."
import { mainFigureOffices } from '../lexicon/office-words.ts';
import type { SegmentedText } from '../model/text.ts';
import type { Member } from './cast.ts';
import type { NameMention } from './find-mentions.ts';
import { listed } from './name-parts.ts';
import { genderOfRole } from './role-gender.ts';

const offices = new Set(mainFigureOffices);

interface Named {
  readonly member: Member;
  readonly start: number;
}

/** The only person without an office among those named before `start`, if the text comes to the office after him and with "the". */
export function mainFigureOf(
  text: SegmentedText,
  mentions: readonly NameMention[],
  members: readonly (Member | null)[],
): (title: string, start: number) => Member | null {
  const [figure, other] = firstWithoutOffice(mentions, members);
  const firstCalled = firstDefinite(text);
  return (title, start) => {
    const words = title.split(/\s+/);
    const office = listed(words.at(-1) ?? '');
    if (!figure || figure.start >= start || (other && other.start < start)) return null;
    if (!offices.has(office) || words.some((word) => /\p{Lu}/u.test(word))) return null;
    const [told, gender] = [genderOfRole(title), figure.member.gender];
    if (told !== null && gender !== null && told !== gender) return null;
    return (firstCalled(office) ?? 0) > figure.start ? figure.member : null;
  };
}

/** The first two persons in order of text who hold none, where each is first named. */
function firstWithoutOffice(
  mentions: readonly NameMention[],
  members: readonly (Member | null)[],
): readonly Named[] {
  const found = new Map<Member, number>();
  for (const [index, { quoted, span }] of mentions.entries()) {
    const member = members[index];
    if (member?.certain && !quoted && member.roles.length === 0 && !found.has(member))
      found.set(member, span[0]);
    if (found.size > 1) break;
  }
  return [...found].map(([member, start]) => ({ member, start }));
}

/**
 * Where the body first prints an office, if that is with "the"; null where it is not: "a minister", "the mayors" and a minister named
 * before are others. A headline has no room for articles and names.
 */
function firstDefinite({ article, paragraphs }: SegmentedText): (office: string) => number | null {
  const body = paragraphs.find(({ role }) => role !== 'headline')?.span[0] ?? 0;
  const known = new Map<string, number | null>();
  const look = (office: string) => {
    const called = new RegExp(`(?<![\\p{L}’'-])(the\\s(?:[\\p{L}-]+\\s){0,3})?${office}`, 'iu');
    const first = called.exec(article.text.slice(body));
    return first?.[1] === undefined ? null : body + first.index;
  };
  return (office) => {
    const before = known.get(office);
    if (before !== undefined) return before;
    const place = look(office);
    known.set(office, place);
    return place;
  };
}
