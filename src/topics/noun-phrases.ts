// Takes a segmented text; gives its noun phrases, cut down to the words that single something out.
import { bodyHeads, instrumentNouns, lightNouns, personNouns } from '../lexicon/light-nouns.ts';
import { months } from '../lexicon/months.ts';
import { nationalities } from '../lexicon/nationalities.ts';
import { numberWords } from '../lexicon/number-words.ts';
import { definiteWords, indefiniteWords, passingPrepositions } from '../lexicon/pointing-words.ts';
import { weekdays } from '../lexicon/time-words.ts';
import type { Span } from '../model/span.ts';
import type { SegmentedText, Sentence } from '../model/text.ts';
import { foldTerm, foldWord } from './fold-term.ts';
import { phraseWords, type Word } from './phrase-words.ts';
import { isLight, trimEnd, trimFront } from './trim-phrase.ts';

/** `proper`: a single name. `name`: of several words, so a person, body or place. `light`: "the problem", "these talks": points at a topic named elsewhere. `weak`: adjective and light noun, "nuclear deal". */
export type PhraseStrength = 'specific' | 'weak' | 'proper' | 'name' | 'light';

export interface NounPhrase {
  readonly span: Span;
  /** Index into the text's sentences. */
  readonly sentence: number;
  readonly strength: PhraseStrength;
  /** As a reader would print it; empty for a light phrase and a name of several words. */
  readonly label: string;
  /** Folded words of the label. */
  readonly stems: readonly string[];
  /** The words printed before and after the phrase, lower case: "these", "on", "some"; "of". */
  readonly before: string;
  readonly after: string;
  /** Says when, where or by what in passing ("before the spring floods"), or whose ("the dam's"): not what the sentence is about. */
  readonly passing: boolean;
  /** A treaty, law or plan by its full name. */
  readonly named: boolean;
  /** A single noun told as the compound that the article makes of it. */
  readonly completed: boolean;
}

const LIGHT = new Set(lightNouns);
const PERSON = new Set(personNouns);
const BODY = new Set(bodyHeads);
const INSTRUMENT = new Set(instrumentNouns.map(foldWord));
const CALENDAR = new Set([...months.flat(), ...weekdays].map((name) => name.toLowerCase()));

/** `shortForms`: the article's own acronyms; each stands for its topic wherever it is printed. */
export function findNounPhrases(text: SegmentedText, shortForms: ReadonlySet<string>): readonly NounPhrase[] {
  const common = new Set(
    text.tokens.filter((token) => /^\p{Ll}/u.test(token.text)).map((token) => token.text),
  );
  return text.sentences.flatMap((sentence, index) =>
    isTitleCase(text, sentence) ? [] : phrasesOf(phraseWords(text, sentence, common), index, shortForms),
  );
}

/** A headline printed Like This tells names from words no longer: it can confirm a topic but not give one. */
function isTitleCase(text: SegmentedText, sentence: Sentence): boolean {
  if (text.paragraphs[sentence.paragraph]?.role !== 'headline') return false;
  const words = text.tokens.slice(...sentence.tokens).filter((token) => /^\p{L}{4,}/u.test(token.text));
  return words.filter((token) => /^\p{Lu}/u.test(token.text)).length * 3 > words.length * 2;
}

function phrasesOf(
  words: readonly Word[],
  sentence: number,
  shortForms: ReadonlySet<string>,
): readonly NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let at = 0;
  while (at < words.length) {
    const named = namedEnd(words, at);
    const end = named ?? runEnd(words, at);
    if (end === at) {
      at += 1;
      continue;
    }
    const run = words.slice(at, end);
    const shared = {
      sentence,
      before: words[at - 1]?.text.toLowerCase() ?? '',
      after: words[end]?.text.toLowerCase() ?? '',
      passing: isPassing(words, at, end),
      named: named !== null,
      completed: false,
      span: [run[0]?.span[0] ?? 0, run.at(-1)?.span[1] ?? 0] as Span,
    };
    const short = run.find((word) => shortForms.has(word.text));
    const phrase = short
      ? shortPhrase(short.text, shared)
      : named
        ? namedPhrase(run, shared)
        : toPhrase(run, shared);
    if (phrase) phrases.push(phrase);
    at = end;
  }
  return phrases;
}

const PASSING = new Set(passingPrepositions);
const WORDS_TO_PREPOSITION = 3;

