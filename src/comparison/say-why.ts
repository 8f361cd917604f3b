// Takes a graded comparison of two positions; gives the reason in one sentence made from the statements' own words.
import type { Axes, Position } from '../model/comparison.ts';
import type { Commitment, VerbalAct } from '../model/stance.ts';
import type { MergedStatement } from '../model/statement.ts';
import { quoteFragment } from './quote-fragment.ts';
import { assertionsOf, decidingOf, levelOf, type Obstacle } from './read-axes.ts';

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

export function sayWhyGraded(axes: Axes, earlier: Position, later: Position): string {
  const said = [substancePart(axes, earlier, later), tonePart(axes, earlier, later)].filter(
    (part) => part !== null,
  );
  const beside = besidePart(axes, later, said.join('; '));
  return sentence([...said, ...(beside ? [beside] : [])].join('; '));
}

export function sayWhyUnclear(obstacle: Obstacle, earlier: Position, later: Position): string {
  if (obstacle.code === 'both-ways') {
    return sentence(
      `the ${obstacle.side} statements point both ways: ${quote(obstacle.one)} against ${quote(obstacle.other)}`,
    );
  }
  if (obstacle.code === 'nothing-asserted') {
    const position = obstacle.side === 'earlier' ? earlier : later;
    return sentence(
      `the ${obstacle.side} position is known only from the reporter's account, not from what was said: ${quoteBest(position)}`,
    );
  }
  const { side } = obstacle;
  const position = side === 'later' ? later : earlier;
  const missing =
    side === 'both'
      ? 'neither side holds words that agree, ask or refuse'
      : `the ${side} words neither agree, ask nor refuse`;
  const given =
    side === 'both'
      ? `only ${quoteBest(earlier)} and later ${quoteBest(later)}`
      : `only ${quoteBest(position)}`;
  return sentence(`${missing}, ${given}`);
}

export function sayWhyOneSided(period: 'earlier' | 'later', position: Position): string {
  return sentence(`spoken of only in the ${period} period: ${quoteNamed(position)}`);
}

function substancePart({ substance }: Axes, earlier: Position, later: Position): string {
  const then = quoteBest(earlier);
  const now = quoteBest(later);
  const [from, to] = [earlier.stance.act, later.stance.act];
  if (substance === 'unchanged' && from === to)
    return `${ACT_NAMES[from]} in both periods, earlier ${then} and later ${now}`;
  if (from === to)
    return `${ACT_NAMES[from]} in both periods, but ${strengthPart(earlier, later)}: earlier ${then}, later ${now}`;
  return `earlier ${ACT_NAMES[from]}, ${then}; later ${ACT_NAMES[to]}, ${now}`;
}

function strengthPart(earlier: Position, later: Position): string {
  return `${strengthName(earlier)} became ${strengthName(later)}`;
}

function strengthName({ stance }: Position): string {
  return stance.commitment ? STRENGTH_NAMES[stance.commitment] : 'nothing firm';
}

/** Quotes what made the voice warmer or colder, where it is not quoted already. */
function tonePart({ tone, substance }: Axes, earlier: Position, later: Position): string | null {
  if (tone !== 'softened' && tone !== 'hardened') return null;
  const sign = tone === 'softened' ? 1 : -1;
  const telling = byTone(later, sign)[0];
  const voice = tone === 'softened' ? 'warmer' : 'colder';
  const but = substance === 'unchanged' ? 'but ' : '';
  if (telling && telling.stance.tone * sign > earlier.stance.tone * sign && telling !== best(later)) {
    return `${but}the later voice is ${voice}: ${quote(telling)}`;
  }
  const contrast = byTone(earlier, -sign)[0];
  if (!contrast || contrast === best(earlier)) return `${but}the later voice is ${voice}`;
  return `${but}the later voice is ${voice} than ${quote(contrast)}`;
}

function byTone(position: Position, sign: number): readonly MergedStatement[] {
  return [...position.statements]
    .filter(({ stance, kind }) => stance.evidence.length > 0 && kind === 'assertion')
    .sort((a, b) => sign * (b.stance.tone - a.stance.tone) || (a.id < b.id ? -1 : 1));
}

/**
 * Beside what decided: a statement of the later period that goes the way the voice went, or what the reporter says was planned or
 * wanted there. It decides nothing, but a reader wants to know it.
 */
function besidePart({ tone }: Axes, later: Position, said: string): string | null {
  const sign = tone === 'softened' ? 1 : tone === 'hardened' ? -1 : 0;
  const fits = ({ kind, stance }: MergedStatement) =>
    kind !== 'assertion' || Math.sign(levelOf(stance.act)) === sign;
  const beside = later.statements.filter(
    (statement) => statement.stance.evidence.length > 0 && fits(statement),
  );
  const unsaid = beside.map(quote).find((quoted) => !said.includes(quoted));
  return unsaid ? `beside it ${unsaid}` : null;
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
      (a.id < b.id ? -1 : 1),
  )[0];
}

function quoteBest(position: Position): string {
  const statement = best(position);
  return statement ? quote(statement) : 'nothing';
}

/** For a topic of one period only: a statement that names it, so that the reader sees what is meant. */
function quoteNamed(position: Position): string {
  const names = (statement: MergedStatement) => statement.topics.some(({ basis }) => basis === 'content');
  const named = position.statements.filter(names);
  return quoteBest(named.length > 0 ? { ...position, statements: named } : position);
}

function quote(statement: MergedStatement): string {
  const evidence = statement.stance.evidence.find((words) => statement.text.includes(words));
  const reported = statement.type === 'indirect' ? ' (reported)' : '';
  return `“${quoteFragment(statement, evidence)}”${reported}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
