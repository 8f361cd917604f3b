// Takes the reasons of a statement; gives them in a reader's words.
import type { Article, PublishedBasis } from '../src/model/article.ts';
import type { AttributionReasons, DatedBy, KindBasis, StatementReasons } from '../src/model/reasons.ts';
import type { Statement } from '../src/model/statement.ts';
import { nameWithRole } from './name-with-role.ts';
import { placeWords, quotedAt } from './place-words.ts';
import { printable } from './printable.ts';
import { confidenceWords } from './shift-words.ts';

const steps: Readonly<Record<string, string>> = {
  tagged: 'the tagger',
  turn: 'a turn of a transcript',
};

/** "the tagger: content sure (0.97), cue …" */
export function foundWords(rule: string, found: AttributionReasons | null): string {
  const step = steps[rule] ?? `the step “${printable(rule)}”`;
  if (found === null) return step;
  const { contentLikelihood, cueLikelihood, sourceLikelihood } = found;
  const words = [
    `content ${sure(contentLikelihood)}`,
    cueLikelihood === null ? 'no cue' : `cue ${sure(cueLikelihood)}`,
    sourceLikelihood === null ? 'no source' : `source ${sure(sourceLikelihood)}`,
  ];
  return `${step}: ${words.join(', ')}`;
}

/** "content to cue sure (1.00), cue to source fairly sure (0.84), over the next best"; '' where nothing was joined. */
export function linkWords(found: AttributionReasons | null): string {
  const { cueMargin = null, sourceMargin = null, sourceLikelihood = null } = found ?? {};
  const source = sourceLikelihood === null ? 'cue to no source' : 'cue to source';
  const links = [
    cueMargin === null ? [] : [`content to cue ${sure(chanceOf(cueMargin))}`],
    sourceMargin === null ? [] : [`${source} ${sure(chanceOf(sourceMargin))}`],
  ].flat();
  return links.length === 0 ? '' : `${links.join(', ')}, over the next best`;
}

/** "Ana Petrova, foreign minister: “she”, last named in line 4 “Petrova”" */
export function speakerWords(
  text: string,
  { speaker, source }: Statement,
  { speaker: why }: StatementReasons,
): string {
  const several = why.joint.map(({ name }) => printable(name)).join(', ');
  if (why.joint.length > 1) return `several at once: ${several}`;
  if (why.joint.length === 1) return `several at once, of whom the article names ${several}`;
  const printed = source === null ? 'no source printed' : inQuotes(source);
  const nobody = {
    anonymous: `left unnamed by the article: ${printed}`,
    joint: `several at once, whom the article does not name: ${printed}`,
  };
  if (speaker === null)
    return (
      nobody[why.basis as keyof typeof nobody] ??
      (source === null ? 'not told: no source printed' : `not told: nothing says whom ${printed} means`)
    );
  const name = printable(nameWithRole(speaker));
  const place = why.through ? `${placeWords(text, why.through)} ${quotedAt(text, why.through)}` : null;
  return `${name}: ${meansWords(why.basis, printed, place)}`;
}

function meansWords(
  basis: StatementReasons['speaker']['basis'],
  printed: string,
  place: string | null,
): string {
  if (basis === 'named') return place ? `${printed}, in full in ${place}` : 'named by the source itself';
  const at = place ? ` ${place}` : '';
  if (basis === 'title') return `the title ${printed}${place ? ', explained by' : ''}${at}`;
  if (basis === 'pronoun') return `the pronoun ${printed}${place ? ', for the one last named in' : ''}${at}`;
  return `no source printed, goes on from whoever spoke before${place ? ', last named in' : ''}${at}`;
}

const kindWords: Readonly<Record<KindBasis, (word: string) => string>> = {
  word: (word) => `the cue word ${word}`,
  quoted: () => 'the words stand in quotation marks',
  colon: () => 'a colon leads to the words',
  infinitive: (word) => `${word} with “to” tells what is done, not said`,
  eyes: (word) => `${word} alone tells in whose eyes`,
  document: (word) => `a document says it, whatever ${word} may mean of a person`,
  plain: () => 'no word of the cue tells otherwise',
};

/** "assertion, direct: the words stand in quotation marks" */
export function kindReason({ kind, type }: Statement, { kind: { by, word } }: StatementReasons): string {
  const record = kind === 'assertion' ? '' : ' (the reporter’s account, not on record)';
  return `${kind}, ${type}${record}: ${kindWords[by](inQuotes(word))}`;
}

const published: Readonly<Record<PublishedBasis, string>> = {
  metadata: ', as given beside the file',
  printed: ', as printed in the article',
  dateline: ', as the dateline says',
  updated: ', as far as a last-changed stamp tells',
};

/** `words`: those that told, with their place; '' where none are printed. */
const dateWords: Readonly<Record<DatedBy, (words: string, article: Article) => string>> = {
  sentence: (words) => `its own sentence says ${words}`,
  month: (words) => `the only month of that year spoken of before ${words}`,
  before: (words) => `goes on from the sentence before, ${words}`,
  place: (words) => `the article tells of the same place, ${words}`,
  position: () => 'a standing position, of the month of the story',
  lead: (words) => `the article opens with ${words}`,
  text: (words) => `the first day given for anything said, ${words}`,
  dateline: (words) => `the dateline ${words}`,
  publication: (_, { publishedBasis }) => `published then${publishedBasis ? published[publishedBasis] : ''}`,
  repeated: () => 'said before, or more than once, at a time not told',
  ahead: () => 'still to be said',
  nothing: (words) => (words === '' ? 'nothing tells' : `${words} counts from no day that is named`),
};

/** "2007-10-12, implied: the dateline “MOSCOW, Oct. 12” in line 2" */
export function dateReason(
  article: Article,
  { saidOn, saidOnBasis }: Statement,
  { date }: StatementReasons,
): string {
  const day = saidOn === null ? saidOnBasis : `${saidOn}, ${saidOnBasis}`;
  if (date === null) return day;
  const words = date.through
    ? `${quotedAt(article.text, date.through)} in ${placeWords(article.text, date.through)}`
    : '';
  return `${day}: ${dateWords[date.by](words, article)}`;
}

/** "sure (0.93)" */
export function sure(confidence: number): string {
  return `${confidenceWords(confidence)} (${confidence.toFixed(2)})`;
}

/** How likely the better of two is, by how many logits it leads. */
function chanceOf(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}

function inQuotes(words: string | null): string {
  return `“${printable(words ?? '')}”`;
}
