// Takes a segmented text and its statements; gives where it names people, each told as the one person meant.
import { bodyNouns } from '../lexicon/body-nouns.ts';
import { generationSuffixes } from '../lexicon/generation-suffixes.ts';
import { femaleGivenNames, maleGivenNames } from '../lexicon/given-names.ts';
import { honorifics } from '../lexicon/honorifics.ts';
import { instrumentNouns, personNouns } from '../lexicon/light-nouns.ts';
import { months } from '../lexicon/months.ts';
import { nationalities } from '../lexicon/nationalities.ts';
import { placeNameOpeners } from '../lexicon/place-words.ts';
import { roleNouns } from '../lexicon/role-nouns.ts';
import { sentenceOpeners } from '../lexicon/sentence-openers.ts';
import { thingNouns } from '../lexicon/thing-nouns.ts';
import { weekdays } from '../lexicon/time-words.ts';
import { titleAbbreviations } from '../lexicon/title-abbreviations.ts';
import { compareText } from '../model/compare-text.ts';
import type { Span } from '../model/span.ts';
import type { StatementDraft } from '../model/statement.ts';
import type { SegmentedText } from '../model/text.ts';

export interface Person {
  /** Given and family name: `ana-petrova`; the family name alone where the article has no more. */
  readonly id: string;
  readonly label: string;
  /** Lower case. */
  readonly given: string | null;
  readonly family: string;
}

export interface PersonMention {
  readonly person: Person;
  readonly span: Span;
  /** Index into the text's sentences. */
  readonly sentence: number;
}

/** In order of text. People are those with a known given name, a title, or a name by which they are called alone as well. */
export function findPeople(text: SegmentedText, drafts: readonly StatementDraft[]): readonly PersonMention[] {
  const common = new Set(
    text.tokens.filter((token) => /^\p{Ll}/u.test(token.text)).map((token) => token.text),
  );
  const runs = text.sentences.flatMap((_, index) => nameRuns(text, index, common));
  const people = peopleIn(runs, drafts);
  return people.length === 0 ? [] : mentionsOf(runs, people);
}

interface NameWord {
  readonly text: string;
  readonly span: Span;
}

/** Words with a capital in a row, titles at the front told apart. */
interface NameRun {
  readonly sentence: number;
  readonly words: readonly NameWord[];
  readonly titled: boolean;
  /** "the", "a": a thing or a body. */
  readonly article: boolean;
  /** In a line that is Printed Like This. */
  readonly titleCase: boolean;
}

