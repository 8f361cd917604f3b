// Takes the labels of stance.jsonl and the articles they are of; gives what readStance says of each beside them, and the figures of their agreement.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readArticle } from '../../src/article/read-article.ts';
import { dateAttributions } from '../../src/dates/date-attributions.ts';
import { groupByKey } from '../../src/model/group-by-key.ts';
import { polarities, type Stance, type VerbalAct, verbalActs } from '../../src/model/stance.ts';
import type { StatementDraft } from '../../src/model/statement.ts';
import { readStance } from '../../src/positions/read-stance.ts';
import { resolveSpeakers } from '../../src/speakers/resolve-speakers.ts';
import { makeStatements } from '../../src/statements/make-statements.ts';
import { segmentArticle } from '../../src/text/segment-article.ts';

const spans = z.array(z.tuple([z.number(), z.number()]));
const words = z.array(z.string()).default([]);
const labelSchema = z.strictObject({
  article: z.string(),
  content: spans,
  source: spans,
  cue: spans,
  /** The reading first; behind it what another careful reader might say. */
  act: z.array(z.enum(verbalActs)).min(1),
  polarity: z.array(z.enum(polarities).nullable()).min(1),
  hedges: words,
  change: words,
  constancy: words,
  held: z.boolean().default(false),
});
export type StanceLabel = z.infer<typeof labelSchema>;

export interface JudgedStance {
  readonly label: StanceLabel;
  readonly draft: StatementDraft;
  readonly stance: Stance;
}

const root = new URL('../../', import.meta.url);

export function judgeStances(): readonly JudgedStance[] {
  const labels = readFileSync(new URL('test/gold/stance.jsonl', root), 'utf8')
    .trim()
    .split('\n')
    .map((line) => labelSchema.parse(JSON.parse(line)));
  const articles = groupByKey(labels.map((label) => [label.article, label]));
  return [...articles].flatMap(([article, own]) => {
    const drafts = draftsOf(article, own);
    return own.map((label) => {
      const draft = drafts.find(({ spans: found }) => String(found.content) === String(label.content));
      if (!draft) throw new Error(`${article} has no statement at ${label.content}.`);
      return { label, draft, stance: readStance(draft) };
    });
  });
}

function draftsOf(article: string, labels: readonly StanceLabel[]): readonly StatementDraft[] {
  const bytes = readFileSync(new URL(article, root));
  const text = segmentArticle(readArticle({ key: article, bytes, metadata: {} }));
  const attributions = labels.map(({ content, source, cue }) => ({
    content,
    source,
    cue,
    rule: 'labelled',
    confidence: 1,
  }));
  const speakers = resolveSpeakers(text, attributions);
  return makeStatements(text, attributions, speakers, dateAttributions(text, attributions, speakers));
}

const SIDES: Readonly<Record<VerbalAct, 'cooperation' | 'neutral' | 'conflict'>> = {
  yield: 'cooperation',
  agree: 'cooperation',
  promise: 'cooperation',
  praise: 'cooperation',
  consult: 'neutral',
  appeal: 'neutral',
  state: 'neutral',
  demand: 'conflict',
  disagree: 'conflict',
  reject: 'conflict',
  threaten: 'conflict',
};

export function stanceFigures(judged: readonly JudgedStance[]) {
  const share = (holds: (one: JudgedStance) => boolean) => judged.filter(holds).length / judged.length;
  return {
    act: share(({ label, stance }) => label.act[0] === stance.act),
    actAllowed: share(({ label, stance }) => label.act.includes(stance.act)),
    side: share(({ label, stance }) => SIDES[label.act[0] ?? 'state'] === SIDES[stance.act]),
    sideAllowed: share(({ label, stance }) => label.act.some((act) => SIDES[act] === SIDES[stance.act])),
    polarity: share(({ label, stance }) => label.polarity[0] === stance.polarity),
    polarityAllowed: share(({ label, stance }) => label.polarity.includes(stance.polarity)),
    opposite: share(
      ({ label, stance }) =>
        stance.polarity !== null &&
        !label.polarity.includes(stance.polarity) &&
        label.polarity.some((one) => one !== null),
    ),
    hedges: agreement(judged.map(({ label, stance }) => [label.hedges, stance.hedges])),
    change: agreement(judged.map(({ label, stance }) => [label.change, stance.markers.change])),
    constancy: agreement(judged.map(({ label, stance }) => [label.constancy, stance.markers.constancy])),
  };
}

/** Words agree where one holds the other: "still", "we still". */
function agreement(pairs: readonly (readonly [labelled: readonly string[], found: readonly string[]])[]) {
  const isIn = (one: string, all: readonly string[]) =>
    all.some((other) => {
      const [a, b] = [one.toLowerCase(), other.toLowerCase()];
      return a.includes(b) || b.includes(a);
    });
  const labelled = pairs.reduce((sum, [words]) => sum + words.length, 0);
  const found = pairs.reduce((sum, [, words]) => sum + words.length, 0);
  const hit = pairs.reduce((sum, [words, all]) => sum + words.filter((one) => isIn(one, all)).length, 0);
  const right = pairs.reduce((sum, [all, words]) => sum + words.filter((one) => isIn(one, all)).length, 0);
  return { labelled, found, recall: hit / labelled, precision: right / found };
}
