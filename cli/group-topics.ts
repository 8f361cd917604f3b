// Takes a comparison's topics; gives them with those that rest on the very same statements told as one.
import type { PositionShape, ShiftShape } from './shapes.ts';

export interface TopicGroup {
  /** "nuclear terrorism; weapons of mass destruction". */
  readonly label: string;
  /** Of the first topic, its confidence that of the least sure. */
  readonly shift: ShiftShape;
}

/** In order of first appearance. A sentence that names two things would otherwise be read twice. */
export function groupTopics(shifts: readonly ShiftShape[]): readonly TopicGroup[] {
  const groups = new Map<string, ShiftShape[]>();
  for (const shift of shifts) {
    const evidence = evidenceOf(shift);
    groups.set(evidence, [...(groups.get(evidence) ?? []), shift]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const confidence = Math.min(...group.map((shift) => shift.confidence));
    return [{ label: group.map(({ topic }) => topic.label).join('; '), shift: { ...first, confidence } }];
  });
}

function evidenceOf({ shift, axes, earlier, later }: ShiftShape): string {
  return JSON.stringify([shift, axes, idsOf(earlier), idsOf(later)]);
}

function idsOf(position: PositionShape | null): readonly string[] {
  return (position?.statements ?? []).map(({ id }) => id).sort();
}