// Not inside a word: "U.S. Secretary" holds no "S. Secretary".
const RUN = /(?<![\p{L}\p{M}.])\p{Lu}[\p{L}\p{M}’'-]*\.?(?: {1,2}\p{Lu}[\p{L}\p{M}’'-]*\.?)*/gu;
const WORD = /[\p{L}\p{M}’'-]+\.?/gu;
const TITLES = new Set(
  [...honorifics.keys(), ...titleAbbreviations.keys(), ...roleNouns, ...personNouns].map((word) =>
    word.toLowerCase(),
  ),
);
const GIVEN = new Set([...maleGivenNames, ...femaleGivenNames].flatMap((line) => line.split(' ')));
const CALENDAR = [...months.flat(), ...weekdays].map((name) => name.toLowerCase());
const NO_PERSON = new Set([...bodyNouns, ...thingNouns, ...instrumentNouns, ...CALENDAR]);
const NO_GIVEN = new Set([
  ...placeNameOpeners.map((word) => word.toLowerCase()),
  ...[...nationalities].flat().map((word) => word.toLowerCase()),
]);
const OPENERS = new Set(sentenceOpeners);
const SUFFIXES = new Set(generationSuffixes);

/** A shorter sentence may be names for the most part. */
const FEWEST_OF_A_LINE = 5;

/** `common`: words that the article prints without a capital as well: at the front they are no names ("But Brandt"). */
function nameRuns(text: SegmentedText, sentence: number, common: ReadonlySet<string>): readonly NameRun[] {
  const span = text.sentences[sentence]?.span;
  if (!span) return [];
  const printed = text.article.text.slice(...span);
  const words = printed.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const titleCase = words.length >= FEWEST_OF_A_LINE && capitals * 3 > words.length * 2;
  return [...printed.matchAll(RUN)].map((match) => {
    const from = span[0] + match.index;
    const printedWords = [...match[0].matchAll(WORD)].map((word) => nameWord(word[0], from + word.index));
    const opener = printedWords.length > 1 && isOpener(plain(printedWords[0]?.text ?? ''), common);
    const all = opener ? printedWords.slice(1) : printedWords;
    const titles = countTitles(all);
    const before = printed.slice(0, match.index).trimEnd().split(/\s+/u).at(-1) ?? '';
    const names = all.slice(titles);
    const kept = names.filter(({ text: word }) => !SUFFIXES.has(plain(word)));
    return {
      sentence,
      words: kept,
      titled: titles > 0 || TITLES.has(plain(before)),
      article: titles === 0 && /^(?:the|an?)$/iu.test(before),
      titleCase,
    };
  });
}

function isOpener(word: string, common: ReadonlySet<string>): boolean {
  return !GIVEN.has(word) && !TITLES.has(word) && (common.has(word) || OPENERS.has(word));
}

/** Without "’s" and a full stop behind it. */
function nameWord(printed: string, start: number): NameWord {
  const text = printed.replace(/(?<=\p{L}{2})\.$/u, '').replace(/['’]s?$/u, '');
  return { text, span: [start, start + text.length] };
}

function plain(word: string): string {
  return word.replace(/\.$/u, '').toLowerCase();
}

/** "Vice President", "Democrat", "Mr.": the last title counts, so that what stands before it is one as well. */
function countTitles(words: readonly NameWord[]): number {
  const last = words.findLastIndex(({ text }, at) => at < words.length - 1 && TITLES.has(plain(text)));
  return last + 1;
}

/** Those that the article gives a full name, then those it only ever calls by title and family name. */
function peopleIn(runs: readonly NameRun[], drafts: readonly StatementDraft[]): readonly Person[] {
  const speakers = drafts.flatMap(({ speaker }) => (speaker?.type === 'person' ? [speaker.name] : []));
  const spoken = new Set(speakers.map((name) => name.toLowerCase()));
  const alone = new Set(
    runs
      .filter(({ words, article, titleCase }) => words.length === 1 && !article && !titleCase)
      .map(({ words }) => plain(words[0]?.text ?? '')),
  );
  const counts = new Map<string, { readonly person: Person; count: number }>();
  const count = (person: Person | null) => {
    if (!person) return;
    const known = counts.get(person.id) ?? { person, count: 0 };
    known.count += 1;
    counts.set(person.id, known);
  };
  for (const run of runs) if (!run.titleCase) count(fullyNamed(run, spoken, alone));
  for (const name of new Set(speakers)) count(personOf(name.split(' ')));
  const full = [...counts.values()]
    .sort((a, b) => b.count - a.count || compareText(a.person.id, b.person.id))
    .map(({ person }) => person);
  const families = new Set(full.map(({ family }) => family));
  const titled = runs
    .filter(({ words, titled: isTitled, titleCase }) => words.length === 1 && isTitled && !titleCase)
    .map(({ words }) => personOf([words[0]?.text ?? '']))
    .filter((person) => person !== null && !families.has(person.family));
  return [...full, ...new Map(titled.map((person) => [person?.id, person as Person])).values()];
}

const LONGEST_NAME = 4;

function fullyNamed(
  { words, titled, article }: NameRun,
  spoken: ReadonlySet<string>,
  alone: ReadonlySet<string>,
): Person | null {
  if (article) return null;
  const printed = words.map(({ text }) => text);
  const first = printed.findIndex((word, at) => at < printed.length - 1 && GIVEN.has(plain(word)));
  const name = first > 0 ? printed.slice(first) : printed;
  const family = plain(name.at(-1) ?? '');
  if (name.length < 2 || name.length > LONGEST_NAME || name.some((word) => NO_PERSON.has(plain(word))))
    return null;
  if (NO_GIVEN.has(plain(name[0] ?? ''))) return null;
  const known = first >= 0 || spoken.has(name.join(' ').toLowerCase());
  return known || (titled && name.length < LONGEST_NAME) || alone.has(family) ? personOf(name) : null;
}

function personOf(name: readonly string[]): Person | null {
  const family = plain(name.at(-1) ?? '');
  if (!/^\p{L}[\p{L}\p{M}’'-]+$/u.test(family) || NO_PERSON.has(family) || NO_GIVEN.has(family)) return null;
  if (name.length === 1) return { id: family, label: name[0] ?? '', given: null, family };
  const given = plain(name[0] ?? '');
  return { id: `${given}-${family}`, label: `${name[0]} ${name.at(-1)}`, given, family };
}

/** A family name alone is the person most often named in full; a given name alone is a person's where only one bears it. */
function mentionsOf(runs: readonly NameRun[], people: readonly Person[]): readonly PersonMention[] {
  const byFamily = new Map([...people].reverse().map((person) => [person.family, person]));
  const byGiven = new Map<string, Person | null>();
  for (const person of people)
    if (person.given) byGiven.set(person.given, byGiven.has(person.given) ? null : person);
  const byFull = new Map(people.map((person) => [person.id, person]));
  return runs.flatMap((run) => {
    const found: PersonMention[] = [];
    for (let at = 0; at < run.words.length; at += 1) {
      const word = run.words[at] as NameWord;
      const given = plain(word.text);
      const end = [2, 1, 3].find((length) =>
        byFull.has(`${given}-${plain(run.words[at + length - 1]?.text ?? '')}`),
      );
      const whole = end ? byFull.get(`${given}-${plain(run.words[at + end - 1]?.text ?? '')}`) : undefined;
      const alone = run.words.length === 1 || run.titleCase;
      const person =
        whole ?? (alone && !run.article ? (byFamily.get(given) ?? byGiven.get(given)) : undefined);
      if (!person) continue;
      const last = run.words[at + (whole && end ? end - 1 : 0)] ?? word;
      found.push({ person, span: [word.span[0], last.span[1]], sentence: run.sentence });
      if (whole && end) at += end - 1;
    }
    return found;
  });
}
