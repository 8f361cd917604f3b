// Takes what the model answered and what it was asked; gives the judgement, or null where the answer breaks a rule.
import type { JudgedStatement, Judgement, JudgeQuestion } from '../../src/model/judgement.ts';
import { sideKey } from '../../src/model/question-key.ts';
import { type Answer, answerSchema, orderWords } from './bedrock-answer-schema.ts';
import { findFragment } from './find-fragment.ts';

/** A reader takes in no more at a glance. */
const mostQuotes = 3;
const longestReason = 400;

/** Every label is one of ours, the labels agree, and every word quoted was said: one invented fragment and all of it is void. */
export function readAnswer(input: unknown, { earlier, later }: JudgeQuestion): Judgement | null {
  const answer = answerSchema.safeParse(input).data;
  if (!answer || !labelsAgree(answer)) return null;
  // Between the same words nothing can have moved.
  if (answer.shift !== 'unchanged' && answer.shift !== 'unclear' && sideKey(earlier) === sideKey(later))
    return null;
  const evidence = {
    earlier: findAll(answer.quotesA, textsOf(earlier)),
    later: findAll(answer.quotesB, textsOf(later)),
  };
  if (!evidence.earlier || !evidence.later) return null;
  if (answer.shift !== 'unclear' && (evidence.earlier.length === 0 || evidence.later.length === 0))
    return null;
  const reason = splitReason(answer.reason);
  if (!reason || !findAll(reason.quoted, textsOf([...earlier, ...later]))) return null;
  return {
    shift: answer.shift,
    axes: axesOf(answer),
    confidence: answer.confidence,
    evidence: {
      earlier: evidence.earlier.slice(0, mostQuotes),
      later: evidence.later.slice(0, mostQuotes),
    },
    because: mayStand(reason) ? reason.whole : null,
  };
}

/** A shift of substance counts before one of tone; a reversal is never one of tone. */
function labelsAgree({ shift, substance, tone }: Answer): boolean {
  if (shift === 'unclear') return true;
  return shift === (substance === 'unchanged' ? tone : substance);
}

function axesOf({ shift, substance, tone }: Answer): Judgement['axes'] {
  const given = <Label extends string>(label: Label | 'none') => (label === 'none' ? 'unclear' : label);
  if (shift === 'unclear') return { substance: 'unclear', tone: 'unclear' };
  return { substance: given(substance), tone: given(tone) };
}

const textsOf = (side: readonly JudgedStatement[]) => side.map(({ text }) => text);

/** As printed; null as soon as one is not there. */
function findAll(quotes: readonly string[], texts: readonly string[]): readonly string[] | null {
  const found = quotes.map((quote) => findFragment(quote, texts));
  return found.every((fragment) => fragment !== null) ? [...new Set(found)] : null;
}

interface Reason {
  readonly whole: string;
  readonly quoted: readonly string[];
  /** The judge's own words. */
  readonly own: string;
}

const doubleMarks = '“”„«»"';
const inDoubleMarks = new RegExp(`[${doubleMarks}]([^${doubleMarks}]*)[${doubleMarks}]`, 'gu');
/** Not the apostrophe: that has a letter before it, or one behind it. */
const inSingleMarks = /(?<![\p{L}\p{N}])['‘‹]([^'‘’‹›]+(?:['’]\p{L}[^'‘’‹›]*)*)['’›](?![\p{L}\p{N}])/gu;

/** Null where a mark is left open: what it quotes cannot be told. */
function splitReason(reason: string): Reason | null {
  const whole = reason.trim().replace(/\s+/gu, ' ');
  const double = [...whole.matchAll(inDoubleMarks)].map(([, words = '']) => words);
  const rest = whole.replace(inDoubleMarks, ' ');
  if (new RegExp(`[${doubleMarks}]`, 'u').test(rest)) return null;
  const single = [...rest.matchAll(inSingleMarks)].map(([, words = '']) => words);
  return { whole, quoted: [...double, ...single], own: rest.replace(inSingleMarks, ' ') };
}

const tellsOrder = new RegExp(`\\b(?:${orderWords.join('|')})\\b`, 'iu');
/** Our names of the sides mean nothing to a reader. */
const namesSides = /\bB\b|\b(?:in|on|side|occasion) A\b/u;
const holdsAddress = /https?:|www\.|@/iu;

function mayStand({ whole, own }: Reason): boolean {
  if (whole === '' || whole.length > longestReason) return false;
  return ![tellsOrder, namesSides, holdsAddress].some((pattern) => pattern.test(own));
}
