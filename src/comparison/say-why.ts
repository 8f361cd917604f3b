// Takes a graded comparison of two positions; gives the reason in one sentence made from the statements' own words.
import { compareText } from '../model/compare-text.ts';
import type { Axes, Position } from '../model/comparison.ts';
import { sentencePart } from '../model/sentence-part.ts';
import type { Commitment, VerbalAct } from '../model/stance.ts';
import type { MergedStatement } from '../model/statement.ts';
import type { SideNames } from './name-sides.ts';
import { quoteFragment } from './quote-fragment.ts';
import { type AxesReading, assertionsOf, decidingOf, type Obstacle, type Same } from './read-axes.ts';

/** How a reader would name an act. */
const ACT_NAMES: Readonly<Record<VerbalAct, string>> = {
  yield: 'a concession',
  agree: 'agreement',
  promise: 'a promise',
  praise: 'praise',
  consult: 'willingness to talk',
  appeal: 'an appeal',
  state: 'no side taken',
  demand: 'a demand',
  disagree: 'disagreement',
  reject: 'a refusal',
  threaten: 'a threat',
};

const STRENGTH_NAMES: Readonly<Record<Commitment, string>> = {
  refuses: 'a firm no',
  must: 'a must',
  will: 'an intention',
  may: 'a possibility',
  hopes: 'a hope',
};

export function sayWhyGraded(
  { axes, same }: AxesReading,
  earlier: Position,
  later: Position,
  names: SideNames,
): string {
  const then = quoteOne(same && !same.said ? same.earlier : best(earlier));
  const now = quoteOne(same ? same.later : best(later));
  const sides = `${names.earlier} ${then}, ${names.later} ${now}`;
  const moved = axes.tone === 'softened' ? 'warmer' : 'colder';
  if (axes.tone !== 'softened' && axes.tone !== 'hardened')
    return sentence(`${substanceName(axes, same, earlier, later)}: ${sides}`);
  if (axes.substance !== 'unchanged')
    return sentence(`${substanceName(axes, same, earlier, later)}, in a ${moved} voice: ${sides}`);
  const telling = tellingOf(axes.tone, earlier, later);
  const heard = telling ? `${names.earlier} ${then}, ${names.later} ${quoteOne(telling)}` : sides;
  return sentence(`${substanceName(axes, same, earlier, later)}, but in a ${moved} voice: ${heard}`);
}

function substanceName({ substance }: Axes, same: Same | null, earlier: Position, later: Position): string {
  if (same) return same.said ? 'the later statement says that it stands' : 'the same words in both periods';
  const [from, to] = [earlier.stance.act, later.stance.act];
  if (from !== to) return `${ACT_NAMES[from]} became ${ACT_NAMES[to]}`;
  if (substance === 'unchanged') return `${ACT_NAMES[from]} in both periods`;
  const [before, after] = [strengthName(earlier), strengthName(later)];
  return before === after
    ? `${ACT_NAMES[from]} in both periods, of another amount`
    : `${ACT_NAMES[from]} in both periods, but ${before} became ${after}`;
}

/** What made the later voice warmer or colder. */
function tellingOf(
  tone: 'softened' | 'hardened',
  earlier: Position,
  later: Position,
): MergedStatement | null {
  const sign = tone === 'softened' ? 1 : -1;
  const telling = byTone(later, sign)[0];
  return telling && telling.stance.tone * sign > earlier.stance.tone * sign ? telling : null;
}

export function sayWhyUnclear(
  obstacle: Obstacle,
  earlier: Position,
  later: Position,
  names: SideNames,
): string {
  if (obstacle.code === 'both-ways') {
    return sentence(
      `the ${obstacle.side} statements point both ways: ${quote(obstacle.one)} against ${quote(obstacle.other)}`,
    );
  }
  if (obstacle.code === 'nothing-asserted') {
    const position = obstacle.side === 'earlier' ? earlier : later;
    return sentence(
      `the ${obstacle.side} position is known only from the reporter's account: ${quoteOne(best(position))}`,
    );
  }
  const missing =
    obstacle.side === 'both'
      ? 'neither period holds words that agree, ask or refuse'
      : `the ${obstacle.side} words neither agree, ask nor refuse`;
  return sentence(
    `${missing}: ${names.earlier} ${quoteOne(best(earlier))}, ${names.later} ${quoteOne(best(later))}`,
  );
}

export function sayWhyRaised(position: Position, { earlier, later }: SideNames): string {
  return sentence(`nothing on it ${earlier}, ${later} ${quoteNamed(position)}`);
}

export function sayWhyDropped(position: Position, { earlier, later }: SideNames): string {
  return sentence(`${earlier} ${quoteNamed(position)}, nothing on it ${later}`);
}

function strengthName({ stance }: Position): string {
  return stance.commitment ? STRENGTH_NAMES[stance.commitment] : 'nothing firm';
}

function byTone(position: Position, sign: number): readonly MergedStatement[] {
  return [...position.statements]
    .filter(({ stance, kind }) => stance.evidence.length > 0 && kind === 'assertion')
    .sort((a, b) => sign * (b.stance.tone - a.stance.tone) || compareText(a.id, b.id));
}

/** The statement that stands for the position: of those that decided the act the speaker's own words first, then the strongest. */
function best(position: Position): MergedStatement | undefined {
  const deciding = position.stance.act === 'state' ? byTone(position, 1) : decidingOf(position);
  const candidates =
    [deciding, assertionsOf(position), position.statements].find((list) => list.length > 0) ?? [];
  return [...candidates].sort(
    (a, b) =>
      Number(a.type === 'indirect') - Number(b.type === 'indirect') ||
      Math.abs(b.stance.tone) - Math.abs(a.stance.tone) ||
      a.text.length - b.text.length ||
      compareText(a.id, b.id),
  )[0];
}

function quoteOne(statement: MergedStatement | undefined): string {
  return statement ? quote(statement) : 'nothing';
}

/** For a topic of one period only: a statement that names it, so that the reader sees what is meant. */
function quoteNamed(position: Position): string {
  const names = (statement: MergedStatement) => statement.topics.some(({ basis }) => basis === 'content');
  const named = position.statements.filter(names);
  return quoteOne(best(named.length > 0 ? { ...position, statements: named } : position));
}

/** Whose words the marks hold: a reader must not take the reporter's for the speaker's. */
const wordedBy = { direct: '', mixed: ' (partly quoted)', indirect: ' (reported)' } as const;

function quote(statement: MergedStatement): string {
  const { lead, words } = sentencePart(statement);
  const evidence = statement.stance.evidence.find((word) => words.includes(word));
  const quoted = `“${quoteFragment(words, evidence)}”${wordedBy[statement.type]}`;
  return lead === '' ? quoted : `${lead} ${quoted}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
