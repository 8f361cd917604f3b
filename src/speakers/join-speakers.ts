// Takes the mentions of speakers in all articles; gives the speakers: mentions that are one joined, the others kept apart.
import { compareText } from '../model/compare-text.ts';
import { groupByKey } from '../model/group-by-key.ts';
import type { KnownSpeaker, SpeakerMention } from '../model/speaker.ts';
import { bodyKey, speakerId } from './name-key.ts';
import { givenNamesAgree, type PersonName, personName } from './person-name.ts';
import { roleAgreement } from './role-match.ts';

/** One way of writing a name, with all mentions that write it so. */
interface Form {
  readonly name: PersonName;
  readonly mentions: readonly SpeakerMention[];
}

interface Cluster {
  /** Its fullest form: what others must agree with. */
  readonly name: PersonName;
  readonly mentions: SpeakerMention[];
  /** Those that its fullest form was printed with, each once: there are few, and many mentions. */
  readonly roles: Set<string>;
}

type Agreement = typeof roleAgreement;

/**
 * Joins over names of one key. "Lavrov" alone joins the only full name of the record; of two it joins the one whose roles fit;
 * else it stays by itself. Different given names and generations never join. The order of the mentions does not matter.
 */
export function joinSpeakers(mentions: readonly SpeakerMention[]): readonly KnownSpeaker[] {
  const groups = groupByKey(
    inOrder(mentions).map((mention) => [`${mention.speaker.type} ${mention.speaker.nameKey}`, mention]),
  );
  const known = [...groups.values()].flatMap((group) =>
    group[0]?.speaker.type === 'body' ? [toKnownSpeaker(group)] : joinPersons(group).map(toKnownSpeaker),
  );
  return known.sort((a, b) => compareText(a.id, b.id) || compareText(a.type, b.type));
}

function joinPersons(mentions: readonly SpeakerMention[]): SpeakerMention[][] {
  const forms = formsOf(mentions);
  const clusters: Cluster[] = [];
  const agreement = rememberAgreement();
  for (const form of forms.filter(({ name }) => name.given.length > 0)) place(form, clusters, agreement);
  for (const form of forms.filter(({ name }) => name.given.length === 0)) place(form, clusters, agreement);
  return clusters.map((cluster) => cluster.mentions);
}

/** A person is printed with the same few roles again and again. */
function rememberAgreement(): Agreement {
  const known = new Map<string, number>();
  return (a, b) => {
    const key = `${a}\n${b}`;
    const agreement = known.get(key) ?? roleAgreement(a, b);
    known.set(key, agreement);
    return agreement;
  };
}

/** Fullest first, so that a shorter form meets all that it may be short for. */
function formsOf(mentions: readonly SpeakerMention[]): readonly Form[] {
  const printed = groupByKey(mentions.map((mention) => [mention.speaker.name, mention]));
  const named = [...printed.values()].flatMap((same) =>
    same[0] ? [{ name: personName(same[0].speaker), mentions: same }] : [],
  );
  const forms = groupByKey(named.map((one) => [one.name.key, one]));
  return [...forms.values()]
    .flatMap((same) =>
      same[0] ? [{ name: same[0].name, mentions: inOrder(same.flatMap((one) => one.mentions)) }] : [],
    )
    .sort((a, b) => b.name.fullness - a.name.fullness || compareText(a.name.key, b.name.key));
}

function place(form: Form, clusters: Cluster[], agreement: Agreement): void {
  const open = clusters.filter(({ name }) => givenNamesAgree(name, form.name) !== 'no');
  const alone: SpeakerMention[] = [];
  for (const mention of form.mentions) {
    const home = homeOf(mention, form, open, agreement);
    if (home) home.mentions.push(mention);
    else alone.push(mention);
    if (home?.name.key === form.name.key && mention.speaker.role !== null)
      home.roles.add(mention.speaker.role);
  }
  if (alone.length === 0) return;
  const roles = new Set(alone.flatMap(({ speaker }) => speaker.role ?? []));
  clusters.push({ name: form.name, mentions: alone, roles });
}

