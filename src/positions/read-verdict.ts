// Takes words and the place of one that judges; gives whether it is said of something: "is a mistake", "called it a disgrace".
import { opensClause, type Voice } from './clause.ts';
import type { PlacedWord } from './find-words.ts';

const BEING = new Set(['are', 'be', 'been', 'is', 'was', 'were']);
const CONTRACTED = /^(?:it|that|they|this|these|those)'(?:s|re)$/u;
/** What stands behind them is said of something else: "an evening of impossible songs". */
const PREPOSITIONS = new Set(['at', 'by', 'for', 'from', 'in', 'of', 'on', 'with']);
const OWN = new Set(['he', 'i', 'she', 'we']);
/** "Is a very grave mistake" */
const REACH = 4;

export function isVerdict(words: readonly PlacedWord[], at: number, voice: Voice): boolean {
  if (voice.naming) return true;
  for (let place = at - 1; place >= Math.max(0, at - REACH); place -= 1) {
    const word = words[place];
    if (!word || words[place + 1]?.opensClause) return false;
    if (CONTRACTED.test(word.word)) return true;
    if (BEING.has(word.word) || /^(?:is|are|was|were)n't$/u.test(word.word)) return isOfAThing(words, place);
    if (opensClause(word) || PREPOSITIONS.has(word.word)) return false;
  }
  return false;
}

/** "There is a danger" judges nothing, "we are wrong" oneself. */
function isOfAThing(words: readonly PlacedWord[], being: number): boolean {
  const before = words.slice(Math.max(0, being - 3), being).map(({ word }) => word);
  return !before.some((word) => word === 'there' || OWN.has(word));
}
