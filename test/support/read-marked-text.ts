// Takes a text with numbered marks; gives the text without them and the attributions they mark.
import type { Attribution } from '../../src/model/attribution.ts';
import { groupByKey } from '../../src/model/group-by-key.ts';
import type { Span } from '../../src/model/span.ts';

export interface MarkedText {
  readonly text: string;
  /** In order of their numbers. */
  readonly attributions: readonly Attribution[];
}

/**
 * `<s 1>`, `<c 1>` and `<q 1>` mark source, cue and content of attribution 1; `<s 1 2>` serves two. Marks neither nest nor overlap;
 * a content that its cue breaks has several. Throws where a mark is not closed.
 */
export function readMarkedText(marked: string): MarkedText {
  let text = '';
  let open: { readonly role: string; readonly numbers: readonly number[]; readonly start: number } | null =
    null;
  const marks: (readonly [number, { readonly role: string; readonly span: Span }])[] = [];
  for (const piece of marked.split(/(<\/?[scq](?: [\d ]+)?>)/)) {
    const opening = /^<([scq]) ([\d ]+)>$/.exec(piece);
    if (!opening && !/^<\/[scq]>$/.test(piece)) {
      text += piece;
      continue;
    }
    if ((opening === null) === (open === null)) throw new Error(`A mark is not closed before ${piece}.`);
    if (opening) {
      const [, role = '', numbers = ''] = opening;
      open = { role, numbers: numbers.split(' ').map(Number), start: text.length };
    } else if (open) {
      const { role, start } = open;
      for (const number of open.numbers) marks.push([number, { role, span: [start, text.length] }]);
      open = null;
    }
  }
  if (open) throw new Error('The last mark is not closed.');
  const byNumber = [...groupByKey(marks)].sort(([a], [b]) => a - b);
  return { text, attributions: byNumber.map(([, own]) => toAttribution(own)) };
}

function toAttribution(marks: readonly { readonly role: string; readonly span: Span }[]): Attribution {
  const of = (wanted: string) => marks.filter(({ role }) => role === wanted).map(({ span }) => span);
  return { source: of('s'), cue: of('c'), content: of('q'), rule: 'marked', confidence: 1 };
}
