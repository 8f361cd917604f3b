// Takes the names of an article; gives them with the office that was printed alone shortly before a first full name: "Ostria's
// foreign minister answered. “It is spring,” Karl Brandt said."

import { nameGovernors } from '../lexicon/name-governors.ts';
import { stateOffices } from '../lexicon/office-words.ts';
import type { SegmentedText } from '../model/text.ts';
import type { NameMention } from './find-mentions.ts';
import { quotedIn } from './is-quoted.ts';
import { nameKey } from './name-key.ts';
import { listed, namePartsOf } from './name-parts.ts';
import { officeWords, titleFits } from './title-fit.ts';
import { isNationality, isRoleModifier, isRoleNoun } from './titles.ts';
import { verbFollows } from './verb-follows.ts';
import { isAdjacent, isCapitalised, type Word, wordsIn } from './words.ts';

const governors = new Set(nameGovernors);
const ofStates = new Set(stateOffices);

interface LoneOffice {
  readonly role: string;
  readonly end: number;
  readonly sentence: number;
}

/** How many sentences on the name may come. */
const reach = 2;
/** More offices of states than that are no news story's. */
const mostOffices = 50;

export function withLentRoles(text: SegmentedText, mentions: readonly NameMention[]): readonly NameMention[] {
  const held = [...new Set(mentions.flatMap(({ role }) => (role ? [role] : [])))].map(officeWords);
  const lent = new Map<number, string>();
  const firsts = firstFullNames(mentions);
  for (const office of loneOffices(text).slice(0, mostOffices)) {
    if (titleFits(office.role.replace(/^.*['’]s?\s/u, ''), held) > 0) continue;
    const heir = firsts.find((index) => (mentions[index]?.span[0] ?? 0) > office.end && !lent.has(index));
    const sentence = mentions[heir ?? -1]?.sentence;
    if (heir === undefined || sentence === undefined || sentence - office.sentence > reach) continue;
    lent.set(heir, office.role);
  }
  return mentions.map((mention, index) => ({ ...mention, role: lent.get(index) ?? mention.role }));
}

/** Where a person without an office is first named, in full. */
function firstFullNames(mentions: readonly NameMention[]): readonly number[] {
  const seen = new Set<string>();
  const inOffice = new Set(mentions.flatMap((mention) => (mention.role ? [familyOf(mention)] : [])));
  return mentions.flatMap((mention, index) => {
    const family = familyOf(mention);
    const previous = mentions[index - 1];
    if (mention.looksLikeBody || seen.has(family)) return [];
    seen.add(family);
    const acts = !mention.quoted && !mention.possessive && !governors.has(mention.before);
    const isOwned = mention.afterArticle || (previous !== undefined && owns(previous, mention));
    return mention.name.includes(' ') && acts && !isOwned && !inOffice.has(family) ? [index] : [];
  });
}

/** "the Herald's X". */
function owns(owner: NameMention, owned: NameMention): boolean {
  return owner.possessive && owned.whole[0] - owner.span[1] < 4;
}

function familyOf({ name }: NameMention): string {
  return nameKey(namePartsOf(name).family.join(' '));
}

/** "Ostria's foreign minister", "the Ostrian foreign minister" with a verb after it. */
function loneOffices(text: SegmentedText): readonly LoneOffice[] {
  const isQuoted = quotedIn(text);
  return text.sentences.flatMap(({ span }, sentence) => {
    const words = wordsIn(text.article.text, span);
    return words.flatMap((word, index) => {
      const first = startOfOffice(words, index);
      const from = words[first ?? -1];
      if (first === null || !from || isQuoted(word.start) || !verbFollows(text, word.end)) return [];
      return [{ role: text.article.text.slice(from.start, word.end), end: word.end, sentence }];
    });
  });
}

/** Index of the state that owns the office whose head is word `head`; null where there is none. */
function startOfOffice(words: readonly Word[], head: number): number | null {
  const noun = words[head];
  if (!noun || !ofStates.has(listed(noun.text)) || noun.possessive) return null;
  for (let at = head - 1; at >= 0 && head - at < 5; at -= 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word || !next) return null;
    if (word.possessive) return isCapitalised(word.text) && /^['’]s?\s{1,2}$/u.test(next.gap) ? at : null;
    if (!isAdjacent(next)) return null;
    if (isNationality(word.text)) return at;
    if (!isRoleModifier(word.text) && !isRoleNoun(word.text)) return null;
  }
  return null;
}