function homeOf(
  mention: SpeakerMention,
  form: Form,
  open: readonly Cluster[],
  agreement: Agreement,
): Cluster | null {
  const role = mention.speaker.role;
  const scored = open.map((cluster) => ({ cluster, agrees: best(cluster.roles, role, agreement) }));
  const possible = scored.filter(({ cluster, agrees }) => {
    // "Dan" for "Daniel" is a guess that a contradicting role undoes; the same name written out is not.
    const sure = givenNamesAgree(cluster.name, form.name) === 'yes' && form.name.given.length > 0;
    return sure || agrees >= 0;
  });
  if (possible.length === 1) return possible[0]?.cluster ?? null;
  const supported = possible.filter(({ agrees }) => agrees > 0);
  return supported.length === 1 ? (supported[0]?.cluster ?? null) : null;
}

/** The best agreement of a role with any of these; 0 where there is none on either side. */
function best(roles: ReadonlySet<string>, role: string | null, agreement: Agreement): number {
  if (role === null || roles.size === 0) return 0;
  return Math.max(...[...roles].map((own) => agreement(own, role)));
}

function toKnownSpeaker(mentions: readonly SpeakerMention[]): KnownSpeaker {
  const ordered = inOrder(mentions);
  const name = shownName(ordered);
  const type = ordered[0]?.speaker.type ?? 'person';
  const roles = rolesOf(ordered);
  return {
    id: type === 'body' ? bodyKey(name) : speakerId(name),
    name,
    role: latestRole(ordered),
    type,
    names: [...new Set(ordered.map(({ speaker }) => speaker.name))].sort(compareText),
    roles,
    articles: new Set(ordered.map(({ article }) => article)).size,
    statements: ordered.reduce((sum, mention) => sum + mention.statements, 0),
    mentions: ordered,
  };
}

/** The most frequent full form; of equals the latest, then the first by the alphabet. */
function shownName(mentions: readonly SpeakerMention[]): string {
  const tallies = new Map<string, { count: number; latest: string; full: boolean }>();
  for (const { speaker, date } of mentions) {
    const before = tallies.get(speaker.name);
    tallies.set(speaker.name, {
      count: (before?.count ?? 0) + 1,
      latest: [before?.latest ?? '', date ?? ''].sort(compareText).at(-1) ?? '',
      full: before?.full ?? isFull(speaker),
    });
  }
  const ranked = [...tallies].sort(
    ([nameA, a], [nameB, b]) =>
      Number(b.full) - Number(a.full) ||
      b.count - a.count ||
      compareText(b.latest, a.latest) ||
      compareText(nameA, nameB),
  );
  return ranked[0]?.[0] ?? '';
}

function isFull(speaker: SpeakerMention['speaker']): boolean {
  return speaker.type === 'body' || personName(speaker).given.some((word) => word.length > 1);
}

function rolesOf(mentions: readonly SpeakerMention[]): KnownSpeaker['roles'] {
  const roles = new Map<string, { role: string; from: string | null; to: string | null }>();
  for (const { speaker, date } of mentions) {
    if (speaker.role === null) continue;
    const key = speaker.role.toLowerCase();
    const before = roles.get(key);
    if (!before) roles.set(key, { role: speaker.role, from: date, to: date });
    else roles.set(key, { role: before.role, from: before.from ?? date, to: date ?? before.to });
  }
  return [...roles.values()];
}

function latestRole(mentions: readonly SpeakerMention[]): string | null {
  const held = mentions.filter(({ speaker }) => speaker.role !== null);
  const latest = held.at(-1)?.date ?? null;
  const candidates = held.filter(({ date }) => date === latest).map(({ speaker }) => speaker.role ?? '');
  return candidates.sort((a, b) => b.length - a.length || compareText(a, b))[0] ?? null;
}

/** By date (unknown ones first), article, name, role: one order for every order of arrival. */
function inOrder(mentions: readonly SpeakerMention[]): readonly SpeakerMention[] {
  return [...mentions].sort(
    (a, b) =>
      compareText(a.date ?? '', b.date ?? '') ||
      compareText(a.article, b.article) ||
      compareText(a.speaker.name, b.speaker.name) ||
      compareText(a.speaker.role ?? '', b.speaker.role ?? '') ||
      a.statements - b.statements,
  );
}
