// Takes one speaker's statements; gives their topics over all articles, wordings of one thing joined.
import { companionNouns, kindEndings } from '../lexicon/companion-nouns.ts';
import { instrumentNouns, lightNouns } from '../lexicon/light-nouns.ts';
import { compareText } from '../model/compare-text.ts';
import type { JoinedTopic, TopicJoin } from '../model/comparison.ts';
import { groupByKey } from '../model/group-by-key.ts';
import type { MergedStatement } from '../model/statement.ts';
import type { Topic } from '../model/topic.ts';
import { spells } from './find-acronyms.ts';
import { foldTerm } from './fold-term.ts';
import { regroup, type Spoken } from './regroup.ts';

const LIGHT = new Set(lightNouns);
const INSTRUMENT = new Set(instrumentNouns);
const COMPANION = new Set(companionNouns);

/** All that the articles call one topic id. */
interface Wording {
  readonly id: string;
  /** Printed forms, label or alias, with how many statements use each. */
  readonly labels: ReadonlyMap<string, number>;
  readonly aliases: ReadonlySet<string>;
  /** Folded words of each form, nouns that name nothing trimmed from the end. */
  readonly forms: readonly (readonly string[])[];
}

type Group = readonly Wording[];

/**
 * Joins topics with one id, with a short form that the other spells out, or with two specific words in common where one contains the
 * other or nearly does; then a single noun with the only compound that holds it ("dam", "dam inspection"), and means with their end
 * ("harbor shield", "harbor defense") where the speaker has no other compound of that word. Topics of exactly the same statements are
 * one, labelled with both. The order of the statements makes no difference. "Nuclear terrorism" and "nuclear arsenal" share one word
 * and stay apart.
 */
export function joinTopics(statements: readonly MergedStatement[]): TopicJoin {
  const groups = withLooseEnds(connected(wordingsOf(statements), sameThing));
  const topicOf = new Map(
    groups.flatMap((group) => {
      const topic = joinedTopic(group);
      return group.map((wording) => [wording.id, topic] as const);
    }),
  );
  const spoken = regroup(spokenOf(statements, topicOf), statements);
  const folded = foldSameStatements(spoken);
  const topics = folded
    .sort((a, b) => b.of.size - a.of.size || compareText(a.topic.id, b.topic.id))
    .map(({ topic }) => topic);
  return { topics, of: topicsByStatement(folded) };
}

function spokenOf(
  statements: readonly MergedStatement[],
  topicOf: ReadonlyMap<string, JoinedTopic>,
): readonly Spoken[] {
  const spoken = new Map<JoinedTopic, { readonly of: Set<string>; place: number }>();
  for (const statement of statements) {
    for (const [place, { id }] of statement.topics.entries()) {
      const topic = topicOf.get(id);
      if (!topic) continue;
      const known = spoken.get(topic) ?? { of: new Set<string>(), place: 0 };
      known.of.add(statement.id);
      known.place += place;
      spoken.set(topic, known);
    }
  }
  return [...spoken].map(([topic, { of, place }]) => ({ topic, of, place }));
}

/** One sentence that names two things gives one topic, until one of them is spoken of by itself. */
function foldSameStatements(spoken: readonly Spoken[]): Spoken[] {
  const bySet = groupByKey(spoken.map((one) => [[...one.of].sort(compareText).join('\n'), one]));
  return [...bySet.values()].map((same) => {
    const [first, ...rest] = [...same].sort(
      (a, b) => a.place - b.place || compareText(a.topic.id, b.topic.id),
    );
    if (!first || rest.length === 0) return same[0] as Spoken;
    const all = [first, ...rest].map(({ topic }) => topic);
    const topic: JoinedTopic = {
      id: first.topic.id,
      label: all.map(({ label }) => label).join('; '),
      aliases: [...new Set(all.flatMap(({ label, aliases }) => [label, ...aliases]))].sort(compareText),
    };
    return { ...first, topic };
  });
}

function topicsByStatement(spoken: readonly Spoken[]): TopicJoin['of'] {
  const byStatement = groupByKey(
    spoken.flatMap(({ topic, of }) => [...of].map((id) => [id, topic.id] as const)),
  );
  return (statementId) => byStatement.get(statementId) ?? [];
}

function wordingsOf(statements: readonly MergedStatement[]): readonly Wording[] {
  const byId = groupByKey(
    statements.flatMap(({ topics }) => topics.map((topic) => [topic.id, topic] as const)),
  );
  return [...byId.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, topics]) => wordingOf(id, topics));
}

function wordingOf(id: string, topics: readonly Topic[]): Wording {
  const labels = new Map<string, number>();
  for (const { label } of topics) labels.set(label, (labels.get(label) ?? 0) + 1);
  const aliases = new Set(topics.flatMap((topic) => topic.aliases));
  return {
    id,
    labels,
    aliases,
    forms: [...labels.keys(), ...aliases].map((form) => trimmed(foldTerm(form))),
  };
}

function trimmed(stems: readonly string[]): readonly string[] {
  let words = stems;
  while (words.length > 2 && LIGHT.has(words.at(-1) ?? '')) words = words.slice(0, -1);
  return words;
}

