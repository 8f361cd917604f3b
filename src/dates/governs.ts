// Takes a date expression and an attribution of one sentence; says whether the date is that of the saying.
import {
  clauseOpeners,
  leadOpeners,
  publishingVerbs,
  speechVerbs,
  timePrepositions,
  turnsAway,
} from '../lexicon/date-governors.ts';
import { wordPattern } from '../lexicon/word-pattern.ts';
import type { Attribution } from '../model/attribution.ts';
import { overlaps, type Span } from '../model/span.ts';
import type { SegmentedText, Sentence, Token } from '../model/text.ts';
import type { DateExpression } from './find-date-expressions.ts';

/** Where the date stands: in the clause of the saying, or in a phrase that opens the sentence. */
export type Place = 'clause' | 'lead';

const MAX_TOKENS = 14;
/** Tokens looked at in a sentence: a text without sentence ends must not cost its square. */
const MAX_SENTENCE = 1_000;
const TURNS_AWAY = new RegExp(
  `\\b${wordPattern(turnsAway)}(?:\\s(?:the|a|an|last|this|late|early))*\\s*$`,
  'i',
);
const DETERMINED = /\b(?:the|a|an|his|her|its|their)\s(?:last\s)?$/i;
const AT = new RegExp(
  `\\b${wordPattern(timePrepositions)}\\s(?:(?:the|a|an|his|her|its|their|last)\\s)*$`,
  'i',
);
const OPENERS = new Set(leadOpeners);
const CLAUSE = new Set(clauseOpeners);
const SPEECH = new Set(speechVerbs);
const PUBLISHING = new Set(publishingVerbs);

/** Null when it is the date of something else: of what was said, or of an event in another clause. */
export function governs(
  text: SegmentedText,
  sentence: Sentence,
  attribution: Attribution,
  expression: DateExpression,
): Place | null {
  const saying = hull([...attribution.source, ...attribution.cue]);
  if (!saying || attribution.content.some((span) => overlaps(span, expression.span))) return null;
  if (opensAway(text, sentence, expression)) return null;
  const [start, end] = expression.span;
  if (start >= saying[0] && namesThing(text, sentence, expression)) return null;
  if (start >= saying[1]) return follows(text, sentence, attribution, [saying[1], start]) ? 'clause' : null;
  if (end > saying[0]) return standsInside(text, sentence, attribution, expression) ? 'clause' : null;
  return leads(text, sentence, attribution, expression, saying) ? 'lead' : null;
}

/** "before Friday's vote", "of Monday's raid", "until March". */
function opensAway(text: SegmentedText, sentence: Sentence, expression: DateExpression): boolean {
  const before = text.article.text.slice(
    Math.max(sentence.span[0], expression.span[0] - 40),
    expression.span[0],
  );
  return TURNS_AWAY.test(before);
}

/** "put the October quarrel down to", "praised Monday's deal". */
function namesThing(
  { article }: SegmentedText,
  sentence: Sentence,
  { span: [start, end] }: DateExpression,
): boolean {
  const before = article.text.slice(Math.max(sentence.span[0], start - 40), start);
  const names = DETERMINED.test(before) || /^['’]s\b/.test(article.text.slice(end, end + 3));
  return names && !AT.test(before);
}

/**
 * "said Monday", "told reporters in the capital on Friday": no other clause between. "called for more schools in a statement on
 * Thursday": behind its content too, which the finder ended before the date.
 */
function follows(text: SegmentedText, sentence: Sentence, attribution: Attribution, between: Span): boolean {
  const inside = attribution.content.filter((span) => overlaps(span, between));
  const end = Math.max(between[0], ...inside.map((span) => span[1]));
  const tokens = tokensIn(text, sentence, [end, between[1]]);
  return isOneClause(tokens) && (inside.length === 0 || !tokens.some(({ pos }) => pos === 'PUNCT'));
}

/**
 * "Ivers on Tuesday put", and a cue printed whole, "said at a briefing Monday": between source and cue or within the cue, unless in a
 * clause about the source ("Ivers, who flew in on Tuesday, said").
 */
function standsInside(
  text: SegmentedText,
  sentence: Sentence,
  { source, cue }: Attribution,
  { span: [start] }: DateExpression,
): boolean {
  const within = source.find((span) => overlaps(span, [start, start + 1]));
  if (within) return datesSource(tokensIn(text, sentence, [within[0], start]));
  const parts = [...source, ...cue];
  const from = Math.min(...parts.map((span) => span[0]));
  const between = tokensIn(text, sentence, [from, start]);
  return isOneClause(between.filter(({ span }) => !parts.some((part) => overlaps(part, span))));
}

/** "Ivers on Tuesday", "a report released last week"; not "Ivers, an envoy in 2003" nor "Ivers, who flew in on Monday". */
function datesSource(before: readonly Token[]): boolean {
  const rest = before.filter(({ lemma }) => !PUBLISHING.has(lemma.toLowerCase()));
  const isNameAlone = !rest.some(({ text }) => text === ',');
  return isOneClause(rest) && (isNameAlone || rest.length < before.length);
}

/** "In October, the president said", "At a briefing on Monday the minister said". */
function leads(
  text: SegmentedText,
  sentence: Sentence,
  attribution: Attribution,
  expression: DateExpression,
  saying: Span,
): boolean {
  const opening = afterSemicolon(tokensIn(text, sentence, [sentence.span[0], expression.span[0]]));
  const first = opening[0]?.text.toLowerCase();
  if (first !== undefined && !OPENERS.has(first)) return false;
  if (!isOneClause(opening)) return false;
  const between: Span = [expression.span[1], saying[0]];
  if (attribution.content.some((span) => overlaps(span, between))) return false;
  return hasComma(text, between) || !tokensIn(text, sentence, between).some(isOtherVerb);
}

/** "They endorsed her; last month, the campaign said": a sentence within the sentence. */
function afterSemicolon(tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(tokens.findLastIndex(({ text }) => text === ';') + 1);
}

function hasComma(text: SegmentedText, [from, to]: Span): boolean {
  return text.article.text.slice(from, to).includes(',');
}

function isOneClause(tokens: readonly Token[]): boolean {
  return (
    tokens.length <= MAX_TOKENS &&
    !tokens.some((token) => isOtherVerb(token) || CLAUSE.has(token.text.toLowerCase()))
  );
}

function isOtherVerb(token: Token): boolean {
  return (
    (token.pos === 'VERB' || token.pos === 'AUX') &&
    !SPEECH.has(token.lemma.toLowerCase()) &&
    !OPENERS.has(token.text.toLowerCase())
  );
}

function tokensIn(text: SegmentedText, sentence: Sentence, [from, to]: Span): readonly Token[] {
  return text.tokens
    .slice(sentence.tokens[0], Math.min(sentence.tokens[1], sentence.tokens[0] + MAX_SENTENCE))
    .filter(({ span, pos }) => span[0] >= from && span[1] <= to && pos !== 'SPACE');
}

function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return [Math.min(...spans.map((span) => span[0])), Math.max(...spans.map((span) => span[1]))];
}
