// Takes words and a place among them; gives the stance of what begins there by how it is built: intention, refusal, threat to leave.
import { irregularVerbs } from '../lexicon/irregular-verbs.ts';
import { intentions, possibilities } from '../lexicon/modal-words.ts';
import { sameInPast } from '../lexicon/saying-tenses.ts';
import { untilWords } from '../lexicon/time-words.ts';
import {
  actTones,
  befallingParticiples,
  bindingNouns,
  exitVerbs,
  hostileSteps,
  idleVerbs,
  steppingVerbs,
} from '../lexicon/verbal-acts.ts';
import type { Polarity, VerbalAct } from '../model/stance.ts';
import {
  conditionBeside,
  denialsBefore,
  emptySubjectBefore,
  isAnothers,
  isAuxiliary,
  isConditional,
  isInQuestion,
  isNegator,
  onFailure,
  opensClause,
  type Voice,
} from './clause.ts';
import type { PlacedWord } from './find-words.ts';
import { indexByFirstWord } from './index-by-first-word.ts';
import { polarityOf } from './read-polarity.ts';
import { type Signal, WEAK } from './signal.ts';
import { entryAt } from './signal-entries.ts';

export interface Construction {
  readonly signal: Signal;
  /** The place behind it. */
  readonly end: number;
}

const INTENTION = new Set(intentions);
const POSSIBILITY = new Set(possibilities);
const NEGATED_MODALS = new Set(["can't", 'cannot', "shan't", "won't", "wouldn't"]);
const IDLE = new Set(idleVerbs);
const BINDING = new Set(bindingNouns);
const BEFALLING = new Set(befallingParticiples);
const PARTICIPLES = new Set([...Object.keys(irregularVerbs), ...sameInPast]);
const STEPPING = new Set(steppingVerbs);
const HOSTILE = new Set(hostileSteps);
const EXITS = indexByFirstWord(exitVerbs.map((verb) => ({ words: verb.split(' ') })));
const REACH_OF_EXIT = 8;
const REACH_OF_STEP = 8;
/** That something will be done is milder than a promise. */
const INTENDED_TONE = 0.2;

export function readConstruction(
  words: readonly PlacedWord[],
  at: number,
  voice: Voice,
): Construction | null {
  return readExit(words, at, voice) ?? readIntention(words, at, voice) ?? readStep(words, at, voice);
}

/** "could walk away from the pact", "to suspend its part in the talks". Denied, it stays. */
function readExit(words: readonly PlacedWord[], at: number, voice: Voice): Construction | null {
  const base = words[at]?.bases.find((one) => EXITS.has(one));
  if (base === undefined) return null;
  const exit = EXITS.get(base)?.find(({ words: [, ...rest] }) =>
    rest.every((part, next) => words[at + 1 + next]?.word === part),
  );
  if (!exit) return null;
  const end = at + exit.words.length;
  const reached = words.slice(end, end + REACH_OF_EXIT).map(({ word }) => word);
  const bound = reached.findIndex((word) => BINDING.has(word));
  // "leave the draft on the table"
  if (bound < 0 || reached.slice(0, bound).includes('on')) return null;
  const denied = denialsBefore(words, at).length % 2 === 1;
  const act: VerbalAct = denied ? 'consult' : 'threaten';
  const own = !isAnothers(words, at, voice);
  return { signal: signalOf(act, actTones[act], denied ? 'for' : 'against', words, at, end, own), end };
}

