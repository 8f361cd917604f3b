// Takes the dispatches of test/gold, invented and in fields that no training saw from the same writer; prints how much of what is said in them is found, whose
// it is held to be, and how far it groups as its writer meant. `FILE`: another file of dispatches.
import { pathToFileURL } from 'node:url';
import { openRecordingFinder } from '../engines/open-finder.ts';
import { openTopicWords } from '../engines/open-topic-words.ts';
import { judgeDispatches, readDispatches } from '../test/gold/dispatches-judged.ts';
import { askLabels, bCubed, groupedBy, meanAsked } from '../test/gold/topics-judged.ts';

const [named] = process.argv.slice(2);
const file = named ? pathToFileURL(named) : new URL('../test/gold/dispatches.jsonl', import.meta.url);
const dispatches = readDispatches(file);
const { told, found, withSpeaker, withAnother, dossiers } = await judgeDispatches(
  dispatches,
  await openRecordingFinder(),
);
const matterOf = await openTopicWords();
const share = (count: number) => (count / told).toFixed(3);
console.log(`${told} statements in ${dispatches.length} dispatches: found ${share(found)}`);
console.log(`with their speaker ${share(withSpeaker)}, held to be another's ${share(withAnother)}`);
for (const grouping of ['joined', 'unjoined', 'apart', 'together'] as const) {
  const { precision, recall, f1 } = bCubed(dossiers.map((one) => groupedBy(grouping, one)));
  console.log(
    `${grouping.padEnd(10)}precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`,
  );
}
const { count, f1 } = meanAsked(dossiers.flatMap((one) => askLabels(one, matterOf)));
console.log(`asked for in its writer's words: F1 ${f1.toFixed(3)} of ${count}`);