/** "before the spring floods", "to a court of arbitration", "the dam's meters". */
function isPassing(words: readonly Word[], start: number, end: number): boolean {
  if (/^['’]s?$/u.test(words[end]?.text ?? '')) return true;
  for (let at = start - 1; at >= Math.max(0, start - WORDS_TO_PREPOSITION); at -= 1) {
    const word = words[at]?.text.toLowerCase() ?? '';
    if (PASSING.has(word)) return true;
    if (!isDeterminer(word)) return false;
  }
  return false;
}

function isDeterminer(word: string): boolean {
  return DETERMINER.has(word) || word in numberWords || /^\p{N}/u.test(word);
}

const DETERMINER = new Set([...definiteWords, ...indefiniteWords, 'our', 'their', 'his', 'her', 'my', 'no']);
const SMALL = new Set(['against', 'for', 'in', 'of', 'on']);
const LONGEST_NAME = 8;

/**
 * Where the full name of a treaty, law or plan that begins at `at` ends: names, small words between them, and at the end what it is
 * ("Herring Stocks in the North pact"). Two names at least: "the Freedonian plan" is only whose it is. Null where none begins.
 */
function namedEnd(words: readonly Word[], at: number): number | null {
  if (words[at]?.kind !== 'name' || isNation(words[at]?.text ?? '')) return null;
  // "a Cold War-era treaty" describes, a name is "the".
  if (/^an?$/iu.test(words[at - 1]?.text ?? '')) return null;
  let names = 0;
  for (let end = at; end < Math.min(words.length, at + LONGEST_NAME); end += 1) {
    const word = words[end] as Word;
    const isInstrument = INSTRUMENT.has(foldWord(word.text));
    const shortForm = names === 1 && /^\p{Lu}{3,}$/u.test(words[at]?.text ?? '');
    if (isInstrument && (names > 1 || shortForm)) return end + 1;
    if (word.kind === 'name') names += 1;
    else if (!SMALL.has(word.text) || words[end + 1]?.kind !== 'name') return null;
  }
  return null;
}

/** A name of a people or a state says whose, not what. */
function isNation(printed: string): boolean {
  return NATIONS.has(printed.toLowerCase());
}

const NATIONS = new Set([...nationalities].flat().map((name) => name.toLowerCase()));

function namedPhrase(run: readonly Word[], shared: Shared): NounPhrase {
  const label = labelOf(run);
  return { ...shared, strength: 'specific', label, stems: foldTerm(label) };
}

/** Where the run of names, nouns and adjectives from `at` ends; "weapons of mass destruction" is one run, "spread of weapons" is not. */
function runEnd(words: readonly Word[], at: number): number {
  let end = at;
  while (isNominal(words[end])) end += 1;
  const head = words[end - 1];
  if (end === at || head?.kind !== 'noun' || LIGHT.has(foldWord(head.text)) || isWho(head)) return end;
  if (words[end]?.kind !== 'of') return end;
  // "cost of the damage" is one as well.
  const first = words[end + 1]?.text === 'the' ? end + 2 : end + 1;
  let tail = first;
  while (isNominal(words[tail]) && words[tail]?.kind !== 'name') tail += 1;
  const whose = /^['’]s?$/u.test(words[tail]?.text ?? '');
  return tail === first || whose || words[tail - 1]?.kind !== 'noun' ? end : tail;
}

/** People, and bodies by their kind: "the water ministry". */
function isWho(word: Word): boolean {
  const noun = foldWord(word.text);
  return PERSON.has(noun) || (word.kind !== 'name' && BODY.has(noun));
}

function isNominal(word: Word | undefined): boolean {
  return word?.kind === 'noun' || word?.kind === 'adjective' || word?.kind === 'name';
}

function shortPhrase(label: string, shared: Shared): NounPhrase {
  return { ...shared, strength: 'specific', label, stems: foldTerm(label) };
}

function toPhrase(run: readonly Word[], shared: Shared): NounPhrase | null {
  const words = trimFront(run);
  const head = words.at(-1);
  if (!head || head.kind === 'adjective') return null;
  if (isWho(head)) return null;
  if (words.every((word) => word.kind === 'name')) return properPhrase(words, shared);
  // "the treaty", "the Freedonian law": which one stands elsewhere.
  const bare = words.filter((word) => word.kind !== 'name');
  if (bare.length === 1 && INSTRUMENT.has(foldWord(head.text)))
    return { ...shared, strength: 'light', label: '', stems: [] };
  if (head.kind === 'name' && !INSTRUMENT.has(foldWord(head.text))) return null;
  const trimmed = trimEnd(words);
  // "interest rates": two nouns that name nothing alone do so together.
  const both = trimmed.length === 0 && words.filter((word) => word.kind === 'noun').length > 1;
  const core = both ? words : trimmed;
  const last = core.at(-1);
  if (!last) return { ...shared, strength: 'light', label: '', stems: [] };
  if (isWho(last)) return null;
  // "the most-visited Parrot account" is trimmed to a name.
  if (last.kind === 'name' && !INSTRUMENT.has(foldWord(last.text))) return null;
  const stems = foldTerm(core.map((word) => word.text).join(' '));
  if (!stems.some((stem) => /^[\p{L}\p{N}]{3,}$/u.test(stem))) return null;
  const weak = core.length === words.length && isLight(last);
  return { ...shared, strength: weak ? 'weak' : 'specific', label: labelOf(core), stems };
}

type Shared = Omit<NounPhrase, 'strength' | 'label' | 'stems'>;

/** Names of treaties and laws are topics, and single names may be ("Zoningcare"); names of several words are people, bodies, places. */
function properPhrase(words: readonly Word[], shared: Shared): NounPhrase | null {
  const head = words.at(-1) as Word;
  const named = words.length > 1 && INSTRUMENT.has(foldWord(head.text));
  const single =
    words.length === 1 &&
    head.text.length > 2 &&
    !isNation(head.text) &&
    !head.text.includes('.') &&
    !CALENDAR.has(head.text.toLowerCase());
  const label = words.map((word) => word.text).join(' ');
  if (named || single)
    return { ...shared, strength: named ? 'specific' : 'proper', label, stems: foldTerm(label) };
  return { ...shared, strength: 'name', label: '', stems: foldTerm(label) };
}

function labelOf(words: readonly Word[]): string {
  return words.map((word) => (word.kind === 'name' ? word.text : lowered(word.text))).join(' ');
}

function lowered(printed: string): string {
  return /\p{Lu}.*\p{Lu}/u.test(printed) ? printed : printed.toLowerCase();
}
