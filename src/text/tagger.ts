// Takes a stretch of text; gives its words with lemma and part of speech. The one place that knows wink-nlp.
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech } from '../model/text.ts';

export interface TaggedWord {
  /** Place in the text given, [start, end). */
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

/** Loading the model takes a tenth of a second; it is only read afterwards, so one serves every article. */
const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;
/** The package's types give `lemma` one parameter less than `out` passes. */
const lemma = its.lemma as unknown as typeof its.value;

/** The tagger takes the square of a word's length in time; no word of a language is longer. */
const overlong = /\S{200,}/gu;

/** The words tile the text up to white space, in order. An overlong run of characters is one word of unknown kind. */
export function tagWords(text: string): TaggedWord[] {
  const words: TaggedWord[] = [];
  let at = 0;
  for (const run of text.matchAll(overlong)) {
    const end = run.index + run[0].length;
    for (const word of tagStretch(text.slice(at, run.index))) words.push(moved(word, at));
    words.push({ start: run.index, end, lemma: run[0].toLowerCase(), pos: 'X' });
    at = end;
  }
  for (const word of tagStretch(text.slice(at))) words.push(moved(word, at));
  return words;
}

function moved(word: TaggedWord, by: number): TaggedWord {
  return by === 0 ? word : { ...word, start: word.start + by, end: word.end + by };
}

function tagStretch(text: string): TaggedWord[] {
  const tokens = nlp.readDoc(text).tokens();
  const values = tokens.out(its.value) as string[];
  const lemmas = tokens.out(lemma) as string[];
  const poses = tokens.out(its.pos) as PartOfSpeech[];
  const words: TaggedWord[] = [];
  let at = 0;
  values.forEach((value, index) => {
    const start = skipSpace(text, at);
    const end = endOfWord(text, start, value, values[index + 1]);
    if (end > start) words.push({ start, end, lemma: lemmas[index] ?? value, pos: poses[index] ?? 'X' });
    at = Math.max(at, end);
  });
  return withRest(text, words);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at++;
  return at;
}

/** The tagger may print a word otherwise than the text does (a dash for two hyphens): then it goes to where the next one begins. */
function endOfWord(text: string, start: number, value: string, next: string | undefined): number {
  if (value.trim() === '') return start;
  if (text.startsWith(value, start)) return start + value.length;
  if (text.slice(start, start + value.length).toLowerCase() === value.toLowerCase())
    return start + value.length;
  const follows = next ? text.slice(start + 1, start + 100).indexOf(next) : -1;
  const limit = follows >= 0 ? start + 1 + follows : start + value.length;
  const space = text.slice(start, limit).search(/\s/u);
  return Math.min(text.length, space > 0 ? start + space : limit);
}

/** What the tagger left out, if ever it does, is a word of unknown kind: nothing of the text is lost. */
function withRest(text: string, words: readonly TaggedWord[]): TaggedWord[] {
  const all: TaggedWord[] = [];
  let at = 0;
  for (const word of [...words, null]) {
    const end = word?.start ?? text.length;
    for (const match of text.slice(at, end).matchAll(/\S+/gu)) {
      const start = at + match.index;
      all.push({ start, end: start + match[0].length, lemma: match[0].toLowerCase(), pos: 'X' });
    }
    if (word) {
      all.push(word);
      at = word.end;
    }
  }
  return all;
}
