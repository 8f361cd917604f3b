// Takes persons whom one bare name may mean, and where it is printed; gives the one it means, as far as the article tells.
import { nameGovernors } from '../lexicon/name-governors.ts';
import { countBelow } from '../model/count-below.ts';
import type { NameMention } from './find-mentions.ts';
import type { Draft } from './person-draft.ts';
import { roleAgreement } from './role-match.ts';

const asides = new Set(nameGovernors);

/** Of all mentions of a person so many are asked: a long text has thousands. */
const mostAsked = 30;

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
    // "Foreign Minister Venn" is not the minister of trade.
    const fits = drafts.map((draft) =>
      Math.max(0, ...[...draft.roles].map((role) => roleAgreement(role, mention.role))),
    );
    const best = Math.max(...fits);
    const fitting = best > 0 ? drafts.filter((_, at) => fits[at] === best) : [];
    if (fitting.length === 1) return fitting[0] ?? null;
  }
  const justNamed = drafts.filter((draft) => isJustNamed(draft, index, mentions));
  if (justNamed.length === 1) return justNamed[0] ?? null;
  // One of the two carries the story and goes by the bare name: the other is named in full each time.
  const established = drafts.filter((draft) => lastCalledSo(draft, index, mentions) >= 0);
  if (established.length === 1) return established[0] ?? null;
  // Who has been introduced, and not in passing.
  const introduced = drafts.filter(({ full }) =>
    full.slice(0, mostAsked).some((at) => at < index && !isAside(mentions[at])),
  );
  if (introduced.length === 1) return introduced[0] ?? null;
  const near = drafts.filter((draft) => {
    const { full } = draft;
    const last = Math.max(
      full[countBelow(full, index, (at) => at) - 1] ?? -1,
      lastCalledSo(draft, index, mentions),
    );
    return isWithin(last, index, 4, mentions);
  });
  if (near.length === 1) return near[0] ?? null;
  const printed = drafts.filter(({ full }) => (full[0] ?? index) < index);
  if (printed.length === 1) return printed[0] ?? null;
  const [first, second] = [...drafts].sort((a, b) => b.full.length - a.full.length);
  if (first && second && first.full.length >= 3 * second.full.length) return first;
  const [earliest, ...later] = [...drafts].sort((a, b) => (a.full[0] ?? 0) - (b.full[0] ?? 0));
  const onlyAside = later.every(({ full }) => full.slice(0, mostAsked).every((at) => isAside(mentions[at])));
  const apart = later.every(
    ({ full }) => sentenceOf(full[0], mentions) > sentenceOf(earliest?.full[0], mentions),
  );
  if (earliest && onlyAside && apart) return earliest;
  const inOffice = drafts.filter((draft) => isInOffice(draft, mentions));
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
    mention.quoted ||
    asides.has(mention.before) ||
    // "His son Otto Brandt runs it": there he acts.
    (isRelation(mention) && !/s$|ed$/.test(mention.after))
  );
}

/** Whether mention `at` stands before mention `index`, at most so many sentences. */
function isWithin(at: number, index: number, sentences: number, mentions: readonly NameMention[]): boolean {
  return (
    at >= 0 && at < index && (mentions[index]?.sentence ?? 0) - (mentions[at]?.sentence ?? 0) <= sentences
  );
}

function sentenceOf(index: number | undefined, mentions: readonly NameMention[]): number {
  return mentions[index ?? -1]?.sentence ?? -1;
}

/** Index of the last mention by this very bare name; -1 where there is none. A given name alone gives no claim to the family name. */
function lastCalledSo({ bare }: Draft, index: number, mentions: readonly NameMention[]): number {
  return bare.slice(-mostAsked).findLast((at) => mentions[at]?.name === mentions[index]?.name) ?? -1;
}

/** "His son Otto Brandt" */
function isRelation({ before }: NameMention): boolean {
  return /^(?:his|her|their)$/.test(before);
}

function isInOffice({ full, bare }: Draft, mentions: readonly NameMention[]): boolean {
  return [...full.slice(0, mostAsked), ...bare.slice(0, mostAsked)].some((at) => {
    const mention = mentions[at];
    return mention && !isRelation(mention) && (mention.role !== null || mention.honorific !== null);
  });
}
