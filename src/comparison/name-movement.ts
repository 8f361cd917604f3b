// Takes a judgement of two positions; gives in a few words what moved, or that nothing did. No more is said than the statements' own acts bear out.
import type { Position } from '../model/comparison.ts';
import type { Judgement } from '../model/judgement.ts';
import type { VerbalAct } from '../model/stance.ts';
import { actLevels } from './act-levels.ts';
import { movedVoice } from './moved-voice.ts';
import type { Same } from './read-constancy.ts';

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

export function nameMovement(
  { axes }: Pick<Judgement, 'axes'>,
  earlier: Position,
  later: Position,
  same: Same | null,
): string {
  const voice = movedVoice(axes);
  const heard = voice === 'softened' ? 'in a warmer voice' : 'in a colder voice';
  if (axes.substance === 'unchanged') {
    const stands = nameConstancy(earlier, later, same);
    return voice ? `${stands}, but ${heard}` : stands;
  }
  const moved = nameActs(axes.substance, earlier, later) ?? MOVED[axes.substance];
  return voice ? `${moved}, ${heard}` : moved;
}

const MOVED = {
  softened: 'a softer position',
  hardened: 'a harder position',
  reversed: 'the opposite of what was said before',
  unclear: 'no position to compare',
} as const;

function nameConstancy(earlier: Position, later: Position, same: Same | null): string {
  if (same) return same.said ? 'the later statement says that it stands' : 'the same words in both periods';
  const { act } = earlier.stance;
  return act === later.stance.act && act !== 'state'
    ? `${ACT_NAMES[act]} in both periods`
    : 'the same position in both periods';
}

/** "a refusal became willingness to talk", where the acts moved in the direction that was judged. */
function nameActs(
  substance: 'softened' | 'hardened' | 'reversed' | 'unclear',
  earlier: Position,
  later: Position,
): string | null {
  const [from, to] = [earlier.stance.act, later.stance.act];
  const move = Math.sign(actLevels[to] - actLevels[from]);
  if (from === 'state' || to === 'state' || move === 0) return null;
  const agrees =
    substance === 'reversed'
      ? Math.sign(actLevels[to]) !== Math.sign(actLevels[from])
      : move === (substance === 'softened' ? 1 : -1);
  return agrees ? `${ACT_NAMES[from]} became ${ACT_NAMES[to]}` : null;
}
