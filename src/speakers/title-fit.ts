// Takes a title standing for a name ("the defence secretary") and a person's roles; says how well it fits.
import { roleWords } from './role-match.ts';

/** Words that make another office of the same head word. */
const changing = new Set(['vice', 'deputy', 'assistant', 'under', 'associate', 'shadow', 'acting']);

/** 0 where it does not fit; more for words in common; less where only one is "former". */
export function titleFits(title: string, roles: readonly string[]): number {
  return Math.max(
    0,
    ...roles.map((role) => degree(roleWords(title), roleWords(role.split(/\s(?:who|that)\s/)[0] ?? role))),
  );
}

function degree(asked: ReadonlySet<string>, held: ReadonlySet<string>): number {
  const words = [...asked].filter((word) => word !== 'former' && word !== 'then');
  if (words.length === 0 || !words.every((word) => held.has(word))) return 0;
  if ([...held].some((word) => changing.has(word) && !asked.has(word))) return 0;
  return asked.has('former') === held.has('former') ? 2 : 1;
}
