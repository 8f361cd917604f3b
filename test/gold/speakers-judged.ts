// Takes a file of mentions and the folder of the articles; gives whom the resolver names for each, and how often that is right.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldAttribution, readPolnear } from '../../bench/polnear.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { Attribution } from '../../src/model/attribution.ts';
import { groupByKey } from '../../src/model/group-by-key.ts';
import type { Span } from '../../src/model/span.ts';
import type { Speaker, SpeakerResolution } from '../../src/model/speaker.ts';
import { bodyKey, nameKey } from '../../src/speakers/name-key.ts';
import { namePartsOf } from '../../src/speakers/name-parts.ts';
import { givenNamesAgree, namedSo, personName } from '../../src/speakers/person-name.ts';
import { resolveSpeakers } from '../../src/speakers/resolve-speakers.ts';
import { segmentArticle } from '../../src/text/segment-article.ts';

export const mentionKinds = [
  'full-name',
  'surname',
  'pronoun',
  'title',
  'joint',
  'body',
  'unnamed',
  'document',
] as const;
export type MentionKind = (typeof mentionKinds)[number];

/** One line of the files: see README-speakers.md. */
interface Mention {
  readonly corpus: 'seeds' | 'polnear/dev' | 'polnear/train';
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly mention: MentionKind;
  readonly who: readonly (readonly string[])[] | null;
  /** Where the corpus has no attributions of its own. */
  readonly cue?: Span;
  readonly content?: Span;
}

export interface JudgedMention {
  readonly article: string;
  readonly mention: MentionKind;
  readonly printed: string;
  readonly start: number;
  readonly gold: string;
  readonly given: string;
  readonly right: boolean;
}

export type MentionFile = 'speakers.jsonl' | 'speakers-held-out.jsonl';

/**
 * Resolves the annotated attributions of each article, so that the finder's errors do not mix in. A mention is right when the resolver
 * names exactly those whom the label names: for a person the same family name (spellings folded) and given names that do not contradict,
 * and a given name wherever the label has one; for a body one of the label's names. Where the label names nobody, the resolver must not either.
 */
export function judgeSpeakers(file: MentionFile, shared: string): readonly JudgedMention[] {
  const mentions = readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Mention);
  const byArticle = groupByKey(mentions.map((mention) => [`${mention.corpus}/${mention.article}`, mention]));
  const annotated = annotatedArticles(mentions, shared);
  return [...byArticle.values()].flatMap((own) => judgeArticle(own, annotated, shared));
}

/** Share of the mentions of these kinds that are right. */
export function accuracyOf(judged: readonly JudgedMention[], kinds: readonly MentionKind[]): number {
  const own = judged.filter(({ mention }) => kinds.includes(mention));
  return own.filter(({ right }) => right).length / own.length;
}

type Annotated = ReadonlyMap<string, readonly GoldAttribution[]>;

function annotatedArticles(mentions: readonly Mention[], shared: string): Annotated {
  const corpora = [...new Set(mentions.map(({ corpus }) => corpus))].filter((corpus) => corpus !== 'seeds');
  return new Map(
    corpora.flatMap((corpus) =>
      readPolnear(join(shared, corpus)).map(
        ({ name, attributions }) => [`${corpus}/${name}.txt`, attributions] as const,
      ),
    ),
  );
}

function judgeArticle(
  mentions: readonly Mention[],
  annotated: Annotated,
  shared: string,
): readonly JudgedMention[] {
  const [first] = mentions;
  if (!first) return [];
  const { corpus, article } = first;
  const path = join(shared, corpus === 'seeds' ? 'seeds' : `${corpus}/text`, article);
  const text = segmentArticle(readArticle({ key: article, bytes: readFileSync(path), metadata: {} }));
  const gold = annotated.get(`${corpus}/${article}`) ?? mentions.map(toGold);
  const attributions = gold.map((one): Attribution => ({ ...one, rule: 'gold', confidence: 1 }));
  const resolutions = resolveSpeakers(text, attributions);
  return mentions.map((mention) => {
    const index = gold.findIndex(
      ({ source }) => source[0]?.[0] === mention.start && source.at(-1)?.[1] === mention.end,
    );
    const resolution = resolutions[index];
    if (!resolution)
      throw new Error(`${article} has no attribution whose source is ${mention.start}–${mention.end}.`);
    const found = namedBy(resolution);
    return {
      article,
      mention: mention.mention,
      printed: text.article.text.slice(mention.start, mention.end),
      start: mention.start,
      gold: mention.who?.map(([name]) => name).join(' + ') ?? '–',
      given: `${found.map(({ name }) => name).join(' + ') || '–'} (${resolution.basis})`,
      right: isRight(mention.who ?? [], found),
    };
  });
}

function toGold({ start, end, cue, content }: Mention): GoldAttribution {
  return { source: [[start, end]], cue: cue ? [cue] : [], content: content ? [content] : [] };
}

function namedBy({ speaker, joint }: SpeakerResolution): readonly Speaker[] {
  return speaker ? [speaker] : (joint ?? []);
}

function isRight(who: readonly (readonly string[])[], found: readonly Speaker[]): boolean {
  return (
    who.length === found.length &&
    who.every((names) => found.some((speaker) => names.some((name) => isCalled(speaker, name))))
  );
}

function isCalled(speaker: Speaker, name: string): boolean {
  if (speaker.type === 'body') return bodyKey(speaker.name) === bodyKey(name);
  const parts = namePartsOf(name);
  const [asked, own] = [namedSo(parts), personName(speaker)];
  return (
    speaker.nameKey === nameKey(parts.family.join(' ')) &&
    givenNamesAgree(asked, own) !== 'no' &&
    (asked.given.length === 0 || own.given.length > 0)
  );
}
