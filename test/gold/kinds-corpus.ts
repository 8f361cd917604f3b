// Takes a folder of annotated articles (text/NAME.txt, attributions/NAME_XXXX.ann in brat's format); gives each article's text and attributions, offsets in UTF-16.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/model/span.ts';

export interface CorpusAttribution {
  readonly article: string;
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

export interface CorpusArticle {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly CorpusAttribution[];
}

/** In order of name. Where several people annotated an article, the first in order of file name counts. */
export function readCorpus(folder: string): readonly CorpusArticle[] {
  const notes = readdirSync(join(folder, 'attributions')).sort();
  return readdirSync(join(folder, 'text'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, 'text', name), 'utf8');
      const stem = name.slice(0, -'.txt'.length);
      const note = notes.find(
        (one) => one.startsWith(`${stem}_`) && one.length === stem.length + '_XXXX.ann'.length,
      );
      if (!note) throw new Error(`${folder}: ${name} has no annotation file.`);
      const attributions = readNote(readFileSync(join(folder, 'attributions', note), 'utf8'), text);
      return { name, text, attributions: attributions.map((one) => ({ article: name, ...one })) };
    });
}

function readNote(note: string, text: string): readonly Omit<CorpusAttribution, 'article'>[] {
  const toUnits = utf16Offsets(text);
  const rows = note.split('\n').map((line) => line.split('\t'));
  const spans = new Map(
    rows
      .filter(([id]) => id?.startsWith('T'))
      .map(([id = '', where = '']) => [id, readSpans(where.slice(where.indexOf(' ') + 1), toUnits)] as const),
  );
  return rows
    .filter(([id]) => id?.startsWith('E'))
    .map(([, roles = '']) => {
      const of = (role: string) =>
        [...roles.matchAll(new RegExp(`(?<= )${role}\\d*:(T\\d+)`, 'g'))]
          .flatMap(([, id = '']) => spans.get(id) ?? [])
          .sort((a, b) => a[0] - b[0]);
      return { content: of('Content'), source: of('Source'), cue: of('Cue') };
    })
    .filter(({ content }) => content.length > 0);
}

function readSpans(where: string, toUnits: readonly number[]): readonly Span[] {
  return where.split(';').map((piece) => {
    const [start = 0, end = 0] = piece.split(' ').map((offset) => toUnits[Number(offset)] ?? 0);
    return [start, end];
  });
}

/** brat counts code points. */
function utf16Offsets(text: string): readonly number[] {
  let units = 0;
  const offsets = Array.from(text, (point) => {
    const offset = units;
    units += point.length;
    return offset;
  });
  return [...offsets, units];
}
