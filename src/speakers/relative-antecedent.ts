// Takes the names of an article and a "who", "which" or "that"; gives the names it takes up: the one right before it, or that one's apposition.
import { countBelow } from '../model/count-below.ts';
import type { NameMention } from './find-mentions.ts';
import { isBodyNoun, isRoleNoun } from './titles.ts';

/** An age, a party in parentheses, a place: "Ana Petrova (R-Mo.), 54, of Port Ansel, ". */
const beside = /^(?:\s\([^()]{1,40}\))?(?:,\s\d{1,3})?(?:,?\s(?:of|from|in|at)\s[^,;.]{1,50})?,?\s{1,3}$/u;
/** ", a campaign aide ", ", Republican of Ostria, " */
const apposed =
  /^(?:\s\([^()]{1,40}\))?,\s(?:(?:an?|the|his|her|its|one of)\s[^,;.]{1,80}\s|[^,;.]{1,60},\s)$/u;
/** "an adviser to Ana Petrova, who": the adviser. */
const ofWhom = /(\p{L}+)\s(?:to|of|for)\s$/u;
/** ", women " after two names. */
const plural = /^,\s[^,;.]{0,60}(?:s|men|women|people)\s$/u;
/** "two voters, Ana Petrova and Karl Brandt, who" */
const listed = /\p{Ll}s,\s$/u;
/** So many names back. */
const reach = 4;

/** `fits`: persons for "who", others for "which". Indexes of mentions: two where "who" takes up a pair, none where it takes up a common noun. */
export function relativeAntecedent(
  text: string,
  mentions: readonly NameMention[],
  start: number,
  fits: (index: number) => boolean,
): readonly number[] {
  const last = countBelow(mentions, start, ({ span }) => span[0]) - 1;
  for (let index = last; index >= 0 && last - index < reach; index -= 1) {
    const mention = mentions[index];
    if (!mention || start - mention.span[1] > 150) return [];
    // "a super PAC that"
    if (isBodyNoun(mention.name) || !fits(index)) continue;
    const gap = text.slice(mention.span[1], start);
    const before = mentions[index - 1];
    const follows = before && /^,?\sand\s$/.test(text.slice(before.span[1], mention.whole[0]));
    if (follows && plural.test(gap)) return [index - 1, index];
    if (!beside.test(gap) && !apposed.test(gap)) continue;
    const owned = ofWhom.exec(text.slice(Math.max(0, mention.whole[0] - 30), mention.whole[0]))?.[1];
    if (owned !== undefined && isRoleNoun(owned)) return [];
    // "Ana Petrova, 54, of Port Ansel, who"
    const isPlace = before && fits(index - 1) && beside.test(text.slice(before.span[1], start));
    if (isPlace) return [index - 1];
    const isPair =
      before !== undefined &&
      follows &&
      listed.test(text.slice(Math.max(0, before.whole[0] - 40), before.whole[0]));
    return isPair ? [index - 1, index] : [index];
  }
  return [];
}
