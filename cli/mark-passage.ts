// Takes an article's text, sentences of it and the parts of an attribution; gives the sentences in lines, each part marked.
import type { Attribution } from '../src/model/attribution.ts';
import { overlaps, type Span } from '../src/model/span.ts';
import { printable } from './printable.ts';
import type { Colours } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

type Role = 'content' | 'source' | 'cue';
type Parts = Pick<Attribution, Role>;

interface Mark {
  readonly open: string;
  readonly close: string;
}

const roles: readonly Role[] = ['content', 'source', 'cue'];
const brackets: Readonly<Record<Role, Mark>> = {
  content: { open: '[', close: ']' },
  source: { open: '{', close: '}' },
  cue: { open: '<', close: '>' },
};
// Unicode's invisible operators: they fill no column, so that lines are broken where the colours will not be seen to stand.
const invisible: Readonly<Record<Role, Mark>> = {
  content: { open: '\u2061', close: '\u2064' },
  source: { open: '\u2062', close: '\u2064' },
  cue: { open: '\u2063', close: '\u2064' },
};
const operators = /[\u2061-\u2064]/gu;

/** What the marks mean, marked themselves. */
export function markedLegend(colours: Colours): string {
  const shown = { content: 'what was said', source: 'who', cue: 'how it is introduced' };
  return roles
    .map((role) =>
      colours.isColorSupported ? styled(role, shown[role], colours) : bracketed(role, shown[role]),
    )
    .join('  ');
}

/** `sentences` in order of text; what lies between two that do not adjoin is left out. */
export function markPassage(
  text: string,
  sentences: readonly Span[],
  parts: Parts,
  { width, colours }: { readonly width: number; readonly colours: Colours },
): readonly string[] {
  const marks = colours.isColorSupported ? invisible : brackets;
  const marked = runsOf(text, sentences, parts)
    .map((run) => markRun(text, run, parts, marks))
    .join(' … ');
  const lines = wrapText(marked, width);
  return colours.isColorSupported ? coloured(lines, colours) : lines;
}

/** Sentences that adjoin are one; a part that sticks out of its sentence (a last quotation mark) takes it along. */
function runsOf(text: string, sentences: readonly Span[], parts: Parts): readonly Span[] {
  const all = roles.flatMap((role) => parts[role]);
  const whole = sentences.map((sentence): Span => {
    const own = all.filter((span) => overlaps(span, sentence));
    return [
      Math.min(sentence[0], ...own.map(([start]) => start)),
      Math.max(sentence[1], ...own.map(([, end]) => end)),
    ];
  });
  const runs: Span[] = [];
  for (const span of whole) {
    const last = runs.at(-1);
    if (last && text.slice(last[1], span[0]).trim() === '')
      runs[runs.length - 1] = [last[0], Math.max(last[1], span[1])];
    else runs.push(span);
  }
  return runs;
}

function markRun(text: string, run: Span, parts: Parts, marks: Readonly<Record<Role, Mark>>): string {
  const own = roles.flatMap((role) =>
    parts[role].filter((span) => overlaps(span, run)).map((span) => ({ role, span })),
  );
  let marked = '';
  let at = run[0];
  for (const { role, span } of own.sort((a, b) => a.span[0] - b.span[0])) {
    const [start, end] = [Math.max(at, span[0]), Math.max(at, span[1])];
    marked +=
      clean(text.slice(at, start)) + marks[role].open + clean(text.slice(start, end)) + marks[role].close;
    at = end;
  }
  return marked + clean(text.slice(at, run[1]));
}

function clean(printed: string): string {
  return printable(printed).replace(operators, '');
}

/** A part that runs over the end of a line is coloured on both. */
function coloured(lines: readonly string[], colours: Colours): readonly string[] {
  let role: Role | null = null;
  return lines.map((line) =>
    line
      .split(/([\u2061-\u2064])/u)
      .map((piece) => {
        if (!/^[\u2061-\u2064]$/u.test(piece))
          return role && piece !== '' ? styled(role, piece, colours) : piece;
        role = roles.find((one) => invisible[one].open === piece) ?? null;
        return '';
      })
      .join(''),
  );
}

function styled(role: Role, words: string, colours: Colours): string {
  if (role === 'content') return colours.green(words);
  return role === 'source' ? colours.cyan(words) : colours.yellow(words);
}

function bracketed(role: Role, words: string): string {
  return brackets[role].open + words + brackets[role].close;
}
