// Takes nothing; gives a record that lives as long as the process. The meaning of RecordStore in its shortest form.
import { type DateRange, type PartialDate, rangeOf } from '../model/date.ts';
import type { ArticleEntry, ArticleRecord, ArticleStatus, Refusal, Revision } from '../model/record.ts';
import type { SpeakerMention } from '../model/speaker.ts';
import type { RecordStore, WriteOutcome } from '../ports.ts';

/** What is held for a key: `revision` is the newest of any kind, a retraction's included. */
interface Held {
  readonly revision: Revision;
  readonly recorded: ArticleRecord | null;
  readonly refusal: Refusal | null;
}

export function createInMemoryRecord(): RecordStore {
  const articles = new Map<string, Held>();
  const replace = (key: string, next: Held): WriteOutcome => {
    const held = articles.get(key);
    if (held && held.revision > next.revision) return 'superseded';
    articles.set(key, next);
    return 'written';
  };
  const recorded = () => [...articles.values()].flatMap(({ recorded }) => recorded ?? []);
  const mentions = (matches: (nameKey: string) => boolean): readonly SpeakerMention[] =>
    recorded().flatMap((article) => article.speakers.filter(({ speaker }) => matches(speaker.nameKey)));

  return {
    async record(article) {
      return replace(article.key, { revision: article.revision, recorded: article, refusal: null });
    },
    async refuse(refusal) {
      const before = articles.get(refusal.key)?.recorded ?? null;
      return replace(refusal.key, { revision: refusal.revision, recorded: before, refusal });
    },
    async retract(key, revision) {
      return replace(key, { revision, recorded: null, refusal: null });
    },
    async article(key) {
      const held = articles.get(key);
      return held && (held.recorded || held.refusal) ? toEntry(key, held) : null;
    },
    async statementsIn(key) {
      return articles.get(key)?.recorded?.statements ?? [];
    },
    async speakersNamed(nameKey) {
      return mentions((key) => key === nameKey);
    },
    async speakersFrom(prefix) {
      return mentions((key) => key.startsWith(prefix));
    },
    async statementsBy(nameKey, range) {
      return recorded()
        .flatMap((article) => article.statements)
        .filter(({ speaker, saidOn }) => speaker?.nameKey === nameKey && mayFallIn(saidOn, range));
    },
  };
}

function toEntry(key: string, { recorded, refusal }: Held): ArticleEntry {
  return { key, recorded: recorded && toStatus(recorded), refusal };
}

function toStatus({ statements, speakers: _, ...status }: ArticleRecord): ArticleStatus {
  return { ...status, statements: statements.length };
}

function mayFallIn(date: PartialDate | null, range: DateRange): boolean {
  if (!date) return false;
  const { from, to } = rangeOf(date);
  return from <= range.to && to >= range.from;
}
