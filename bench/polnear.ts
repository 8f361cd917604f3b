// Takes a PolNeAR split; gives its articles with their annotated attributions.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../src/model/span.ts';

export interface GoldAttribution {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

export interface GoldArticle {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** Of several annotators the first in name order is read, as the scorer does. Offsets in the files are code points; here, code units, in order of text. */
export function readPolnear(folder: string): readonly GoldArticle[] {
  const annotated = readdirSync(join(folder, 'attributions')).sort();
  return readdirSync(join(folder, 'text'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.txt$/, '');
      const text = readFileSync(join(folder, 'text', file), 'utf8');
      const annotations = annotated.find(
        (each) => each.startsWith(`${name}_`) && each.length === name.length + '_XXXX.ann'.length,
      );
      if (!annotations) throw new Error(`${folder} has no annotations of ${file}.`);
      return {
        name,
        text,
        attributions: readBrat(readFileSync(join(folder, 'attributions', annotations), 'utf8'), text),
      };
    });
}

function readBrat(annotations: string, text: string): readonly GoldAttribution[] {
  const units = codeUnits(text);
  const spans = new Map<string, readonly Span[]>();
  const events: (readonly string[])[] = [];
  for (const line of annotations.split('\n')) {
    const [id = '', body = ''] = line.split('\t');
    if (id.startsWith('T')) spans.set(id, readSpans(body, units));
    if (id.startsWith('E')) events.push(body.split(' '));
  }
  return events.flatMap((event) => {
    const of = (role: string) =>
      event
        .map((item) => item.split(':'))
        .filter(([name = '']) => name.replace(/\d+$/, '') === role)
        .flatMap(([, id = '']) => spans.get(id) ?? [])
        .sort((a, b) => a[0] - b[0]);
    const content = of('Content');
    return content.length > 0 ? [{ content, source: of('Source'), cue: of('Cue') }] : [];
  });
}

/** "Content 10 20;25 30" */
function readSpans(body: string, units: readonly number[]): readonly Span[] {
  return body
    .slice(body.indexOf(' ') + 1)
    .split(';')
    .map((span) => {
      const [start = 0, end = 0] = span.split(' ').map(Number);
      return [units[start] ?? 0, units[end] ?? 0] as const;
    });
}

/** The code unit at which each code point begins. */
function codeUnits(text: string): readonly number[] {
  const units = [0];
  for (const point of text) units.push((units.at(-1) ?? 0) + point.length);
  return units;
}
