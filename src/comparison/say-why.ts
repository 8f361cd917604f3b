// Takes a graded comparison of two positions; gives the reason in one sentence made from the statements' own words.
import { compareText } from '../model/compare-text.ts';
import type { Position } from '../model/comparison.ts';
import type { Judgement } from '../model/judgement.ts';
import { sentencePart } from '../model/sentence-part.ts';
import type { MergedStatement } from '../model/statement.ts';
import { assertionsOf, type Obstacle } from './find-obstacle.ts';
import { movedVoice } from './moved-voice.ts';
import { nameMovement } from './name-movement.ts';
import type { SideNames } from './name-sides.ts';
import { quoteFragment } from './quote-fragment.ts';
import type { Same } from './read-constancy.ts';

export function sayWhyGraded(
  judgement: Judgement,
  earlier: Position,
  later: Position,
  names: SideNames,
  same: Same | null,
): string {
  const [then, now] = toldStatements(judgement, earlier, later, same);
  const moved = nameMovement(judgement, earlier, later, same);
  return sentence(`${moved}: ${names.earlier} ${then}, ${names.later} ${now}`);
}

/** The words that the judge decided by, else those that stand for each side. */
function toldStatements(
  { axes, evidence }: Judgement,
  earlier: Position,
  later: Position,
  same: Same | null,
): readonly [then: string, now: string] {
  const pointed = [evidence.earlier[0], evidence.later[0]].map((words) => words && `“${words}”`);
  const voice = axes.substance === 'unchanged' ? movedVoice(axes) : null;
  const ofTone = voice && tellingOf(voice, earlier, later);
  const shown = axes.substance === 'unchanged' ? same : null;
  return [
    pointed[0] ?? quoteOne(shown && !shown.said ? shown.earlier : best(earlier)),
    pointed[1] ?? quoteOne(ofTone ?? shown?.later ?? best(later)),
  ];
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
  obstacle: Obstacle | null,
  earlier: Position,
  later: Position,
  names: SideNames,
): string {
  const sides = `${names.earlier} ${quoteOne(best(earlier))}, ${names.later} ${quoteOne(best(later))}`;
  if (obstacle === null) return sentence(`the words do not carry a verdict: ${sides}`);
  if (obstacle.code === 'both-ways') {
    return sentence(
      `the ${obstacle.side} statements point both ways: ${quote(obstacle.one)} against ${quote(obstacle.other)}`,
    );
  }
  const position = obstacle.side === 'earlier' ? earlier : later;
  return sentence(
    `the ${obstacle.side} position is known only from the reporter's account: ${quoteOne(best(position))}`,
  );
}

export function sayWhyRaised(position: Position, { earlier, later }: SideNames): string {
  return sentence(`nothing on it ${earlier}, ${later} ${quoteNamed(position)}`);
}

export function sayWhyDropped(position: Position, { earlier, later }: SideNames): string {
  return sentence(`${earlier} ${quoteNamed(position)}, nothing on it ${later}`);
}

function byTone(position: Position, sign: number): readonly MergedStatement[] {
  return [...position.statements]
    .filter(({ stance, kind }) => stance.evidence.length > 0 && kind === 'assertion')
    .sort((a, b) => sign * (b.stance.tone - a.stance.tone) || compareText(a.id, b.id));
}

/** Assertions that perform the position's act. */
function decidingOf(position: Position): readonly MergedStatement[] {
  return assertionsOf(position).filter(({ stance }) => stance.act === position.stance.act);
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
