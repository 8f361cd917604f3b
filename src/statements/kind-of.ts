// Takes an attribution and its text; gives what it reports: assertion, belief, fact or eventuality.
import { deedsBeforeInfinitive, documentNouns } from '../lexicon/cue-kinds.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import type { Kind } from '../model/statement.ts';
import type { SegmentedText, Token } from '../model/text.ts';
import { type CueWord, findCueWords } from './cue-words.ts';
import { tokensWithin } from './items-within.ts';
import { statementType } from './statement-text.ts';

const deeds = new Set(deedsBeforeInfinitive);
const documents = new Set(documentNouns);
const wordsOfAQuotation = 5;

/**
 * Whether the source said it, or the reporter tells what it thinks, knows or wants. The first word of the cue that the lexicon classes
 * decides ("declined to say" is no saying); a cue without one ("according to", a colon, none) reports speech.
 */
export function kindOf(
  text: SegmentedText,
  { content, source, cue }: Pick<Attribution, 'content' | 'source' | 'cue'>,
): Kind {
  const tokens = tokensIn(text, cue);
  const found = findCueWords(tokens);
  if (isQuotation(text, content) && !isThought(tokens)) return 'assertion';
  if (isInTheEyesOf(tokens)) return 'belief';
  if (endsSaying(tokens)) return 'assertion';
  const word = found.find(({ is }) => is !== 'impression') ?? found[0];
  const asked = startsWithTo(text, content);
  if (!word) return asked && tokens.some(({ pos }) => pos === 'VERB') ? 'eventuality' : 'assertion';
  if (deeds.has(word.entry) && (asked || tokens.at(-1)?.text === 'to')) return 'eventuality';
  const kind = kindOfWord(word, text, { content, source, cue });
  return kind === 'eventuality' && isDocument(tokensIn(text, source)) ? 'assertion' : kind;
}

function kindOfWord(
  { is, at }: CueWord,
  text: SegmentedText,
  { content, source, cue }: Pick<Attribution, 'content' | 'source' | 'cue'>,
): Kind {
  if (is === 'impression') return 'belief';
  if (is === 'finding') return tokensIn(text, source).some(isPersonalPronoun) ? 'belief' : 'assertion';
  if (is !== 'seeing') return is;
  const passive = tokensIn(text, cue)
    .slice(0, at)
    .some(({ lemma }) => lemma === 'be');
  return passive || tokensIn(text, content).some(isAs) ? 'belief' : 'fact';
}

/** All of it in quotation marks, and more than a name or a catchword: those words were said, whatever the reporter calls it. */
function isQuotation(text: SegmentedText, content: readonly Span[]): boolean {
  return (
    statementType(text, content) === 'direct' &&
    tokensIn(text, content).filter(isWord).length >= wordsOfAQuotation
  );
}

/** “Not again,” she thought: marked as a quotation, but never spoken. "He thinks “…”" tells of an opinion he has voiced. */
function isThought(cue: readonly Token[]): boolean {
  return cue.some(({ text }) => /^(thought|wondered)$/i.test(text));
}

/** "For many, it is the end": the preposition alone. */
function isInTheEyesOf([first, ...others]: readonly Token[]): boolean {
  return first !== undefined && others.length === 0 && /^(for|to)$/i.test(first.text);
}

/** "Was heard saying", "is remembered as saying". */
function endsSaying(cue: readonly Token[]): boolean {
  return cue.slice(1).some(({ text }) => /^(saying|telling)$/i.test(text));
}

function startsWithTo(text: SegmentedText, [first]: readonly Span[]): boolean {
  return first !== undefined && /^(not )?to /i.test(text.article.text.slice(first[0], first[0] + 7));
}

/** The noun that the source is: "the law" in "the law of 1994", "a poll" in "a poll by the university". */
function isDocument(source: readonly Token[]): boolean {
  const end = source.findIndex(({ pos }, index) => index > 0 && (pos === 'ADP' || pos === 'PUNCT'));
  const head = (end < 0 ? source : source.slice(0, end)).at(-1);
  return head !== undefined && documents.has(head.lemma.toLowerCase());
}

function isPersonalPronoun({ text }: Token): boolean {
  return /^(i|you|he|she|we|they|who)$/i.test(text);
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
