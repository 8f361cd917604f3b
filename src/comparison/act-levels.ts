// Gives how far each verbal act is towards the other side: cooperation to conflict in steps.
import type { VerbalAct } from '../model/stance.ts';

/** `state` takes no side. */
export const actLevels: Readonly<Record<VerbalAct, number>> = {
  yield: 4,
  agree: 3,
  promise: 2,
  praise: 1,
  consult: 1,
  appeal: 1,
  state: 0,
  demand: -2,
  disagree: -2,
  reject: -3,
  threaten: -4,
};

/** From here on an act is a no. */
export const clearNo = -2;
/** To promise to wait or to answer is no yes to the matter itself. */
export const plainYes = 3;
