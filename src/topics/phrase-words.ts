// Takes a sentence; gives its words, those with hyphens whole, each told as noun, adjective, name or other.
import type { Span } from '../model/span.ts';
import type { SegmentedText, Sentence, Token } from '../model/text.ts';

export interface Word {
  readonly text: string;
  readonly span: Span;
  readonly kind: 'noun' | 'adjective' | 'name' | 'of' | 'other';
}

/** `common`: words that the article prints without a capital. Tokens are joined over hyphens: "follow-on" is one word. */
export function phraseWords(
  text: SegmentedText,
  sentence: Sentence,
  common: ReadonlySet<string>,
): readonly Word[] {
  const tokens = text.tokens.slice(...sentence.tokens).filter((token) => token.pos !== 'SPACE');
  const words: Word[] = [];
  let group: Token[] = [];
  // At the start of a sentence or quotation a capital says nothing.
  let opens = true;
  const close = () => {
    if (group.length > 0) words.push(toWord(group, text.article.text, opens, common));
    const last = words.at(-1)?.text ?? '';
    opens = !/\p{L}/u.test(last) && (opens || /[“"‘«]$/u.test(last));
    group = [];
  };
  for (const token of tokens) {
    const last = group.at(-1);
    const joined = last?.span[1] === token.span[0] && (isHyphen(token) || isHyphen(last));
    if (!joined) close();
    group.push(token);
  }
  close();
  return words;
}

function isHyphen(token: Token): boolean {
  return token.text === '-' || token.text === '‐' || token.text === '‑';
}

function toWord(tokens: readonly Token[], text: string, opens: boolean, common: ReadonlySet<string>): Word {
  const first = tokens[0] as Token;
  const last = tokens.at(-1) as Token;
  const span: Span = [first.span[0], last.span[1]];
  const printed = text.slice(...span);
  return {
    text: printed,
    span,
    kind: kindOf(
      printed,
      tokens,
      opens && (common.has(printed.toLowerCase()) || tokens.at(-1)?.pos !== 'PROPN'),
    ),
  };
}

/** `decapitalised`: its capital is only that of the sentence. */
function kindOf(printed: string, tokens: readonly Token[], decapitalised: boolean): Word['kind'] {
  if (printed === 'of') return 'of';
  // "I'm", "don't"
  if (!/^\p{L}/u.test(printed) || /\p{L}['’](?:d|ll|m|re|t|ve)$/iu.test(printed)) return 'other';
  if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(printed)) return 'name';
  const pos = tokens.at(-1)?.pos;
  const capital = /^\p{Lu}/u.test(printed) && !decapitalised;
  // "eye-to-eye"
  if (tokens.length > 3) return capital ? 'name' : 'other';
  if (tokens.length > 2) return capital ? 'name' : pos === 'NOUN' ? 'noun' : 'adjective';
  if (pos === 'PROPN' || pos === 'NOUN') return capital ? 'name' : 'noun';
  // A capital adjective is a nationality ("the Freedonian side"): it says whose, not what.
  if (pos === 'ADJ') return capital ? 'name' : 'adjective';
  return 'other';
}
