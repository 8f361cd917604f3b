// Takes a statement's cue, or what it says; gives where the reporter's own adverbs stand in it: "said bluntly".
import { mannerWords } from '../lexicon/manner-words.ts';
import type { Span } from '../model/span.ts';
import type { EvidencePlace } from '../model/stance.ts';
import type { StatementDraft } from '../model/statement.ts';
import type { Worded } from './find-words.ts';

const MANNERS = new Set(mannerWords);

export function mannersIn(cue: Worded): readonly Span[] {
  return cue.words.filter(({ word }) => MANNERS.has(word)).map(({ start, end }) => [start, end]);
}

/** "… said *angrily* that": an adverb before what is reported belongs to the cue. In the speaker's own words it is his. */
export function openingManners(
  type: StatementDraft['type'],
  { text, words: [first] }: Worded,
): readonly EvidencePlace[] {
  if (type === 'direct') return [];
  if (!first || !MANNERS.has(first.word) || /^\P{L}*[“"‘«]/u.test(text)) return [];
  return [{ in: 'text', span: [first.start, first.end], heldBy: 'reporter' }];
}
