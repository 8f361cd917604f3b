// Takes an attribution and its text; gives what it reports: assertion, belief, fact or eventuality.
import { deedsBeforeInfinitive, documentNouns } from '../lexicon/cue-kinds.ts';
import type { Attribution } from '../model/attribution.ts';
import type { KindReasons } from '../model/reasons.ts';
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
  attribution: Pick<Attribution, 'content' | 'source' | 'cue'>,
): Kind {
  return readKind(text, attribution).kind;
}

/** A kind, and what decided it. */
export interface KindReading extends KindReasons {
  readonly kind: Kind;
}

export function readKind(
  text: SegmentedText,
  { content, source, cue }: Pick<Attribution, 'content' | 'source' | 'cue'>,
): KindReading {
  const parts = {
    cue: tokensIn(text, cue),
    source: tokensIn(text, source),
    content: tokensIn(text, content),
  };
  const direct = statementType(text, content) === 'direct';
  return spoken(parts, direct) ?? kindOfCue(parts);
}

/** Null unless its form alone tells: words in quotation marks, more than a name or a catchword; a colon; "was heard saying". */
function spoken({ cue, content }: Parts, direct: boolean): KindReading | null {
  const heard = cue.slice(1).find(({ text }) => /^(saying|telling)$/i.test(text));
  if (heard) return { kind: 'assertion', by: 'word', word: heard.text };
  if (isThought(cue)) return null;
  if (cue.at(-1)?.text === ':') return { kind: 'assertion', by: 'colon', word: null };
  const isQuoted = direct && content.filter(isWord).length >= wordsOfAQuotation;
  return isQuoted ? { kind: 'assertion', by: 'quoted', word: null } : null;
}

/** “Not again,” she thought: marked as a quotation, but never spoken. "He thinks “…”" and "he wondered: “…”" tell of what was voiced. */
function isThought(cue: readonly Token[]): boolean {
  return cue.some(({ text }) => /^(thought|himself|herself)$/i.test(text));
}

function kindOfCue(parts: Parts): KindReading {
  const { cue, source } = parts;
  if (isInTheEyesOf(cue)) return { kind: 'belief', by: 'eyes', word: cue[0]?.text ?? null };
  const found = findCueWords(cue);
  const word = found.find(({ is }) => is !== 'impression') ?? found[0];
  const printed = word ? printedIn(cue, word) : null;
  if (isDeed(word, parts)) return { kind: 'eventuality', by: 'infinitive', word: printed };
  if (!word) return { kind: 'assertion', by: 'plain', word: null };
  const kind = kindOfWord(word, parts);
  const isWritten = kind === 'eventuality' && isDocument(source);
  return isWritten
    ? { kind: 'assertion', by: 'document', word: printed }
    : { kind, by: 'word', word: printed };
}

function printedIn(cue: readonly Token[], { entry, at }: CueWord): string {
  return cue
    .slice(at, at + entry.split(' ').length)
    .map(({ text }) => text)
    .join(' ');
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
