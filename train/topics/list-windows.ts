// Takes the folder that ONRECORD_SHARED names; writes to standard output, a line an article, what the teacher and the reader of topics read of it, and where
// in that each statement stands: those of labels.jsonl, of dispatches.jsonl and of the dossiers with their topics, and all that our finder finds, without.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTokenizer } from '../../engines/load-tokenizer.ts';
import { finderFolder, openFinder } from '../../engines/open-finder.ts';
import { createWordPieces } from '../../engines/word-pieces.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { cutWindows } from '../../src/attributions/windows.ts';
import { findWords } from '../../src/attributions/words.ts';
import type { ArticleFile } from '../../src/model/article.ts';
import { ArticleError } from '../../src/model/errors.ts';
import { groupByKey } from '../../src/model/group-by-key.ts';
import { overlaps, type Span } from '../../src/model/span.ts';
import type { SegmentedText } from '../../src/model/text.ts';
import { extractStatements } from '../../src/pipeline/extract-statements.ts';
import { segmentArticle } from '../../src/text/segment-article.ts';
import { headlineOf } from '../../src/topics/embed-statements.ts';
import { articleOf, contentSpans, type Dispatch, readDispatches } from '../../test/gold/dispatches-judged.ts';
import { measuredDossiers, readLines, taughtDossiers } from '../../test/gold/dossiers-judged.ts';
import { readTopicLabels } from '../../test/gold/topics-judged.ts';

interface Told {
  readonly article: string;
  readonly content: readonly Span[];
  /** Labels are alike within a set and say nothing of those of another. */
  readonly set: string | null;
  readonly topics: readonly string[];
}

interface Label extends Omit<Told, 'set'> {
  /** null where the reader's labels are alike over all who speak. */
  readonly speaker: string | null;
  readonly reader: string;
}

/** A list of pieces, and of which word of the text each is. */
interface Stretch {
  readonly pieces: readonly number[];
  readonly spans: readonly (Span | null)[];
}

const [opens, ends] = [101, 102];
/** The headline stands before every stretch that the teacher reads: it tells what those speak of who name nothing. */
const mostOfHeadline = 20;
const mostOfBody = 150;
const mostOfWord = 24;

const shared = process.env.ONRECORD_SHARED ?? '';
const measured = new Set(readTopicLabels().map(({ article }) => article));
const told = groupByKey([...labelled(), ...ofDossiers()].map((one) => [one.article, one]));
const piecesOf = createWordPieces(await loadTokenizer(finderFolder));
const finder = await openFinder();
for (const path of articles()) await writeUnlessUnreadable(path, printed(path), told.get(path) ?? []);
for (const one of readDispatches(new URL('dispatches.jsonl', import.meta.url)))
  await writeUnlessUnreadable(`dispatches/${one.dossier} ${one.date}`, articleOf(one), toldIn(one));

/** None that topics are measured on. */
function articles(): readonly string[] {
  return ['train', 'dev'].flatMap((split) =>
    readdirSync(join(shared, 'polnear', split, 'text'))
      .sort()
      .filter((file) => !measured.has(file) && (split === 'train' || told.has(`dev/${file}`)))
      .map((file) => `${split}/${file}`),
  );
}

function labelled(): readonly Told[] {
  return readLines<Label>(new URL('labels.jsonl', import.meta.url)).map(({ speaker, reader, ...label }) => ({
    ...label,
    set: speaker === null ? reader : `${reader} ${speaker}`,
  }));
}

function ofDossiers(): readonly Told[] {
  return [...taughtDossiers(), ...measuredDossiers()]
    .filter(({ speaker }) => !speaker.includes(' against '))
    .flatMap(({ speaker, topic, earlier, later }) =>
      [...earlier, ...later].map(({ article, content }) => ({
        article,
        content,
        set: `dossiers ${speaker}`,
        topics: [topic.toLowerCase()],
      })),
    );
}

function printed(path: string): ArticleFile {
  const [split = '', file = ''] = path.split('/');
  return { key: file, bytes: readFileSync(join(shared, 'polnear', split, 'text', file)), metadata: {} };
}

