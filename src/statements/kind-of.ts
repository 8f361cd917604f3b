// Takes an attribution and its text; gives what it reports: assertion, belief, fact or eventuality.
import { deedsBeforeInfinitive, documentNouns } from '../lexicon/cue-kinds.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import type { Kind } from '../model/statement.ts';
import type { SegmentedText, Token } from '../model/text.ts';
import { type CueWord, findCueWords } from './cue-words.ts';
import { tokensWithin } from './items-within.ts';
import { statementType } from './statement-text.ts';

interface Parts {
  readonly cue: readonly Token[];
  readonly source: readonly Token[];
  readonly content: readonly Token[];
}

const deeds = new Set(deedsBeforeInfinitive);
const documents = new Set(documentNouns);
const wordsOfAQuotation = 5;

/**
 * Whether the source said it, or the reporter tells what it thinks, knows or wants. The first word of the cue that the lexicon classes
 * decides ("declined to say" is no saying); a cue without one ("according to", a colon, none) reports speech. Denial and doubt
 * ("did not say", "will say") leave the kind as it is, as in the Penn Discourse Treebank.
 */
export function kindOf(
  text: SegmentedText,
  { content, source, cue }: Pick<Attribution, 'content' | 'source' | 'cue'>,
): Kind {
  const parts = {
    cue: tokensIn(text, cue),
    source: tokensIn(text, source),
    content: tokensIn(text, content),
  };
  const direct = statementType(text, content) === 'direct';
  return isSpoken(parts, direct) ? 'assertion' : kindOfCue(parts);
}

/** Its form alone tells: words in quotation marks, more than a name or a catchword; a colon; "was heard saying". */
function isSpoken({ cue, content }: Parts, direct: boolean): boolean {
  if (cue.slice(1).some(({ text }) => /^(saying|telling)$/i.test(text))) return true;
  if (isThought(cue)) return false;
  return cue.at(-1)?.text === ':' || (direct && content.filter(isWord).length >= wordsOfAQuotation);
}

/** “Not again,” she thought: marked as a quotation, but never spoken. "He thinks “…”" and "he wondered: “…”" tell of what was voiced. */
function isThought(cue: readonly Token[]): boolean {
  return cue.some(({ text }) => /^(thought|himself|herself)$/i.test(text));
}

function kindOfCue(parts: Parts): Kind {
  const { cue, source } = parts;
  if (isInTheEyesOf(cue)) return 'belief';
  const found = findCueWords(cue);
  const word = found.find(({ is }) => is !== 'impression') ?? found[0];
  if (isDeed(word, parts)) return 'eventuality';
  const kind = word ? kindOfWord(word, parts) : 'assertion';
  return kind === 'eventuality' && isDocument(source) ? 'assertion' : kind;
}

/** "For many, it is the end": the preposition alone. */
function isInTheEyesOf([first, ...others]: readonly Token[]): boolean {
  return first !== undefined && others.length === 0 && /^(for|to)$/i.test(first.text);
}

/** "Agreed to wait"; and a verb that no list has, before an infinitive, tells what is done rather than said ("rushed to reassure"). */
function isDeed(word: CueWord | undefined, { cue, content }: Parts): boolean {
  const infinitive = startsWithTo(content);
  if (!word) return infinitive && cue.some(({ pos }) => pos === 'VERB');
  return deeds.has(word.entry) && (infinitive || /^to$/i.test(cue.at(-1)?.text ?? ''));
}

function kindOfWord({ is, at }: CueWord, { cue, source, content }: Parts): Kind {
  if (is === 'impression') return 'belief';
  if (is === 'finding') return isPersonalPronoun(source) ? 'belief' : 'assertion';
  if (is !== 'seeing') return is;
  const passive = cue.slice(0, at).some(({ lemma }) => lemma === 'be');
  return passive || content.some(isAs) ? 'belief' : 'fact';
}

function startsWithTo([first, second]: readonly Token[]): boolean {
  return /^to$/i.test((/^not$/i.test(first?.text ?? '') ? second : first)?.text ?? '');
}

/** The noun that the source is: "law" in "the law of 1994", "article" in "Article 12 of the charter". */
function isDocument(source: readonly Token[]): boolean {
  const end = source.findIndex(({ pos }, index) => index > 0 && (pos === 'ADP' || pos === 'PUNCT'));
  const head = (end < 0 ? source : source.slice(0, end)).findLast(({ pos }) => pos !== 'NUM');
  return head !== undefined && documents.has(head.lemma.toLowerCase());
}

function isPersonalPronoun([first, ...others]: readonly Token[]): boolean {
  return first !== undefined && others.length === 0 && /^(i|you|he|she|we|they|who)$/i.test(first.text);
}

function isAs({ text }: Token): boolean {
  return /^as$/i.test(text);
}

function isWord({ text }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function tokensIn(text: SegmentedText, spans: readonly Span[]): readonly Token[] {
  return spans.flatMap((span) => tokensWithin(text, span));
}
