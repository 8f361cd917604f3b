// Takes statements of a position; gives the most telling ones, quoted and sourced for a reader.
import { quotedFragments } from '../src/model/quoted-fragments.ts';
import { sentencePart } from '../src/model/sentence-part.ts';
import { printable } from './printable.ts';
import type { MergedStatementShape, PositionShape, ShownPositionShape } from './shapes.ts';

/** Publisher of an article by its key, where one is known. */
export type Publishers = ReadonlyMap<string, string>;

const shownAtMost = 4;

/** `more`: how many statements it has beside those the API gave. */
export type AnyPosition = PositionShape & Partial<Pick<ShownPositionShape, 'more'>>;

export interface Shown {
  readonly statements: readonly MergedStatementShape[];
  readonly more: number;
}

/**
 * What the reason quotes first; then his own words before the reporter's, what decided the stance before what did not, what is on this
 * alone before what is on more, the strong before the mild.
 */
export function mostTelling({ stance, statements, more = 0 }: AnyPosition, because: string): Shown {
  const fragments = quotedFragments(because);
  const worth = (one: MergedStatementShape): number =>
    (fragments.some((words) => one.text.includes(words)) ? 20 : 0) +
    (one.kind === 'assertion' ? 8 : 0) +
    (one.stance.act === stance.act ? 4 : 0) +
    (one.type === 'indirect' ? 0 : 3) +
    (one.topics.length > 1 ? 0 : 3) +
    Math.abs(one.stance.tone);
  const ranked = statements.toSorted((a, b) => worth(b) - worth(a));
  return { statements: ranked.slice(0, shownAtMost), more: more + Math.max(0, ranked.length - shownAtMost) };
}

/** “…” for his own words; what the reporter worded is marked. */
export function quoted(statement: MergedStatementShape): string {
  const words = asSentencePart(statement);
  if (statement.type === 'direct') return words;
  if (statement.kind !== 'assertion') return `${words} (the reporter’s account)`;
  return `${words} ${statement.type === 'mixed' ? '(partly quoted)' : '(reported)'}`;
}

/** "that talks would go on" reads by itself without "that"; "denied that it would be raised" must keep its verb. */
export function asSentencePart({
  type,
  text,
  cue,
}: Pick<MergedStatementShape, 'type' | 'text' | 'cue'>): string {
  const { lead, words } = sentencePart({
    type,
    text: printable(text).trim(),
    cue: cue === null ? null : printable(cue),
  });
  const shown = type === 'direct' ? `“${words}”` : words;
  return lead === '' ? shown : `${lead} ${shown}`;
}

/** "AP", "AP, 2 printings": who printed these very words, and how many printed words of theirs. */
export function sourceOf(
  { reports, textFrom }: Pick<MergedStatementShape, 'reports' | 'textFrom'>,
  publishers: Publishers,
): string {
  const name = printable(publishers.get(textFrom) ?? textFrom);
  return reports.length > 1 ? `${name}, ${reports.length} printings` : name;
}
