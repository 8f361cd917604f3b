// Takes what a careful reader finds in an article and the statements found there; gives what is wrong with them.
import type { Statement } from '../../src/model/statement.ts';

/** A statement as a careful reader finds it; test/golden/README.md says how the fields are compared. */
export interface ExpectedStatement {
  readonly source: string | null;
  readonly cue: string | null;
  readonly text: string;
  readonly type: string;
  readonly kind: string;
  readonly speaker: { readonly name: string; readonly role: string | null } | null;
  readonly saidOn: string | null;
  readonly topic?: string;
  readonly optional?: boolean;
  /** What is wrong with it today. */
  readonly fault?: string;
}

/** A statement found that no reader would find. */
export interface Beyond {
  readonly text: string;
  readonly speaker: string | null;
}

export interface Reading {
  readonly statements: readonly ExpectedStatement[];
  readonly beyond: readonly Beyond[];
}

/** Counts of assertions, optional ones left out. */
export interface Tally {
  readonly expected: number;
  readonly found: number;
  /** Found with the words that were expected. */
  readonly right: number;
  /** Of these, in the right mouth. */
  readonly rightSpeaker: number;
}

export type Found = Pick<
  Statement,
  'source' | 'cue' | 'text' | 'type' | 'kind' | 'speaker' | 'saidOn' | 'topics'
>;

export interface Judgement {
  /** The reading with the faults of what was found. */
  readonly today: Reading;
  readonly tally: Tally;
}

/** Bounds that differ by a word or two are no fault. */
const sameWords = 0.8;
/** Above this, a statement was found with wrong bounds; below, it was not found. */
const someWords = 0.4;

export function judgeReading(
  { statements: expected, beyond: listed }: Reading,
  found: readonly Found[],
): Judgement {
  const right = pair(expected, found, sameWords);
  const openExpected = expected.filter((one) => !right.has(one) && !one.optional);
  const openFound = found.filter((one) => ![...right.values()].includes(one));
  const misbounded = pair(openExpected, openFound, someWords);
  const statements = expected.map((one): ExpectedStatement => {
    const { fault: _, ...plain } = one;
    const fault = one.optional ? '' : faultOf(one, right.get(one), misbounded.get(one));
    return fault === '' ? plain : { ...plain, fault };
  });
  const beyond = openFound
    .filter((one) => ![...misbounded.values()].includes(one))
    .map((one) => asListed({ text: one.text, speaker: one.speaker?.name ?? null }, listed));
  return { today: { statements, beyond }, tally: tallyOf(expected, found, right) };
}

/** In the words of the list, where it holds much the same in the same mouth. */
function asListed(one: Beyond, listed: readonly Beyond[]): Beyond {
  return (
    listed.find(({ text, speaker }) => speaker === one.speaker && dice(text, one.text) >= sameWords) ?? one
  );
}

/** One to one, the most alike first; among equals, in order of text. */
function pair(expected: readonly ExpectedStatement[], found: readonly Found[], least: number) {
  const pairs = expected
    .flatMap((one) => found.map((other) => ({ one, other, alike: dice(one.text, other.text) })))
    .filter(({ alike }) => alike >= least)
    .sort((a, b) => b.alike - a.alike);
  const chosen = new Map<ExpectedStatement, Found>();
  const taken = new Set<Found>();
  for (const { one, other } of pairs) {
    if (chosen.has(one) || taken.has(other)) continue;
    chosen.set(one, other);
    taken.add(other);
  }
  return chosen;
}

/** Share of words that two texts have in common (Dice 1945), each as often as it occurs: 0..1. */
function dice(a: string, b: string): number {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [own, others] = [words(a), words(b)];
  const left = [...others];
  const common = own.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return own.length + others.length === 0 ? 0 : (2 * common.length) / (own.length + others.length);
}

function faultOf(
  expected: ExpectedStatement,
  found: Found | undefined,
  misbounded: Found | undefined,
): string {
  if (!found) return misbounded ? `found as “${misbounded.text}”` : 'not found';
  const topics = found.topics.map(({ label }) => label).join('; ');
  const checks: readonly (readonly [field: string, right: boolean, printed: string | null])[] = [
    ['source', alike(expected.source, found.source), found.source],
    ['cue', sameCue(expected.cue, found.cue), found.cue],
    ['type', expected.type === found.type, found.type],
    ['kind', expected.kind === found.kind, found.kind],
    ['speaker', expected.speaker?.name === found.speaker?.name, found.speaker?.name ?? null],
    ['role', sameRole(expected, found), found.speaker?.role ?? null],
    ['saidOn', expected.saidOn === found.saidOn, found.saidOn],
    ['topic', topics.toLowerCase().includes(expected.topic?.toLowerCase() ?? ''), topics],
  ];
  return checks
    .filter(([, right]) => !right)
    .map(([field, , printed]) => `${field} “${printed ?? ''}”`)
    .join(', ');
}

function alike(expected: string | null, found: string | null): boolean {
  if (expected === null || found === null) return expected === found;
  return found.includes(expected) || expected.includes(found);
}

function sameCue(expected: string | null, found: string | null): boolean {
  return expected === null || found === null ? expected === found : found.includes(expected);
}

/** Only where the speaker is the one expected: another's role is no further fault. */
function sameRole({ speaker }: ExpectedStatement, found: Found): boolean {
  if (!speaker?.role || speaker.name !== found.speaker?.name) return true;
  return (found.speaker.role ?? '').toLowerCase().includes(speaker.role.toLowerCase());
}

function tallyOf(
  expected: readonly ExpectedStatement[],
  found: readonly Found[],
  right: ReadonlyMap<ExpectedStatement, Found>,
): Tally {
  const excused = new Set([...right].filter(([one]) => one.optional).map(([, other]) => other));
  const hits = [...right].filter(
    ([one, other]) => !one.optional && one.kind === 'assertion' && other.kind === 'assertion',
  );
  return {
    expected: expected.filter(({ kind, optional }) => kind === 'assertion' && !optional).length,
    found: found.filter((one) => one.kind === 'assertion' && !excused.has(one)).length,
    right: hits.length,
    rightSpeaker: hits.filter(([one, other]) => one.speaker?.name === other.speaker?.name).length,
  };
}