function toldIn(dispatch: Dispatch): readonly Told[] {
  return dispatch.statements.map(({ content, topics }) => ({
    article: dispatch.dossier,
    content: contentSpans(dispatch, content),
    set: `dispatches ${dispatch.dossier}`,
    topics,
  }));
}

async function writeUnlessUnreadable(
  path: string,
  article: ArticleFile,
  told: readonly Told[],
): Promise<void> {
  try {
    await writeArticle(path, article, told);
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    console.error(error.message);
  }
}

async function writeArticle(path: string, article: ArticleFile, told: readonly Told[]): Promise<void> {
  const text = segmentArticle(readArticle(article));
  const { statements } = await extractStatements(article, finder);
  const found = statements.map(({ spans }) => ({ content: spans.content, set: null, topics: [] }));
  const [stretches, windows] = [stretchesOf(text), windowsOf(text)];
  console.log(
    JSON.stringify({
      article: path,
      stretches: stretches.map(({ pieces }) => pieces),
      windows: windows.map(({ pieces }) => pieces),
      headline: placesIn(windows, headlineOf(text)),
      statements: [...told, ...found].map(({ content, set, topics }) => ({
        set,
        topics,
        stretched: placesIn(stretches, content),
        placed: placesIn(windows, content),
      })),
    }),
  );
}

/** By index of the stretch, where in it words of these spans stand. */
function placesIn(
  stretches: readonly Stretch[],
  wanted: readonly Span[],
): readonly (readonly [number, readonly number[]])[] {
  return stretches.flatMap(({ spans }, index) => {
    const places = spans.flatMap((span, place) =>
      span && wanted.some((one) => overlaps(one, span)) ? [place] : [],
    );
    return places.length > 0 ? [[index, places] as const] : [];
  });
}

/** As the finder reads; what only stands before a window counts in the one before. */
function windowsOf(text: SegmentedText): readonly Stretch[] {
  const words = findWords(text);
  return [...cutWindows(words, piecesOf)].map(({ context, start, pieces, places, sizes }) => {
    const spans: (Span | null)[] = pieces.map(() => null);
    for (const [index, place] of places.entries())
      for (let piece = 0; piece < (sizes[index] ?? 0) && context + index >= start; piece += 1)
        spans[place + piece] = words[context + index]?.span ?? null;
    return { pieces, spans };
  });
}

/** As the teacher reads: the headline, and as many whole sentences as fit. */
function stretchesOf(text: SegmentedText): readonly Stretch[] {
  const headline = (text.article.title ?? '').split(/\s+/u).flatMap((word) => [...piecesOf(word)]);
  const lead = [opens, ...headline.slice(0, mostOfHeadline), ends];
  return packed(text).map((body) => ({
    pieces: [...lead, ...body.map(({ piece }) => piece), ends],
    spans: [...lead.map(() => null), ...body.map(({ span }) => span), null],
  }));
}

interface PlacedPiece {
  readonly piece: number;
  readonly span: Span;
}

function packed(text: SegmentedText): readonly (readonly PlacedPiece[])[] {
  const bodies: PlacedPiece[][] = [[]];
  for (const sentence of text.sentences.map(({ tokens }) => sentencePieces(text, tokens)).flatMap(inReach)) {
    if ((bodies.at(-1)?.length ?? 0) + sentence.length > mostOfBody) bodies.push([]);
    bodies.at(-1)?.push(...sentence);
  }
  return bodies;
}

function sentencePieces(text: SegmentedText, tokens: Span): readonly PlacedPiece[] {
  return text.tokens.slice(...tokens).flatMap(({ text: word, span }) =>
    piecesOf(word)
      .slice(0, mostOfWord)
      .map((piece) => ({ piece, span })),
  );
}

function inReach(sentence: readonly PlacedPiece[]): readonly (readonly PlacedPiece[])[] {
  if (sentence.length <= mostOfBody) return [sentence];
  return [sentence.slice(0, mostOfBody), ...inReach(sentence.slice(mostOfBody))];
}
