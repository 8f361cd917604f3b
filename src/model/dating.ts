// Gives the type of a dating; takes several of one statement, gives the best.
import { compareText } from './compare-text.ts';
import type { DateBasis, PartialDate } from './date.ts';
import { rangeOf } from './date.ts';
import type { Occasion } from './meeting.ts';
import type { DateReasons } from './reasons.ts';

/** When a statement was made, and at what occasion. A statement draft is one. */
export interface Dating {
  readonly saidOn: PartialDate | null;
  readonly saidOnBasis: DateBasis;
  readonly occasion: Occasion | null;
  readonly dated?: DateReasons;
}

const UNKNOWN: Dating = { saidOn: null, saidOnBasis: 'unknown', occasion: null };
const WEIGHT: Readonly<Record<DateBasis, number>> = { stated: 0, implied: 1, unknown: 2 };

/**
 * The dating of a statement that several reports date: the best evidenced (stated, implied, unknown), then the most precise, then the
 * earliest; made more precise by any other that falls into it, so that a copy that knows only the month inherits the other's day.
 * Unknown for no reports. The same in any order.
 */
export function bestDating(datings: readonly Dating[]): Dating {
  const known = datings.filter((dating) => dating.saidOn !== null).sort(byWorth);
  const best = known[0];
  if (!best) return UNKNOWN;
  const finer = known.find((dating) => isFiner(dating.saidOn, best.saidOn)) ?? best;
  const sameDay = known.filter((dating) => dating.saidOn === finer.saidOn);
  return {
    saidOn: finer.saidOn,
    saidOnBasis: sameDay[0]?.saidOnBasis ?? finer.saidOnBasis,
    occasion: fullestOccasion(sameDay),
  };
}

function byWorth(a: Dating, b: Dating): number {
  const [dayA = '', dayB = ''] = [a.saidOn ?? '', b.saidOn ?? ''];
  return (
    WEIGHT[a.saidOnBasis] - WEIGHT[b.saidOnBasis] ||
    dayB.length - dayA.length ||
    compareText(dayA, dayB) ||
    compareText(occasionKey(a), occasionKey(b))
  );
}

/** More precise, and within: 2007-10-12 within 2007-10. */
function isFiner(date: PartialDate | null, than: PartialDate | null): boolean {
  if (date === null || than === null || date.length <= than.length) return false;
  const [inner, outer] = [rangeOf(date), rangeOf(than)];
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** Of occasions on one date, the one that says most: a label, then a place. */
function fullestOccasion(datings: readonly Dating[]): Occasion | null {
  const occasions = [...datings]
    .sort((a, b) => compareText(occasionKey(a), occasionKey(b)))
    .flatMap((dating) => (dating.occasion ? [dating.occasion] : []));
  const worth = (occasion: Occasion) => (occasion.label ? 2 : 0) + (occasion.place ? 1 : 0);
  return occasions.reduce<Occasion | null>(
    (best, next) => (best && worth(best) >= worth(next) ? best : next),
    null,
  );
}

function occasionKey({ occasion }: Dating): string {
  return occasion ? `${occasion.label ?? ''}\n${occasion.place ?? ''}` : '';
}
