// Takes a statement's words and its cue; gives the hedges in it, and the words that say that something moved or that nothing did.
import { changeMarkers, noChangeMarkers } from '../lexicon/change-markers.ts';
import {
  constancyMarkers,
  constancyPhrases,
  goingOnVerbs,
  noConstancyMarkers,
  stayingWords,
} from '../lexicon/constancy-markers.ts';
import { hedges, hedgingVerbs } from '../lexicon/hedges.ts';
import { auxiliaries, nounIntroducers } from '../lexicon/modal-words.ts';
import { toldVerbs } from '../lexicon/told-verbs.ts';
import type { Stance } from '../model/stance.ts';
import type { PlacedWord, Worded } from './find-words.ts';
import { indexByFirstWord } from './index-by-first-word.ts';
import { entryAt } from './signal-entries.ts';

type MarkerKind = 'hedge' | 'change' | 'constancy' | 'none';
type Marked = Pick<Stance, 'hedges' | 'markers'>;

interface Found {
  readonly kind: MarkerKind;
  /** How many words. */
  readonly length: number;
}

const PHRASES = indexByFirstWord([
  ...phrasesOf('hedge', hedges),
  ...phrasesOf('change', changeMarkers),
  ...phrasesOf('none', [...noChangeMarkers, ...noConstancyMarkers]),
  ...phrasesOf('constancy', [...constancyMarkers, ...constancyPhrases]),
]);
const HEDGING = indexByFirstWord(hedgingVerbs.map((verb) => ({ words: verb.split(' ') })));
const GOING_ON = goingOnVerbs.map((verb) => verb.split(' '));
const STAYING = new Set(stayingWords);
const TOLD = new Set(toldVerbs);
const ADVERBS = new Set(auxiliaries);
const NOUN_INTRODUCERS = new Set(nounIntroducers);
const BEING = new Set(['are', 'be', 'is', 'was', 'were']);
const SUBJECTS = new Set(['he', 'i', 'it', 'she', 'they', 'we', 'who', 'you']);

/** What stands in the cue is the reporter's word for it, but his report that she "no longer insists" counts. */
export function readMarkers(text: Worded, cue: Worded): Marked {
  const said = markersIn(text);
  const told = markersIn(cue);
  return {
    hedges: said.hedges,
    markers: {
      change: [...new Set([...said.markers.change, ...told.markers.change])],
      constancy: [...new Set([...said.markers.constancy, ...told.markers.constancy])],
    },
  };
}

function markersIn({ text, words }: Worded): Marked {
  const found = { hedge: new Set<string>(), change: new Set<string>(), constancy: new Set<string>() };
  let at = 0;
  while (at < words.length) {
    const hedging = hedgingLength(words, at);
    if (hedging > 0) found.hedge.add(printed(text, words, at, hedging));
    const marker = markerAt(words, at);
    if (marker && marker.kind !== 'none') found[marker.kind].add(printed(text, words, at, marker.length));
    at += marker?.length ?? 1;
  }
  return {
    hedges: [...found.hedge],
    markers: { change: [...found.change], constancy: [...found.constancy] },
  };
}

function printed(text: string, words: readonly PlacedWord[], at: number, length: number): string {
  return text.slice(words[at]?.start, words[at + length - 1]?.end);
}

/** "I think", "we still believe"; 0 where none is. */
function hedgingLength(words: readonly PlacedWord[], at: number): number {
  // "if we don't know"
  if (!/^(?:i|we)$/u.test(words[at]?.word ?? '') || words[at - 1]?.word === 'if') return 0;
  for (const verb of [at + 1, at + 2]) {
    const [longest] = (HEDGING.get(words[verb]?.word ?? '') ?? [])
      .filter((phrase) => standsAt(phrase.words, words, verb))
      .sort((a, b) => b.words.length - a.words.length);
    if (longest) return verb - at + longest.words.length;
    if (!ADVERBS.has(words[verb]?.word ?? '')) return 0;
  }
  return 0;
}

function markerAt(words: readonly PlacedWord[], at: number): Found | null {
  const [phrase] = (PHRASES.get(words[at]?.word ?? '') ?? [])
    .filter((one) => standsAt(one.words, words, at))
    .sort((a, b) => b.words.length - a.words.length);
  if (!phrase) return goingOnAt(words, at);
  const length = phrase.words.length;
  // "There is still water in the well" is no still water.
  if (words[at]?.word === 'still' && words[at - 2]?.word === 'there') return { kind: 'constancy', length: 1 };
  return { kind: saysSo(words, at, length) ? phrase.kind : 'none', length };
}

/** Words that are no marker everywhere: "Still, it rained", "the air was still", "money used to build". */
function saysSo(words: readonly PlacedWord[], at: number, length: number): boolean {
  const word = words[at]?.word ?? '';
  const before = words[at - 1]?.word ?? '';
  const isLast = endsClause(words, at + length);
  if (length === 1 && (word === 'still' || word === 'now')) {
    const isOpener = at === 0 || words[at]?.opensSentence === true;
    return !(isOpener && isLast) && !(word === 'still' && BEING.has(before) && isLast);
  }
  if (word === 'used') return SUBJECTS.has(before);
  if (word === 'any') return words[at + length]?.word !== 'than';
  return true;
}

function goingOnAt(words: readonly PlacedWord[], at: number): Found | null {
  const word = words[at];
  if (!word) return null;
  const before = words[at - 1]?.word ?? '';
  if (word.word === 'again') return isSaidAgain(words, at) ? { kind: 'constancy', length: 1 } : null;
  if (word.word === 'after') return isAfterAll(words, at) ? { kind: 'change', length: 2 } : null;
  if (/^stay(?:s|ed)?$/u.test(word.word) && !NOUN_INTRODUCERS.has(before))
    return STAYING.has(words[at + 1]?.word ?? '') ? { kind: 'constancy', length: 1 } : null;
  if (/^stands?$/u.test(word.word) && endsClause(words, at + 1))
    return SUBJECTS.has(before) || NOUN_INTRODUCERS.has(before) ? null : { kind: 'constancy', length: 1 };
  const goingOn = GOING_ON.find(
    ([first = '', second]) => word.bases.includes(first) && words[at + 1]?.word === second,
  );
  if (!goingOn) return null;
  const isContinued = goingOn[1] === 'to' || words[at + 2]?.word.endsWith('ing') === true;
  return isContinued ? { kind: 'constancy', length: 2 } : null;
}

/** "We again reject it", "said again" – and not "meet again". */
function isSaidAgain(words: readonly PlacedWord[], at: number): boolean {
  return [at - 1, at + 1].some((place) => {
    const word = words[place];
    if (!word) return false;
    return word.bases.some((base) => TOLD.has(base)) || entryAt(words, place)?.kind === 'verb';
  });
}

/** "It is a good deal after all"; neither "after all the rain" nor "After all, it rained". */
function isAfterAll(words: readonly PlacedWord[], at: number): boolean {
  const isOpener = at === 0 || words[at]?.opensSentence === true;
  return words[at + 1]?.word === 'all' && endsClause(words, at + 2) && !isOpener;
}

function endsClause(words: readonly PlacedWord[], at: number): boolean {
  return words[at]?.opensClause !== false;
}

function standsAt(phrase: readonly string[], words: readonly PlacedWord[], at: number): boolean {
  return phrase.every((part, offset) => {
    const word = words[at + offset];
    return word?.word === part && (offset === 0 || !word.opensClause);
  });
}

function phrasesOf(kind: MarkerKind, phrases: readonly string[]) {
  return phrases.map((phrase) => ({ kind, words: phrase.split(' ') }));
}
