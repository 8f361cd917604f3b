// Takes the labels of dates.jsonl and the articles they are of; gives what the resolver says of each, and the figures of their agreement.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type GoldAttribution, readPolnear } from '../../bench/polnear.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { dateAttributions } from '../../src/dates/date-attributions.ts';
import { findMeetings } from '../../src/meetings/find-meetings.ts';
import { placeSlug } from '../../src/meetings/name-meeting.ts';
import type { Attribution } from '../../src/model/attribution.ts';
import type { Dating } from '../../src/model/dating.ts';
import { groupByKey } from '../../src/model/group-by-key.ts';
import type { Meeting } from '../../src/model/meeting.ts';
import type { SegmentedText } from '../../src/model/text.ts';
import { resolveSpeakers } from '../../src/speakers/resolve-speakers.ts';
import { segmentArticle } from '../../src/text/segment-article.ts';
import { readMarks } from '../support/marked-article.ts';

const corpora = ['originals', 'seeds', 'golden', 'dated', 'polnear/dev'] as const;
export type DatesCorpus = (typeof corpora)[number];

const span = z.tuple([z.number(), z.number()]);
const labelSchema = z.strictObject({
  corpus: z.enum(corpora),
  article: z.string(),
  content: z.array(span),
  source: z.array(span),
  cue: z.array(span),
  saidOn: z.string().nullable(),
  basis: z.enum(['stated', 'implied', 'unknown']),
  /** Left out where it was not labelled. `place`: null where none is told, `*` where the article leaves it open. */
  meeting: z.strictObject({ day: z.string(), place: z.string().nullable() }).nullable().optional(),
  note: z.string().optional(),
});
export type DateLabel = z.infer<typeof labelSchema>;

export interface JudgedDate {
  readonly label: DateLabel;
  readonly dating: Dating;
  readonly meeting: Meeting | null;
  /** The full day, or that none is told. */
  readonly isDayRight: boolean;
  /** The date with its precision. */
  readonly isDateRight: boolean;
  readonly isBasisRight: boolean;
  /** Null where the meeting was not labelled. */
  readonly isMeetingRight: boolean | null;
  readonly words: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

export function readDateLabels(): readonly DateLabel[] {
  return readFileSync(join(root, 'test/gold/dates.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => labelSchema.parse(JSON.parse(line)));
}

/** `shared`: the folder of the originals and of PolNeAR, asked for these two alone. */
export function judgeDates(corpus: DatesCorpus, shared: string | undefined): readonly JudgedDate[] {
  const labels = readDateLabels().filter((label) => label.corpus === corpus);
  const articles = [...groupByKey(labels.map((label) => [label.article, label]))];
  const polnear = corpus === 'polnear/dev' ? readPolnear(resolve(shared ?? '', corpus)) : [];
  const dated = articles.map(([article, own]) => {
    const annotated = polnear.find(({ name }) => `${name}.txt` === article)?.attributions ?? [];
    return dateOne(
      readText(corpus, article, shared),
      own,
      annotated.filter((one) => !own.some((label) => isSame(label, one))).map(toAttribution),
    );
  });
  // The printings of one meeting are joined; invented articles of their own have nothing to do with one another.
  const isOneRecord = corpus === 'originals' || corpus === 'seeds';
  return isOneRecord ? judge(dated.flat()) : dated.flatMap(judge);
}

interface DatedLabel {
  readonly label: DateLabel;
  readonly dating: Dating;
  readonly words: string;
}

/** `others`: attributions of the article that have no label; they too tell when the story is of. */
function dateOne(
  text: SegmentedText,
  labels: readonly DateLabel[],
  others: readonly Attribution[],
): readonly DatedLabel[] {
  const labelled = labels.map(toAttribution);
  const attributions = [...labelled, ...others];
  const datings = dateAttributions(text, attributions, resolveSpeakers(text, attributions));
  return labels.map((label, index) => {
    const dating = datings[index];
    if (!dating) throw new Error(`${label.article} has an attribution without a dating.`);
    const print = (spans: DateLabel['content']) =>
      spans.map((span) => text.article.text.slice(...span)).join(' … ');
    const words = `[${print(label.source)}] [${print(label.cue)}] ${print(label.content).slice(0, 60)}`;
    return { label, dating, words };
  });
}

function isSame(label: DateLabel, { content }: GoldAttribution): boolean {
  return JSON.stringify(label.content) === JSON.stringify(content);
}

function toAttribution({ content, source, cue }: GoldAttribution): Attribution {
  return { content, source, cue, rule: 'labelled', confidence: 1 };
}

function readText(corpus: DatesCorpus, article: string, shared: string | undefined): SegmentedText {
  const folders: Readonly<Record<DatesCorpus, string>> = {
    originals: resolve(shared ?? '', 'seeds'),
    'polnear/dev': resolve(shared ?? '', 'polnear/dev/text'),
    seeds: join(root, 'seeds'),
    golden: join(root, 'test/golden'),
    dated: join(root, 'test/gold/dated'),
  };
  const path = join(folders[corpus], article);
  const bytes =
    corpus === 'dated'
      ? new TextEncoder().encode(readMarks(readFileSync(path, 'utf8')).text)
      : readFileSync(path);
  return segmentArticle(readArticle({ key: article, bytes, metadata: {} }));
}

function judge(dated: readonly DatedLabel[]): readonly JudgedDate[] {
  const { meetingOf } = findMeetings(
    dated.map(({ label, dating }, index) => ({
      id: String(index),
      occasion: dating.occasion,
      reports: [{ article: label.article }],
    })),
  );
  return dated.map(({ label, dating, words }, index) => {
    const meeting = meetingOf(String(index));
    return {
      label,
      dating,
      meeting,
      words,
      isDayRight: dayOf(dating.saidOn) === dayOf(label.saidOn),
      isDateRight: dating.saidOn === label.saidOn,
      isBasisRight: dating.saidOnBasis === label.basis,
      isMeetingRight: label.meeting === undefined ? null : isSameMeeting(label.meeting, meeting),
    };
  });
}

function dayOf(date: string | null): string | null {
  return date?.length === 10 ? date : null;
}

function isSameMeeting(label: NonNullable<DateLabel['meeting']> | null, meeting: Meeting | null): boolean {
  if (label === null || meeting === null) return label === meeting;
  const isItsDay = meeting.from <= label.day && label.day <= meeting.date;
  const slug = (place: string | null) => (place === null ? null : placeSlug(place));
  return isItsDay && (label.place === '*' || slug(label.place) === slug(meeting.place));
}

/** Share of the judged for which it holds; null of none. */
export function share(judged: readonly JudgedDate[], holds: (one: JudgedDate) => boolean): number | null {
  return judged.length === 0 ? null : judged.filter(holds).length / judged.length;
}
