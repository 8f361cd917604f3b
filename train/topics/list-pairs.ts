// Takes the folder that ONRECORD_SHARED names; writes to standard output, of each two statements of one speaker of the topic gold that rules are tuned on, what
// src/topics/matter-likelihood.ts reads of them, and whether a reader gives them a topic in common.
import { openRecordingFinder } from '../../engines/open-finder.ts';
import { joinTopics } from '../../src/topics/join-topics.ts';
import { matterFeatures, placed } from '../../src/topics/matter-likelihood.ts';
import {
  type JudgedSpeaker,
  judgeTopics,
  readTopicLabels,
  tunedSpeakers,
} from '../../test/gold/topics-judged.ts';

const finder = await openRecordingFinder();
const labels = readTopicLabels().filter(({ speaker }) => tunedSpeakers.has(speaker));
for (const one of await judgeTopics(labels, process.env.ONRECORD_SHARED ?? '', finder)) writePairs(one);

function writePairs({ speaker, labelled, merged, mergedOf }: JudgedSpeaker): void {
  const byWords = joinTopics(merged.map((statement) => ({ ...statement, embedding: null })));
  const read = labelled
    .filter(({ label }) => label.topics.length > 0)
    .map(({ label, statement }) => {
      const one = mergedOf(statement);
      return { topics: label.topics, placed: placed(one, byWords.of(one.id)) };
    });
  for (const [index, a] of read.entries())
    for (const b of read.slice(index + 1)) {
      if (a.placed.statement.id === b.placed.statement.id) continue;
      const same = a.topics.some((topic) => b.topics.includes(topic));
      console.log(JSON.stringify({ speaker, same, features: matterFeatures(a.placed, b.placed) }));
    }
}
