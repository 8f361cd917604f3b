// Takes a text's noun phrases; gives what the article is about, by how often, where and how widely it says so.
import { lightNouns } from '../lexicon/light-nouns.ts';
import { compareText } from '../model/compare-text.ts';
import { groupByKey } from '../model/group-by-key.ts';
import type { SegmentedText } from '../model/text.ts';
import type { Acronym } from './find-acronyms.ts';
import { foldTerm } from './fold-term.ts';
import type { NounPhrase } from './noun-phrases.ts';

export interface ArticleTopic {
  readonly id: string;
  readonly label: string;
  readonly stems: readonly string[];
  readonly aliases: readonly string[];
  /** Grows with mentions, headline, lead and spread; no upper bound. */
  readonly salience: number;
  readonly inHeadline: boolean;
  readonly inLead: boolean;
  /** Said often or prominently enough to lend itself to statements that do not name it. */
  readonly prominent: boolean;
  /** A common word and what it is like: "nuclear deal". */
  readonly weak: boolean;
  /** Said more than once. */
  readonly repeated: boolean;
  /** A treaty, law or plan by its full name. */
  readonly named: boolean;
}

const LEAD_SENTENCES = 2;
const LIGHT = new Set(lightNouns);

/** Best first; ties in order of id. */
export function articleTopics(
  text: SegmentedText,
  phrases: readonly NounPhrase[],
  acronyms: readonly Acronym[],
): readonly ArticleTopic[] {
  const groups = groupByStems(phrases);
  const byStem = indexByStem(phrases);
  const frame = frameOf(text);
  const named = acronyms.map((acronym) => acronymTopic(acronym, byStem, frame));
  const common = [...groups.entries()]
    .filter(([, members]) => members[0]?.strength !== 'proper' || members.length > 1)
    .map(([id, members]) => phraseTopic(id, members, byStem, frame));
  const taken = new Set(named.map((topic) => topic.id));
  return [...named, ...common.filter((topic) => !taken.has(topic.id))].sort(
    (a, b) => b.salience - a.salience || compareText(a.id, b.id),
  );
}

function groupByStems(phrases: readonly NounPhrase[]): ReadonlyMap<string, readonly NounPhrase[]> {
  const telling = phrases.filter(({ strength }) => strength !== 'light' && strength !== 'name');
  return groupByKey(telling.map((phrase) => [phrase.stems.join('-'), phrase]));
}

type StemIndex = ReadonlyMap<string, readonly NounPhrase[]>;

function indexByStem(phrases: readonly NounPhrase[]): StemIndex {
  return groupByKey(
    phrases.flatMap((phrase) => [...new Set(phrase.stems)].map((stem) => [stem, phrase] as const)),
  );
}

/** Phrases that hold all the words, in any order. */
function mentionsOf(stems: readonly string[], byStem: StemIndex): readonly NounPhrase[] {
  const [first = '', ...rest] = stems;
  return (byStem.get(first) ?? []).filter((phrase) => rest.every((stem) => phrase.stems.includes(stem)));
}

interface Frame {
  readonly headline: ReadonlySet<string>;
  readonly lead: ReadonlySet<number>;
  readonly sentences: number;
}

function frameOf(text: SegmentedText): Frame {
  const role = (index: number) => text.paragraphs[text.sentences[index]?.paragraph ?? -1]?.role;
  const indexes = text.sentences.map((_, index) => index);
  const body = indexes.filter((index) => role(index) === 'paragraph');
  const headline = text.article.title ?? '';
  return {
    headline: new Set(foldTerm(headline)),
    lead: new Set(body.slice(0, LEAD_SENTENCES)),
    sentences: Math.max(1, text.sentences.length),
  };
}

function phraseTopic(
  id: string,
  members: readonly NounPhrase[],
  byStem: StemIndex,
  frame: Frame,
): ArticleTopic {
  const stems = members[0]?.stems ?? [];
  const mentions = stems.length > 1 ? mentionsOf(stems, byStem) : members;
  return topicOf(
    {
      id,
      label: commonestLabel(members),
      stems,
      aliases: [],
      weak: members[0]?.strength !== 'specific',
      named: members.some((member) => member.named),
    },
    mentions,
    frame,
  );
}

function acronymTopic(acronym: Acronym, byStem: StemIndex, frame: Frame): ArticleTopic {
  const short = foldTerm(acronym.short);
  const long = trimmedEnd(foldTerm(acronym.long));
  const mentions = [...new Set([...mentionsOf(short, byStem), ...mentionsOf(long, byStem)])];
  const id = short.join('-');
  return topicOf(
    { id, label: acronym.short, stems: long, aliases: [acronym.long], weak: false, named: false },
    mentions,
    frame,
  );
}

type Named = Pick<ArticleTopic, 'id' | 'label' | 'stems' | 'aliases' | 'named' | 'weak'>;

function topicOf(named: Named, mentions: readonly NounPhrase[], frame: Frame): ArticleTopic {
  const inHeadline = named.stems.every((stem) => frame.headline.has(stem));
  const inLead = mentions.some((phrase) => frame.lead.has(phrase.sentence));
  const quarters = new Set(mentions.map((phrase) => Math.floor((4 * phrase.sentence) / frame.sentences)))
    .size;
  const raw = mentions.length + (inHeadline ? 4 : 0) + (inLead ? 2 : 0) + quarters;
  const single = named.stems.length === 1 && named.aliases.length === 0;
  const salience = raw * (single ? 0.5 : 1) * (named.weak ? 0.5 : 1);
  const often = mentions.length >= (single || named.weak ? 3 : 2);
  const repeated = mentions.length > 1;
  const headed = inHeadline && (repeated || !single);
  return { ...named, salience, inHeadline, inLead, repeated, prominent: often || headed || named.named };
}

// "Harbour Tariff Talks (HTT)": what the talks are about is the topic.
function trimmedEnd(stems: readonly string[]): readonly string[] {
  return stems.length > 2 && LIGHT.has(stems.at(-1) ?? '') ? stems.slice(0, -1) : stems;
}

/** The form printed most often; of equals the first in alphabet, capitals last, so that no order matters. */
function commonestLabel(members: readonly NounPhrase[]): string {
  const counts = new Map<string, number>();
  for (const { label } of members) counts.set(label, (counts.get(label) ?? 0) + 1);
  const byCount = [...counts.entries()].sort(
    (a, b) => b[1] - a[1] || compareText(a[0].toLowerCase(), b[0].toLowerCase()),
  );
  return byCount[0]?.[0] ?? '';
}
