// Takes the names of a text; gives them with the title that is printed once before several: "Finance Ministers Ana Petrova and Karl Brandt".
import type { NameMention } from './find-mentions.ts';
import { isPluralTitle } from './titles.ts';

/** What may stand between one of them and the next: a comma, an "and", what is told of the first in parentheses or between commas. */
const onward = /^(?:\s\([^()]{1,40}\))?(?:,\s[^,;.]{1,60})?,?\s(?:and\s)?$/u;

export function sharedTitles(text: string, mentions: readonly NameMention[]): readonly NameMention[] {
  let last: NameMention | null = null;
  return mentions.map((mention) => {
    if (hasPluralTitle(text, mention)) last = mention;
    else if (last === null || mention.looksLikeBody || !isNext(text, last, mention)) return mention;
    else last = { ...mention, role: last.role };
    return last;
  });
}

function hasPluralTitle(text: string, { whole, span, role }: NameMention): boolean {
  const title = text.slice(whole[0], span[0]).trim().split(/\s+/);
  return role !== null && title.some(isPluralTitle);
}

/** In the same sentence, without a title of its own. */
function isNext(text: string, last: NameMention, mention: NameMention): boolean {
  const hasTitle = mention.whole[0] < mention.span[0];
  return (
    last.sentence === mention.sentence &&
    !hasTitle &&
    onward.test(text.slice(last.span[1], Math.min(mention.whole[0], last.span[1] + 120)))
  );
}