/** "We will send it", "we will not haggle"; on a condition that something fails, a threat. Verbs that are acts themselves speak for themselves. */
function readIntention(words: readonly PlacedWord[], at: number, voice: Voice): Construction | null {
  const word = words[at]?.word ?? '';
  const contracted = word.endsWith("'ll");
  const next = words[at + 1];
  const negated = NEGATED_MODALS.has(word) || (isModal(word) && next !== undefined && isNegator(next));
  if (!negated && !contracted && !INTENTION.has(word)) return null;
  const verb = at + (negated && !NEGATED_MODALS.has(word) ? 2 : 1);
  const passive = isPassive(words, verb);
  if (!passive && (!isPlainVerb(words, verb) || readExit(words, verb, voice))) return null;
  // "would" of one's own is a wish; only as reported it is "will".
  if (!negated && word === 'would' && !voice.reported) return null;
  const empty = negated ? null : emptySubjectBefore(words, at);
  const denied = negated || empty !== null;
  const threat = !denied && isThreat(words, at);
  const act: VerbalAct = denied ? 'reject' : threat ? 'threaten' : 'promise';
  const tone = act === 'promise' ? INTENDED_TONE : actTones[act];
  const end = verb + (passive ? 2 : 1);
  const own =
    passive || empty !== null || (contracted ? /^(?:i|we)'/u.test(word) : !isAnothers(words, at, voice));
  const side = polarityOf(threat ? 'promise' : act, words, end - 1);
  const signal = signalOf(act, tone, side, words, empty ?? at, end, own);
  const conditional = !threat && (isConditional(words, at) || isInQuestion(words, at));
  return { signal: conditional ? { ...signal, weight: WEAK } : signal, end };
}

/** "If they do not sign, we will go", "if it goes on, we will put a tariff on it". */
function isThreat(words: readonly PlacedWord[], at: number): boolean {
  if (onFailure(words, at)) return true;
  if (conditionBeside(words, at) !== 'before') return false;
  return words.slice(at, at + REACH_OF_STEP).some(({ word }) => HOSTILE.has(word));
}

/** "May answer it with a tariff" */
function readStep(words: readonly PlacedWord[], at: number, voice: Voice): Construction | null {
  const isStep = words[at + 1]?.bases.some((base) => STEPPING.has(base)) === true;
  if (!POSSIBILITY.has(words[at]?.word ?? '') || !isStep) return null;
  const stop = words.findIndex((word, place) => place > at + 1 && opensClause(word));
  const reached = words.slice(at + 2, Math.min(stop < 0 ? words.length : stop, at + 2 + REACH_OF_STEP));
  if (!reached.some(({ word }) => HOSTILE.has(word))) return null;
  const own = !isAnothers(words, at, voice) && !isConditional(words, at);
  const act = 'threaten';
  return { signal: signalOf(act, actTones[act], 'for', words, at, at + 2, own), end: at + 2 };
}

function isModal(word: string): boolean {
  return INTENTION.has(word) || word === 'can';
}

/** "The hall will be rebuilt": who can say so promises it – but not "by" whom it is done, nor what befalls one. */
function isPassive(words: readonly PlacedWord[], at: number): boolean {
  const participle = words[at + 1];
  if (words[at]?.word !== 'be' || !participle || participle.opensClause) return false;
  const { word } = participle;
  if (BEFALLING.has(word) || !(word.endsWith('ed') || PARTICIPLES.has(word))) return false;
  const stop = words.findIndex((next, place) => place > at + 1 && opensClause(next));
  return !words
    .slice(at + 2, stop < 0 ? at + 6 : Math.min(stop, at + 6))
    .some((_, place) => isAgent(words, at + 2 + place));
}

/** "by the owner" – not "by May", "by the end of the year", "by 2030". */
function isAgent(words: readonly PlacedWord[], by: number): boolean {
  if (words[by]?.word !== 'by') return false;
  return !words
    .slice(by + 1, by + 3)
    .some(({ bases, word }) => /^\p{N}/u.test(word) || bases.some((base) => untilWords.has(base)));
}

function isPlainVerb(words: readonly PlacedWord[], at: number): boolean {
  const verb = words[at];
  if (
    !verb ||
    opensClause(verb) ||
    IDLE.has(verb.word) ||
    isAuxiliary(verb) ||
    /ly$/u.test(verb.word) ||
    isNegator(verb)
  )
    return false;
  return (entryAt(words, at)?.act ?? null) === null && !POSSIBILITY.has(verb.word);
}

function signalOf(
  act: VerbalAct,
  tone: number,
  polarity: Polarity | null,
  words: readonly PlacedWord[],
  at: number,
  end: number,
  own: boolean,
): Signal {
  return {
    act,
    tone,
    polarity,
    start: words[at]?.start ?? 0,
    end: words[end - 1]?.end ?? 0,
    weight: own ? 1 : WEAK,
  };
}
