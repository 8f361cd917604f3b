// Takes nothing; gives a record that lives as long as the process. The meaning of RecordStore in its shortest form.
import { mayFallIn } from '../model/date.ts';
import {
  type ArticleEntry,
  type ArticleRecord,
  type Refusal,
  type Revision,
  toStatus,
} from '../model/record.ts';
import type { SpeakerMention } from '../model/speaker.ts';
import type { RecordStore, WriteOutcome } from '../ports.ts';

/** What is held for a key. A refusal is kept apart: it never stands in the way of what an older upload said. */
interface Held {
  /** The newest revision recorded or retracted; '' before the first. */
  readonly revision: Revision;
  readonly recorded: ArticleRecord | null;
  readonly refusal: Refusal | null;
}

const nothing: Held = { revision: '', recorded: null, refusal: null };

export function createInMemoryRecord(): RecordStore {
  const articles = new Map<string, Held>();
  const replace = (key: string, revision: Revision, recorded: ArticleRecord | null): WriteOutcome => {
    const held = articles.get(key) ?? nothing;
    if (held.revision > revision) return 'superseded';
    const refusal = held.refusal && held.refusal.revision > revision ? held.refusal : null;
    articles.set(key, { revision, recorded, refusal });
    return 'written';
  };
  const recorded = () => [...articles.values()].flatMap(({ recorded }) => recorded ?? []);
  const mentions = (matches: (nameKey: string) => boolean): readonly SpeakerMention[] =>
    recorded().flatMap((article) => article.speakers.filter(({ speaker }) => matches(speaker.nameKey)));

  return {
    async record(article) {
      return replace(article.key, article.revision, article);
    },
    async refuse(refusal) {
      const held = articles.get(refusal.key) ?? nothing;
      const newest = [held.revision, held.refusal?.revision ?? ''].every(
        (revision) => revision <= refusal.revision,
      );
      if (!newest) return 'superseded';
      articles.set(refusal.key, { ...held, refusal });
      return 'written';
    },
    async retract(key, revision) {
      return replace(key, revision, null);
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
        .filter(
          ({ speaker, saidOn }) =>
            speaker?.nameKey === nameKey && saidOn !== null && mayFallIn(saidOn, range),
        );
    },
  };
}

function toEntry(key: string, { recorded, refusal }: Held): ArticleEntry {
  return { key, recorded: recorded && toStatus(recorded), refusal };
}
