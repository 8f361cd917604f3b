// Takes statements with their occasions; gives the meetings they were made at.
import { compareText } from '../model/compare-text.ts';
import { addDays, daysBetween, type PartialDate, rangeOf } from '../model/date.ts';
import { groupByKey } from '../model/group-by-key.ts';
import type { Meeting, Occasion } from '../model/meeting.ts';
import type { MergedStatement } from '../model/statement.ts';
import { meetingLabel, placeSlug } from './name-meeting.ts';

/** What is needed of a statement; a merged statement is one. */
export type DatedStatement = Pick<MergedStatement, 'id' | 'occasion'> & {
  readonly reports: readonly { readonly article: string }[];
};

export interface FoundMeetings {
  /** Oldest first, then by id. */
  readonly meetings: readonly Meeting[];
  /** By statement id; null where the occasion is unknown, or could be one of several. */
  readonly meetingOf: (statementId: string) => Meeting | null;
}

/** Statements of one occasion over articles, before it has a name. `from` and `to`: full dates, or one month twice. */
interface Cluster {
  readonly statements: readonly Placed[];
  readonly from: PartialDate;
  readonly to: PartialDate;
}

type Placed = DatedStatement & { readonly occasion: Occasion };

/** A label may come back every year ("annual summit"): beyond this it is another meeting. */
const LABEL_GAP_DAYS = 14;
const PLACE_GAP_DAYS = 1;

/**
 * Occasions of one label are one meeting, of one place on adjacent days too. An occasion that lacks the place, or knows only the month,
 * joins the one meeting it can mean; where there are several it joins none. The same in any order of statements.
 */
export function findMeetings(statements: readonly DatedStatement[]): FoundMeetings {
  const dated = statements.filter((statement): statement is Placed => statement.occasion !== null);
  const days = dated.filter(({ occasion }) => occasion.date.length === 10);
  const months = dated.filter(({ occasion }) => occasion.date.length === 7);

  let clusters = joinUnplacedLabels(joinLabelsAndPlaces(clusterByLabel(days), clusterByPlace(days)));
  clusters = joinOrFound(clusters, groupBy(days.filter(isBare), dateOf), couldBeAt);
  clusters = joinOrFound(clusters, groupBy(months.filter(hasLabel), dateAndLabel), sharesLabel);
  clusters = joinOrFound(clusters, groupBy(months.filter(hasPlaceOnly), dateAndPlace), sharesPlace);
  clusters = joinOrFound(clusters, groupBy(months.filter(isBare), dateOf), couldBeAt);
  return nameAll(clusters);
}

function clusterByLabel(days: readonly Placed[]): Cluster[] {
  return groupBy(days.filter(hasLabel), (one) => labelOf(one) ?? '').flatMap((group) =>
    chain(group, LABEL_GAP_DAYS),
  );
}

function clusterByPlace(days: readonly Placed[]): Cluster[] {
  return groupBy(days.filter(hasPlaceOnly), (one) => placeOf(one) ?? '').flatMap((group) =>
    chain(group, PLACE_GAP_DAYS),
  );
}

/** Cuts a group wherever two neighbours in time lie further apart than `gap` days. */
function chain(group: readonly Placed[], gap: number): Cluster[] {
  const chains: Placed[][] = [];
  for (const one of [...group].sort((a, b) => compareText(dateOf(a), dateOf(b)))) {
    const current = chains.at(-1);
    const last = current?.at(-1);
    if (current && last && daysBetween(dateOf(last), dateOf(one)) <= gap) current.push(one);
    else chains.push([one]);
  }
  return chains.map(toCluster);
}

/** A labelled meeting and the unlabelled reports from its place on its days, or the days beside them, are one. */
function joinLabelsAndPlaces(labelled: readonly Cluster[], placed: readonly Cluster[]): Cluster[] {
  return placed.reduce<Cluster[]>(
    (clusters, place) =>
      joinOne(clusters, place, labelled, (label) => sharesPlace(label, place) && isBeside(label, place)),
    [...labelled],
  );
}

function joinOne(
  clusters: readonly Cluster[],
  one: Cluster,
  among: readonly Cluster[],
  fits: (candidate: Cluster) => boolean,
): Cluster[] {
  const candidates = among.filter(fits);
  const only = candidates.length === 1 ? candidates[0] : undefined;
  const [member] = only?.statements ?? [];
  const host = member && clusters.find((cluster) => cluster.statements.includes(member));
  return host ? replace(clusters, host, one) : [...clusters, one];
}

/** A labelled meeting whose place no report gives is the one unlabelled meeting of its days. */
function joinUnplacedLabels(clusters: readonly Cluster[]): Cluster[] {
  const unplaced = clusters.filter((cluster) => labels(cluster).size > 0 && places(cluster).size === 0);
  const unlabelled = clusters.filter((cluster) => labels(cluster).size === 0);
  const pairs = unplaced.flatMap((label) =>
    unlabelled.filter((place) => overlaps(label, place)).map((place) => ({ label, place })),
  );
  const mutual = pairs.filter(({ label, place }) =>
    pairs.every((pair) => (pair.label === label) === (pair.place === place)),
  );
  const joined = mutual.map(({ label, place }) => toCluster([...label.statements, ...place.statements]));
  const taken = new Set(mutual.flatMap(({ label, place }) => [label, place]));
  return [...clusters.filter((cluster) => !taken.has(cluster)), ...joined];
}

