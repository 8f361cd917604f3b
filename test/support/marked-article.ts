// Takes an article with its attributions marked inline; gives the plain article and the attributions as spans of it.
import type { Attribution } from '../../src/model/attribution.ts';
import type { Span } from '../../src/model/span.ts';

export interface MarkedArticle {
  readonly text: string;
  /** In order of their numbers. */
  readonly attributions: readonly Attribution[];
}

type Role = 'content' | 'source' | 'cue';
const roles: Readonly<Record<string, Role>> = { s: 'source', c: 'cue', q: 'content' };
const tag = /<(\/?)([scq])((?: \d+)*)>/g;

/**
 * `<s 1>Ana Sol</s> <c 1>said</c> <q 1>she would go</q>`: source, cue and content of attribution 1; several numbers where a span serves
 * several. Tags neither nest nor overlap. Throws where they do, where one is not closed, and where an attribution has no content.
 */
export function readMarkedArticle(marked: string): MarkedArticle {
  const article = readMarks(marked);
  const bare = article.attributions.findIndex(({ content }) => content.length === 0);
  if (bare >= 0) throw new Error(`attribution ${bare + 1} has no content`);
  return article;
}

/** The same for marks that may lack a content: that somebody apologized has a day, if no words. */
export function readMarks(marked: string): MarkedArticle {
  const found = new Map<number, Record<Role, Span[]>>();
  let text = '';
  let at = 0;
  let open: { readonly letter: string; readonly numbers: readonly number[]; readonly start: number } | null =
    null;
  for (const { 0: whole, 1: slash, 2: letter = '', 3: numbers = '', index } of marked.matchAll(tag)) {
    text += marked.slice(at, index);
    at = index + whole.length;
    const near = `${whole} after "${text.slice(-30)}"`;
    if (slash === '') {
      if (open) throw new Error(`${near} opens within another mark`);
      if (numbers === '') throw new Error(`${near} has no number`);
      open = { letter, numbers: numbers.trim().split(' ').map(Number), start: text.length };
      continue;
    }
    if (open?.letter !== letter) throw new Error(`${near} closes what is not open`);
    for (const number of open.numbers) {
      const parts = found.get(number) ?? { content: [], source: [], cue: [] };
      parts[roles[letter] ?? 'content'].push([open.start, text.length]);
      found.set(number, parts);
    }
    open = null;
  }
  if (open) throw new Error(`<${open.letter} ${open.numbers.join(' ')}> is never closed`);
  const numbered = [...found].sort(([a], [b]) => a - b);
  const attributions = numbered.map(([, spans]) => ({ ...spans, rule: 'marked', confidence: 1 }));
  return { text: text + marked.slice(at), attributions };
}
