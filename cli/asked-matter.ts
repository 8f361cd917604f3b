// Takes a topic in a reader's words; gives it with what these speak of, for a question to a record of files.
import { openTopicWords } from '../engines/open-topic-words.ts';
import { type AskedTopic, askedTopic } from '../src/model/asked-topic.ts';

export async function askedMatter(topic: string): Promise<AskedTopic> {
  return askedTopic(topic, await openTopicWords());
}