/**
 * Each group joins the one cluster that fits; founds its own where none does; where several do it stays without a meeting. Candidates
 * are the clusters as they were before: no group's fate hangs on another's.
 */
function joinOrFound(
  clusters: readonly Cluster[],
  groups: readonly (readonly Placed[])[],
  fits: (cluster: Cluster, group: Cluster) => boolean,
): Cluster[] {
  let result = [...clusters];
  for (const group of groups.map(toCluster)) {
    const candidates = clusters.filter((cluster) => overlaps(cluster, group) && fits(cluster, group));
    if (candidates.length === 0) result = [...result, group];
    else if (candidates.length === 1) result = joinOne(result, group, candidates, () => true);
  }
  return result;
}

function replace(clusters: readonly Cluster[], host: Cluster, guest: Cluster): Cluster[] {
  const joined = toCluster([...host.statements, ...guest.statements]);
  return clusters.map((cluster) => (cluster === host ? joined : cluster));
}

/** Days where any statement has one, else the month. */
function toCluster(group: readonly Placed[]): Cluster {
  const dates = group.map(dateOf).sort();
  const days = dates.filter((date) => date.length === 10);
  const known = days.length > 0 ? days : dates;
  return { statements: group, from: known[0] ?? '', to: known.at(-1) ?? '' };
}

function nameAll(clusters: readonly Cluster[]): FoundMeetings {
  const byStatement = new Map<string, Meeting>();
  const named = groupBy(clusters, meetingId).map((same) => {
    const cluster = toCluster(same.flatMap(({ statements }) => statements));
    const meeting = toMeeting(cluster);
    for (const { id } of cluster.statements) byStatement.set(id, meeting);
    return meeting;
  });
  const meetings = named.sort((a, b) => compareText(a.from, b.from) || compareText(a.id, b.id));
  return { meetings, meetingOf: (id) => byStatement.get(id) ?? null };
}

function meetingId(cluster: Cluster): string {
  const name = mostFrequent(cluster, ({ label }) => label) ?? mostFrequent(cluster, ({ place }) => place);
  return name ? `${cluster.from}-${placeSlug(name)}` : cluster.from;
}

function toMeeting(cluster: Cluster): Meeting {
  const place = mostFrequent(cluster, (occasion) => occasion.place);
  const label = mostFrequent(cluster, (occasion) => occasion.label);
  const articles = cluster.statements.flatMap(({ reports }) => reports.map(({ article }) => article));
  return {
    id: meetingId(cluster),
    label: meetingLabel({ label, place, from: cluster.from, to: cluster.to }),
    date: cluster.to,
    from: cluster.from,
    place,
    articles: [...new Set(articles)].sort(),
  };
}

function mostFrequent(cluster: Cluster, part: (occasion: Occasion) => string | null): string | null {
  const values = cluster.statements.flatMap(({ occasion }) => named(part(occasion)) ?? []);
  const ranked = groupBy(values, (value) => value).sort(
    (a, b) => b.length - a.length || compareText(a[0] ?? '', b[0] ?? ''),
  );
  return ranked[0]?.[0] ?? null;
}

/** A name without a letter or digit names nothing. */
function named(name: string | null): string | null {
  return name && placeSlug(name) ? name : null;
}

const dateOf = ({ occasion }: Placed) => occasion.date;
const labelOf = ({ occasion }: DatedStatement) =>
  occasion?.label ? placeSlug(occasion.label) || null : null;
const placeOf = ({ occasion }: DatedStatement) =>
  occasion?.place ? placeSlug(occasion.place) || null : null;
const hasLabel = (one: DatedStatement) => labelOf(one) !== null;
const hasPlaceOnly = (one: DatedStatement) => labelOf(one) === null && placeOf(one) !== null;
const isBare = (one: DatedStatement) => labelOf(one) === null && placeOf(one) === null;
const dateAndLabel = (one: Placed) => `${dateOf(one)} ${labelOf(one)}`;
const dateAndPlace = (one: Placed) => `${dateOf(one)} ${placeOf(one)}`;

function labels(cluster: Cluster): Set<string> {
  return new Set(cluster.statements.flatMap((one) => labelOf(one) ?? []));
}

function places(cluster: Cluster): Set<string> {
  return new Set(cluster.statements.flatMap((one) => placeOf(one) ?? []));
}

const sharesLabel = (a: Cluster, b: Cluster) => [...labels(a)].some((label) => labels(b).has(label));
const sharesPlace = (a: Cluster, b: Cluster) => [...places(a)].some((place) => places(b).has(place));
const couldBeAt = () => true;

function overlaps(a: Cluster, b: Cluster): boolean {
  return rangeOf(a.from).from <= rangeOf(b.to).to && rangeOf(a.to).to >= rangeOf(b.from).from;
}

function isBeside(a: Cluster, b: Cluster): boolean {
  return a.from <= addDays(b.to, PLACE_GAP_DAYS) && b.from <= addDays(a.to, PLACE_GAP_DAYS);
}

/** In order of the keys, so that no order of statements matters. */
function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = groupByKey(items.map((item) => [key(item), item]));
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group);
}
