// Takes the labels of test/gold/topics.jsonl and the articles that ONRECORD_SHARED holds; prints how far statements group as a reader groups them, and are found in his words. `--errors` prints the groups of the speakers tuned on.
import { openRecordingFinder } from '../engines/open-finder.ts';
import { openTopicWords } from '../engines/open-topic-words.ts';
import {
  askLabels,
  bCubed,
  type Figures,
  type Grouping,
  groupedBy,
  type JudgedSpeaker,
  judgeTopics,
  meanAsked,
  readTopicLabels,
  tunedSpeakers,
} from '../test/gold/topics-judged.ts';
import { sharedFolder } from './shared-folder.ts';

const shared = sharedFolder('seeds/ and polnear/');
const showErrors = process.argv.includes('--errors');
const matterOf = await openTopicWords();
const judged = await judgeTopics(readTopicLabels(), shared, await openRecordingFinder());
const parts: readonly (readonly [string, readonly JudgedSpeaker[]])[] = [
  ...judged.map((one) => [one.speaker, [one]] as const),
  ['tuned', judged.filter(({ speaker }) => tunedSpeakers.has(speaker))],
  ['held out', judged.filter(({ speaker }) => !tunedSpeakers.has(speaker))],
  ['all', judged],
];
const groupings: Readonly<Record<Grouping, string>> = {
  joined: 'topics as joined',
  unjoined: 'topics of each article, not joined',
  second: 'as a second reader groups them',
  apart: 'every statement its own topic',
  together: 'one topic for all',
};

for (const [grouping, title] of Object.entries(groupings) as [Grouping, string][]) {
  printHead(`B-cubed: ${title}`);
  for (const [name, speakers] of parts)
    printRow(name, bCubed(speakers.map((one) => groupedBy(grouping, one))));
}
printHead('Asked for in the reader’s words');
for (const [name, speakers] of parts)
  printRow(name, meanAsked(speakers.flatMap((one) => askLabels(one, matterOf))));
if (showErrors) for (const one of judged) if (tunedSpeakers.has(one.speaker)) printGroups(one);

function printHead(title: string): void {
  console.log(`\n${title}\n${''.padEnd(12)}${['count', 'precision', 'recall', 'F1'].map(cell).join('')}`);
}

function printRow(name: string, { count, precision, recall, f1 }: Figures): void {
  console.log(
    `${name.padEnd(12)}${[String(count), precision.toFixed(3), recall.toFixed(3), f1.toFixed(3)].map(cell).join('')}`,
  );
}

function cell(text: string): string {
  return text.padStart(11);
}

function printGroups(one: JudgedSpeaker): void {
  console.log(`\n${one.speaker}`);
  for (const { topic, precision, recall } of askLabels(one, matterOf))
    console.log(`  asked ${topic}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`);
  const labels = new Map(one.joined.topics.map(({ id, label }) => [id, label]));
  for (const { label, statement } of one.labelled) {
    const given = one.joined.of(one.mergedOf(statement).id).map((id) => labels.get(id) ?? id);
    const own = statement.topics.map(({ id, basis }) => `${id} (${basis})`);
    console.log(`  ${label.article.slice(0, 40)} ${label.content[0]?.[0]}`);
    console.log(`    ${label.topics.join(', ') || '–'} | ${given.join(', ') || '–'} | ${own.join(', ')}`);
    console.log(`      ${statement.text}`);
  }
}
