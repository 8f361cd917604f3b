// Takes a statement's draft; gives what its cue tells: acts, whether its content is a verdict, another's doing, or not meant.
import { jokingWords, mannerWords } from '../lexicon/manner-words.ts';
import { questionOpeners } from '../lexicon/modal-words.ts';
import { addressingCues, denyingCues, warningVerbs } from '../lexicon/verbal-acts.ts';
import { namingVerbs } from '../lexicon/verdicts.ts';
import type { StatementDraft } from '../model/statement.ts';
import { isNegator, type Voice } from './clause.ts';
import { findSignals } from './find-signals.ts';
import { findWords, type PlacedWord } from './find-words.ts';
import { OTHER_SIDE, polarityOf } from './read-polarity.ts';
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
};

const ADDRESSING = new Set(addressingCues);
const DENYING = new Set(denyingCues);
const JOKING = new Set(jokingWords);
const MANNERS = new Set(mannerWords);
const NAMING = new Set(namingVerbs);
const ASKING = new Set(['if', ...questionOpeners]);
const CALLED_UPON = new Set(['for', 'off', 'on', 'upon']);

export function readCue({ cue, text, type }: StatementDraft): CueReading {
  const words = findWords(cue ?? '');
  const infinitive = /^(?:not )?to\s/iu.test(text);
  const joking = words.some(isOneOf(JOKING));
  const denied = type !== 'direct' && words.some((word) => isOneOf(DENYING)(word) || isNegator(word));
  return {
    signals: joking ? [] : cueSignals(cue ?? '', words, text),
    naming: words.some((word, at) => isOneOf(NAMING)(word) && !CALLED_UPON.has(words[at + 1]?.word ?? '')),
    isPutToAnother: infinitive && words.some(isOneOf(ADDRESSING)),
    isUnmeant: joking || denied,
  };
}

function isOneOf(list: ReadonlySet<string>): (word: PlacedWord) => boolean {
  return ({ bases }) => bases.some((base) => list.has(base));
}

/** "promised", "warned"; the adverbs around them are not heard. */
function cueSignals(cue: string, words: readonly PlacedWord[], text: string): readonly Signal[] {
  const content = findWords(text);
  const acts = findSignals(cue, reportersVoice)
    .filter(({ start, end }) => !MANNERS.has(cue.slice(start, end).toLowerCase()))
    .filter((signal) => isDone(signal, cue, text, content))
    .map((signal) => ({ ...signal, polarity: sideOver(signal, content) }));
  return [...acts, ...warnings(words)];
}

/**
 * To agree or insist *that* something is so concedes and demands nothing; to agree *to* it, to insist *on* it does. To ask whether is a
 * question, to suggest that something is so a way of saying it.
 */
function isDone({ act, end }: Signal, cue: string, text: string, content: readonly PlacedWord[]): boolean {
  const first = content[0]?.word ?? '';
  const infinitive = /^(?:not )?to\s/iu.test(text);
  if (act === 'agree') return infinitive || !/\bagree/iu.test(cue);
  if (act === 'demand') return !/\binsist\w*\b/iu.test(cue) || /^\s*(?:up)?on\b/iu.test(cue.slice(end));
  if (act === 'appeal')
    return !(ASKING.has(first) || text.includes('?') || (first === 'that' && /\bsuggest/iu.test(cue)));
  return true;
}

/** "wants *to close the harbour*", "urged them *not to sign*" */
function sideOver({ act, polarity }: Signal, content: readonly PlacedWord[]): Signal['polarity'] {
  if (polarity === null || act === null) return null;
  return polarityOf(act, content, 0) === polarityOf(act, [], 0) ? polarity : OTHER_SIDE[polarity];
}

function warnings(words: readonly PlacedWord[]): readonly Signal[] {
  return words.flatMap(({ bases, start, end }) => {
    const base = bases.find((one) => warningVerbs[one] !== undefined);
    const tone = base === undefined ? undefined : warningVerbs[base];
    return tone === undefined ? [] : [{ act: null, tone, polarity: null, start, end, weight: 1 }];
  });
}