/** Everything that leads to each other, in the order given. */
function connected<T>(all: readonly T[], linked: (a: T, b: T) => boolean): readonly (readonly T[])[] {
  const left = new Set(all);
  const components: T[][] = [];
  for (const first of all) {
    if (!left.delete(first)) continue;
    const component = [first];
    for (const member of component) {
      for (const other of all) {
        if (left.has(other) && linked(member, other)) {
          left.delete(other);
          component.push(other);
        }
      }
    }
    components.push(component);
  }
  return components;
}

function sameThing(a: Wording, b: Wording): boolean {
  return (
    a.forms.some((form) => b.forms.some((other) => sameForm(form, other))) ||
    isShortFor(a, b) ||
    isShortFor(b, a)
  );
}

/** "HTU", "HTU treaty" for "harbor tariff union"; "HTUT" too, whose last letter may stand for the kind of paper: a treaty. */
function isShortFor(short: Wording, long: Wording): boolean {
  const letters = [...short.labels.keys()].flatMap((label) => shortFormIn(label) ?? []);
  return letters.some((one) => long.forms.some((form) => spelledBy(form, one)));
}

function shortFormIn(label: string): string | null {
  const [first = '', ...rest] = label.split(' ');
  return isShortForm(first) && rest.every((word) => INSTRUMENT.has(word.toLowerCase())) ? first : null;
}

function spelledBy(form: readonly string[], letters: string): boolean {
  if (form.length < 2 || letters.length < 3) return false;
  if (spells(form, letters)) return true;
  const paper = letters.at(-1)?.toLowerCase() ?? '';
  const named = instrumentNouns.some((noun) => noun.startsWith(paper));
  return form.length > 2 && named && spells(form, letters.slice(0, -1));
}

/** Single nouns and means, each joined to the only group that holds its word. Decided on the groups as they came, so that no order matters. */
function withLooseEnds(groups: readonly Group[]): readonly Group[] {
  const owners = new Map(groups.map((group) => [group, ownerOf(group, groups)]));
  return connected(groups, (a, b) => owners.get(a) === b || owners.get(b) === a).map((some) => some.flat());
}

function ownerOf(group: Group, groups: readonly Group[]): Group | null {
  const words = new Set(group.map((wording) => looseWord(wording)));
  const [word] = words;
  if (words.size !== 1 || word === undefined || word === null) return null;
  const holding = groups.filter((other) => other !== group && holds(other, word));
  return holding.length === 1 ? (holding[0] ?? null) : null;
}

/** The word by which a wording may be joined: a single specific noun, or what the means are for. Null for any other compound. */
function looseWord({ forms }: Wording): string | null {
  const [form, ...more] = forms;
  if (!form || more.some((other) => other.join(' ') !== form.join(' '))) return null;
  const [word = '', head] = form;
  if (LIGHT.has(word)) return null;
  if (form.length === 1) return word;
  const means = form.length === 2 && COMPANION.has(head ?? '');
  return means && !kindEndings.some((ending) => word.endsWith(ending)) ? word : null;
}

function holds(group: Group, word: string): boolean {
  return group.some(({ forms }) => forms.some((form) => form.length > 1 && form.includes(word)));
}

const NEARLY = 0.6;

function sameForm(a: readonly string[], b: readonly string[]): boolean {
  const shared = [...new Set(a)].filter((word) => b.includes(word));
  const all = new Set([...a, ...b]).size;
  if (shared.length === all) return all > 0;
  const specific = shared.filter((word) => !LIGHT.has(word));
  if (specific.length < 2) return false;
  return shared.length === Math.min(a.length, b.length) || shared.length >= NEARLY * all;
}

/** The shortest wording gives the id; the form most often printed, in any spelling, gives the label: a short form ("HTU") before all, a single noun last. */
function joinedTopic(group: readonly Wording[]): JoinedTopic {
  const plainest = [...group].sort(
    (a, b) => a.id.split('-').length - b.id.split('-').length || compareText(a.id, b.id),
  )[0] as Wording;
  const counts = new Map<string, number>();
  for (const { labels } of group)
    for (const [label, count] of labels) counts.set(label, (counts.get(label) ?? 0) + count);
  const folded = (form: string) => foldTerm(form).join('-');
  const byFold = new Map<string, number>();
  for (const [form, count] of counts) byFold.set(folded(form), (byFold.get(folded(form)) ?? 0) + count);
  const isSingle = (form: string) => foldTerm(form).length === 1 && !isShortForm(form);
  const label = [...counts.entries()].sort(
    ([a, countA], [b, countB]) =>
      Number(isShortForm(b)) - Number(isShortForm(a)) ||
      Number(isSingle(a)) - Number(isSingle(b)) ||
      (byFold.get(folded(b)) ?? 0) - (byFold.get(folded(a)) ?? 0) ||
      countB - countA ||
      a.length - b.length ||
      compareText(a, b),
  )[0]?.[0];
  const forms = new Set([...counts.keys(), ...group.flatMap((wording) => [...wording.aliases])]);
  const topicLabel = label ?? plainest.id;
  return {
    id: plainest.id,
    label: topicLabel,
    aliases: [...forms].filter((form) => form !== topicLabel).sort(compareText),
  };
}

function isShortForm(label: string): boolean {
  return /^\p{Lu}{3,}$/u.test(label);
}
