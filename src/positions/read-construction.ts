// Takes words and a place among them; gives the stance of what begins there by how it is built: intention, refusal, threat to leave.
import { intentions, possibilities } from '../lexicon/modal-words.ts';
import { actTones, bindingNouns, exitVerbs, idleVerbs } from '../lexicon/verbal-acts.ts';
import type { VerbalAct } from '../model/stance.ts';
import { denialsBefore, isAnothers, isConditional, isNegator, onFailure, type Voice } from './clause.ts';
import type { PlacedWord } from './find-words.ts';
import { indexByFirstWord } from './index-by-first-word.ts';
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
const EXITS = indexByFirstWord(exitVerbs.map((verb) => ({ words: verb.split(' ') })));
const REACH_OF_EXIT = 8;
/** That something will be done is milder than a promise. */
const INTENDED_TONE = 0.2;

export function readConstruction(
  text: string,
  words: readonly PlacedWord[],
  at: number,
  voice: Voice,
): Construction | null {
  return readExit(text, words, at, voice) ?? readIntention(text, words, at, voice);
}

/** "could walk away from the pact", "to suspend its part in the talks". Denied, it stays. */
function readExit(text: string, words: readonly PlacedWord[], at: number, voice: Voice): Construction | null {
  const exits = (words[at]?.bases ?? []).flatMap((base) => EXITS.get(base) ?? []);
  const exit = exits.find(({ words: [, ...rest] }) =>
    rest.every((part, next) => words[at + 1 + next]?.word === part),
  );
  if (!exit) return null;
  const end = at + exit.words.length;
  if (!words.slice(end, end + REACH_OF_EXIT).some(({ word }) => BINDING.has(word))) return null;
  const denied = denialsBefore(words, at).length % 2 === 1;
  const act: VerbalAct = denied ? 'consult' : 'threaten';
  return { signal: signalOf(act, actTones[act], text, words, at, end, voice), end };
}

/** "We will send it", "we will not haggle"; on a condition that something fails, a threat. Verbs that are acts themselves speak for themselves. */
function readIntention(
  text: string,
  words: readonly PlacedWord[],
  at: number,
  voice: Voice,
): Construction | null {
  const word = words[at]?.word ?? '';
  const contracted = word.endsWith("'ll");
  const next = words[at + 1];
  const denied = NEGATED_MODALS.has(word) || (isModal(word) && next !== undefined && isNegator(next));
  if (!denied && !contracted && !INTENTION.has(word)) return null;
  const verb = at + (denied && !NEGATED_MODALS.has(word) ? 2 : 1);
  if (!isPlainVerb(words, verb) || readExit(text, words, verb, voice)) return null;
  const threat = !denied && onFailure(words, at);
  const act: VerbalAct = denied ? 'reject' : threat ? 'threaten' : 'promise';
  // "would" of one's own is a wish; only as reported it is "will".
  if (!denied && word === 'would' && !voice.reported) return null;
  const tone = act === 'promise' ? INTENDED_TONE : actTones[act];
  const signal = signalOf(act, tone, text, words, at, verb + 1, voice);
  const conditional = !threat && isConditional(words, at);
  return { signal: conditional ? { ...signal, weight: WEAK } : signal, end: verb + 1 };
}

function isModal(word: string): boolean {
  return INTENTION.has(word) || word === 'can';
}

function isPlainVerb(words: readonly PlacedWord[], at: number): boolean {
  const verb = words[at];
  if (!verb || verb.opensClause || IDLE.has(verb.word) || /ly$/u.test(verb.word) || isNegator(verb))
    return false;
  return (entryAt(words, at)?.act ?? null) === null && !POSSIBILITY.has(verb.word);
}

function signalOf(
  act: VerbalAct,
  tone: number,
  text: string,
  words: readonly PlacedWord[],
  at: number,
  end: number,
  voice: Voice,
): Signal {
  const printed = text.slice(words[at]?.start, words[end - 1]?.end);
  const contracted = (words[at]?.word ?? '').endsWith("'ll");
  const own = contracted ? /^(?:i|we)'/u.test(words[at]?.word ?? '') : !isAnothers(words, at, voice);
  return { act, tone, printed, weight: own ? 1 : WEAK };
}
