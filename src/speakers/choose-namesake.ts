// Takes persons whom one bare name may mean, and where it is printed; gives the one it means, as far as the article tells.
import { nameGovernors } from '../lexicon/name-governors.ts';
import { countBelow } from '../model/count-below.ts';
import type { NameMention } from './find-mentions.ts';
import type { Draft } from './person-draft.ts';
import { roleAgreement } from './role-match.ts';

const asides = new Set(nameGovernors);

/**
 * Of two persons with one family name, the bare name goes to the one whose full name was printed last, if the other's
 * is not as near; or to the one whom the role beside it fits. Else to nobody.
 */
export function chooseNamesake(
  drafts: readonly Draft[],
  index: number,
  mentions: readonly NameMention[],
): Draft | null {
  if (drafts.length < 2) return drafts[0] ?? null;
  const mention = mentions[index];
  if (!mention) return null;
  if (mention.role) {
    const fitting = drafts.filter((draft) =>
      [...draft.roles].some((role) => roleAgreement(role, mention.role) > 0),
    );
    if (fitting.length === 1) return fitting[0] ?? null;
  }
  const justNamed = drafts.filter((draft) => isJustNamed(draft, index, mentions));
  if (justNamed.length === 1) return justNamed[0] ?? null;
  // One of the two carries the story and goes by the bare name: the other is named in full each time.
  const established = drafts.filter(({ bare }) => mentions[bare.at(-1) ?? -1]?.name === mention.name);
  if (established.length === 1) return established[0] ?? null;
  const near = drafts.filter(({ full, bare }) => {
    const last = Math.max(full[countBelow(full, index, (at) => at) - 1] ?? -1, bare.at(-1) ?? -1);
    return isWithin(last, index, 4, mentions);
  });
  if (near.length === 1) return near[0] ?? null;
  const [first, second] = [...drafts].sort((a, b) => b.full.length - a.full.length);
  if (first && second && first.full.length >= 3 * second.full.length) return first;
  const inOffice = drafts.filter((draft) => draft.roles.size > 0 || draft.genders.length > 0);
  return inOffice.length === 1 ? (inOffice[0] ?? null) : null;
}

/** Named in full, and not in passing, in this sentence or the one before. */
function isJustNamed({ full }: Draft, index: number, mentions: readonly NameMention[]): boolean {
  for (let at = countBelow(full, index, (at) => at) - 1; at >= 0; at -= 1) {
    const mention = full[at] ?? -1;
    if (!isWithin(mention, index, 1, mentions)) return false;
    if (!isAside(mentions[mention])) return true;
  }
  return false;
}

/** "a photograph of Ana Petrova", "his wife, Ana Petrova": named in passing, not taken up. */
function isAside(mention: NameMention | undefined): boolean {
  return (
    mention === undefined ||
    mention.possessive ||
    asides.has(mention.before) ||
    /^(?:his|her|their)$/.test(mention.before)
  );
}

/** Whether mention `at` stands before mention `index`, at most so many sentences. */
function isWithin(at: number, index: number, sentences: number, mentions: readonly NameMention[]): boolean {
  return (
    at >= 0 && at < index && (mentions[index]?.sentence ?? 0) - (mentions[at]?.sentence ?? 0) <= sentences
  );
}
