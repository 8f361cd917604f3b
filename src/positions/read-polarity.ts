// Takes an act and what it acts on; gives the side it takes of that. To ask that a cap be lifted is to be against the cap.
import { nounIntroducers } from '../lexicon/modal-words.ts';
import { actPolarities, undoingVerbs } from '../lexicon/verbal-acts.ts';
import type { Polarity, VerbalAct } from '../model/stance.ts';
import { isNegator, opensClause } from './clause.ts';
import type { PlacedWord } from './find-words.ts';
import { indexByFirstWord } from './index-by-first-word.ts';

const UNDOING = indexByFirstWord(undoingVerbs.map((verb) => ({ words: verb.split(' ') })));
const NOUN_INTRODUCERS = new Set(nounIntroducers);
/** How many words behind an act its object's verb may stand. */
const REACH = 7;

/** `from`: the place behind the act. */
export function polarityOf(
  act: VerbalAct | null,
  words: readonly PlacedWord[],
  from: number,
): Polarity | null {
  const side = act === null ? undefined : actPolarities[act];
  if (side === undefined) return null;
  const reached = words.slice(from, from + REACH);
  const stop = reached.findIndex(opensClause);
  const governed = stop < 0 ? reached : reached.slice(0, stop);
  const undone = governed.some((_, place) => undoesAt(words, from + place));
  // "must not build", "not to sign"
  const denied = act !== 'reject' && act !== 'disagree' && governed.slice(0, 2).some(isNegator);
  return undone === denied ? side : OTHER_SIDE[side];
}

export const OTHER_SIDE: Readonly<Record<Polarity, Polarity>> = { for: 'against', against: 'for' };

/** "lift the cap", "have it torn down" – neither "the close" nor "close to". */
export function undoesAt(words: readonly PlacedWord[], at: number): boolean {
  const word = words[at];
  if (!word || NOUN_INTRODUCERS.has(words[at - 1]?.word ?? '') || words[at + 1]?.word === 'to') return false;
  return word.bases.some((base) =>
    (UNDOING.get(base) ?? []).some(({ words: [, ...rest] }) =>
      rest.every((part, offset) => words[at + 1 + offset]?.word === part),
    ),
  );
}
