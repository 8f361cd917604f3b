// Takes a statement's words and its cue's; gives what the cue tells: acts, whether its content is a verdict, another's doing, or not meant.
import { jokingWords, mannerWords } from '../lexicon/manner-words.ts';
import { questionOpeners } from '../lexicon/modal-words.ts';
import { addressingCues, denyingCues, warningVerbs } from '../lexicon/verbal-acts.ts';
import { namingVerbs } from '../lexicon/verdicts.ts';
import type { StatementDraft } from '../model/statement.ts';
import { isNegator, type Voice } from './clause.ts';
import { findSignals } from './find-signals.ts';
import type { PlacedWord, Worded } from './find-words.ts';
import { OTHER_SIDE, polarityOf } from './read-polarity.ts';
import { shareOfWords } from './set-aside.ts';
import type { Signal } from './signal.ts';

export interface CueReading {
  readonly signals: readonly Signal[];
  /** "called *the treaty a disgrace*" */
  readonly naming: boolean;
  /** "urged them *to accept*" */
  readonly isPutToAnother: boolean;
  /** A joke, or what is denied: "denied *that they had refused*". */
  readonly isUnmeant: boolean;
}

export const reportersVoice: Voice = {
  reported: true,
  names: new Set(),
  bodies: new Set(),
  pronouns: new Set(['he', 'it', 'she', 'they']),
  naming: false,
  subjectless: true,
};

const ADDRESSING = new Set(addressingCues);
const DENYING = new Set(denyingCues);
const JOKING = new Set(jokingWords);
const MANNERS = new Set(mannerWords);
const NAMING = new Set(namingVerbs);
const ASKING = new Set(['if', ...questionOpeners]);
const WARNINGS: ReadonlyMap<string, number> = new Map(Object.entries(warningVerbs));
const INFINITIVE = /^(?:not )?to\s/iu;
const CALLED_UPON = new Set(['for', 'off', 'on', 'upon']);

export function readCue(type: StatementDraft['type'], text: Worded, cue: Worded): CueReading {
  const isInfinitive = INFINITIVE.test(text.text);
  const isJoking = cue.words.some(isOneOf(JOKING));
  const isDenied = type !== 'direct' && cue.words.some((word) => isOneOf(DENYING)(word) || isNegator(word));
  return {
    signals: isJoking ? [] : cueSignals(text, cue),
    naming: cue.words.some(
      (word, at) => isOneOf(NAMING)(word) && !CALLED_UPON.has(cue.words[at + 1]?.word ?? ''),
    ),
    isPutToAnother: isInfinitive && cue.words.some(isOneOf(ADDRESSING)),
    isUnmeant: isJoking || isDenied,
  };
}

function isOneOf(list: ReadonlySet<string>): (word: PlacedWord) => boolean {
  return ({ bases }) => bases.some((base) => list.has(base));
}

/** "promised", "warned"; the adverbs around them are not heard. */
function cueSignals(text: Worded, cue: Worded): readonly Signal[] {
  const acts = findSignals(cue.words, shareOfWords(cue, reportersVoice), reportersVoice)
    .filter(({ start, end }) => !MANNERS.has(cue.text.slice(start, end).toLowerCase()))
    .filter((signal) => isDone(signal, text, cue))
    .map((signal) => ({ ...signal, polarity: sideOver(signal, text.words) }));
  return [...acts, ...warnings(cue.words)];
}

/**
 * To agree or insist *that* something is so concedes and demands nothing; to agree *to* it, to insist *on* it does. To ask whether, or
 * to be asked, is a question; to suggest that something is so is a way of saying it.
 */
function isDone({ act, end }: Signal, text: Worded, cue: Worded): boolean {
  const first = text.words[0]?.word ?? '';
  // "offered *no proof*"
  if (first === 'no' || first === 'nothing') return false;
  if (act === 'agree') return INFINITIVE.test(text.text) || !/\bagree/iu.test(cue.text);
  if (act === 'demand') return !/\binsist/iu.test(cue.text) || /^\s*(?:up)?on\b/iu.test(cue.text.slice(end));
  if (act !== 'appeal') return true;
  if (/\bsuggest/iu.test(cue.text)) return first === 'a' || first === 'an' || first.endsWith('ing');
  return !(
    ASKING.has(first) ||
    text.text.includes('?') ||
    /^(?:Asked|.*\b(?:was|were) asked)\b/u.test(cue.text)
  );
}

/** "wants *to close the harbour*", "urged them *not to sign*" */
function sideOver({ act, polarity }: Signal, content: readonly PlacedWord[]): Signal['polarity'] {
  if (polarity === null || act === null) return null;
  return polarityOf(act, content, 0) === polarityOf(act, [], 0) ? polarity : OTHER_SIDE[polarity];
}

function warnings(words: readonly PlacedWord[]): readonly Signal[] {
  return words.flatMap(({ bases, start, end }) => {
    const tone = bases.map((base) => WARNINGS.get(base)).find((one) => one !== undefined);
    return tone === undefined ? [] : [{ act: null, tone, polarity: null, start, end, weight: 1 }];
  });
}
