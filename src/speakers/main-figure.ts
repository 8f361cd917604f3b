// Takes an office that stands for a name, the names before it and their persons; gives the one whom the report is about and calls so
// though it never prints the office beside his name: "Ana Petrova flew home on Monday. … 'Enough,' the minister said."
import { mainFigureOffices } from '../lexicon/office-words.ts';
import { countBelow } from '../model/count-below.ts';
import type { SegmentedText } from '../model/text.ts';
import type { Member } from './cast.ts';
import type { NameMention } from './find-mentions.ts';
import { listed } from './name-parts.ts';
import { genderOfRole } from './role-gender.ts';

const offices = new Set(mainFigureOffices);

/** The only person without an office among those named before `start`, if the text comes to the office after him and with "the". */
export function mainFigure(
  { article, paragraphs }: SegmentedText,
  title: string,
  start: number,
  mentions: readonly NameMention[],
  members: readonly (Member | null)[],
): Member | null {
  const words = title.split(/\s+/);
  const office = listed(words.at(-1) ?? '');
  if (!offices.has(office) || words.some((word) => /\p{Lu}/u.test(word))) return null;
  const before = mentions.slice(
    0,
    countBelow(mentions, start, ({ span }) => span[0]),
  );
  const named = before.flatMap(({ quoted, span }, index) => {
    const member = members[index];
    return member?.certain && !quoted ? [{ member, at: span[0] }] : [];
  });
  const without = named.filter(({ member }) => member.roles.length === 0);
  const [first] = without;
  if (!first || without.some(({ member }) => member !== first.member)) return null;
  const told = genderOfRole(title);
  if (told !== null && first.member.gender !== null && told !== first.member.gender) return null;
  const body = paragraphs.find(({ role }) => role !== 'headline')?.span[0] ?? 0;
  return firstCalled(article.text.slice(body), office, first.at - body) ? first.member : null;
}

/** "A minister", "the mayors" and a minister named before are others. A headline has no room for articles and names. */
function firstCalled(text: string, office: string, from: number): boolean {
  const first = new RegExp(`(?<![\\p{L}’'-])(the\\s(?:[\\p{L}-]+\\s){0,3})?${office}`, 'iu').exec(text);
  return first !== null && first.index > from && first[1] !== undefined;
}
