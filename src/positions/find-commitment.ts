// Takes words as said or reported; gives how firmly the speaker commits, or null.
import { commitmentPhrases } from '../lexicon/modal-words.ts';
import type { Commitment } from '../model/stance.ts';
import { isAnothers, type Voice } from './clause.ts';
import type { PlacedWord } from './find-words.ts';
import { indexByFirstWord } from './index-by-first-word.ts';

const PHRASES = commitmentPhrases.flatMap(([commitment, phrases], rank) =>
  phrases.map((phrase) => ({ commitment, rank, words: phrase.split(' ') })),
);
const BY_FIRST_WORD = indexByFirstWord(PHRASES);

/**
 * The firmest the speaker gives: what another refuses, hopes or will do does not count, what another must do is the speaker's demand –
 * unless he only tells who says so, or asks.
 */
export function findCommitment(
  words: readonly PlacedWord[],
  shares: readonly number[],
  voice: Voice,
): Commitment | null {
  const found = words.flatMap((word, at) =>
    (shares[at] === 1 ? (BY_FIRST_WORD.get(word.word) ?? []) : []).filter(
      (phrase) =>
        standsAt(phrase.words, words, at) && (phrase.commitment === 'must' || !isAnothers(words, at, voice)),
    ),
  );
  return found.sort((a, b) => a.rank - b.rank)[0]?.commitment ?? null;
}

function standsAt(phrase: readonly string[], words: readonly PlacedWord[], at: number): boolean {
  return phrase.every((part, offset) => words[at + offset]?.word === part);
}
