// Takes who said what, when and on what; gives a record of it, as articles of invented officials would fill it.
import type { ArticleRecord } from '../../src/model/record.ts';
import type { Speaker } from '../../src/model/speaker.ts';
import type { Kind, Statement, StatementType } from '../../src/model/statement.ts';
import type { RecordStore } from '../../src/ports.ts';
import { readStance } from '../../src/positions/read-stance.ts';
import { createInMemoryRecord } from '../../src/record/in-memory-record.ts';
import { inventedDraft, inventedTopic } from './invented-statements.ts';
import { speakerMention } from './speaker-mention.ts';

export interface Said {
  readonly who: string;
  readonly on: string;
  readonly topic: string;
  readonly text: string;
  /** Of the meeting, if it was at one. */
  readonly place?: string;
  readonly kind?: Kind;
  readonly type?: StatementType;
}

/** One article to a statement; its key tells who said what when. */
export function inventedArticle(said: Said): ArticleRecord {
  const words = `${said.on} ${said.who} ${said.text}`.toLowerCase();
  const article = `${words.replaceAll(/\W+/g, '-')}.txt`;
  const mention = speakerMention(said.who, null, said.on, article);
  return {
    key: article,
    revision: '1',
    etag: null,
    title: null,
    publisher: null,
    url: null,
    published: said.on,
    place: null,
    extractorVersion: '1',
    speakers: [mention],
    statements: [statementOf(said, article, mention.speaker)],
  };
}

export async function inventedRecord(articles: readonly ArticleRecord[]): Promise<RecordStore> {
  const record = createInMemoryRecord();
  for (const article of articles) await record.record(article);
  return record;
}

function statementOf(
  { on, topic, text, place, kind = 'assertion', type = 'direct' }: Said,
  article: string,
  speaker: Speaker,
): Statement {
  const occasion = place === undefined ? null : { date: on, place, label: null };
  const draft = inventedDraft({ id: article, article, text, kind, type, speaker, saidOn: on, occasion });
  return { ...draft, topics: [inventedTopic(topic)], stance: readStance(draft), embedding: null };
}
