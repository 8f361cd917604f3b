// Takes an annotated article; gives its words, the fragments its annotators marked, and the links between them.
import type { GoldArticle } from '../../bench/polnear.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { Fragment, Role } from '../../src/attributions/roles.ts';
import { findWords, type Word } from '../../src/attributions/words.ts';
import type { Span } from '../../src/model/span.ts';
import { segmentArticle } from '../../src/text/segment-article.ts';

export interface GoldFragments {
  readonly words: readonly Word[];
  readonly fragments: readonly Fragment[];
  /** Index of a content's fragment → of its cue's. */
  readonly cueOf: ReadonlyMap<number, number>;
  /** Index of a cue's fragment → of its source's; null when it has none. */
  readonly sourceOf: ReadonlyMap<number, number | null>;
}

export function goldFragments({ name, text, attributions }: GoldArticle): GoldFragments {
  const bytes = new TextEncoder().encode(text);
  const words = findWords(segmentArticle(readArticle({ key: `${name}.txt`, bytes, metadata: {} })));
  const marked = new Map<string, Fragment>();
  const mark = (role: Role, spans: readonly Span[]) =>
    merged(spans).flatMap((span) => {
      const fragment = fragmentIn(words, role, span);
      if (!fragment) return [];
      const key = `${role} ${fragment.start}`;
      marked.set(key, marked.get(key) ?? fragment);
      return [key];
    });
  const links = attributions.map(({ content, source, cue }) => ({
    contents: mark('content', content),
    cue: mark('cue', cue)[0],
    source: mark('source', source)[0],
  }));
  const ordered = [...marked.entries()].sort(([, a], [, b]) => a.start - b.start);
  const place = new Map(ordered.map(([key], index) => [key, index]));
  const cueOf = new Map<number, number>();
  const sourceOf = new Map<number, number | null>();
  for (const { contents, cue, source } of links) {
    if (cue === undefined) continue;
    const cueIndex = place.get(cue) ?? 0;
    for (const content of contents)
      if (!cueOf.has(place.get(content) ?? 0)) cueOf.set(place.get(content) ?? 0, cueIndex);
    sourceOf.set(cueIndex, source === undefined ? null : (place.get(source) ?? 0));
  }
  return { words, fragments: ordered.map(([, fragment]) => fragment), cueOf, sourceOf };
}

function merged(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && span[0] <= last[1] + 1) joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])];
    else joined.push(span);
  }
  return joined;
}

function fragmentIn(words: readonly Word[], role: Role, [from, to]: Span): Fragment | null {
  const start = words.findIndex(({ span }) => span[1] > from && span[0] < to);
  if (start < 0) return null;
  let end = start + 1;
  while ((words[end]?.span[0] ?? to) < to) end += 1;
  return { role, start, end };
}
