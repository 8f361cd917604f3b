// Takes what a test cares for; gives records of invented officials, all else filled in.
import type { PartialDate } from '../../src/model/date.ts';
import type { ArticleRecord } from '../../src/model/record.ts';
import type { Speaker, SpeakerMention } from '../../src/model/speaker.ts';
import type { Statement } from '../../src/model/statement.ts';

export interface SampleStatement {
  readonly id: string;
  /** Key of the speaker's name; null for an unnamed source. */
  readonly by?: string | null;
  readonly on?: PartialDate | null;
  readonly text?: string;
}

function sampleSpeaker(nameKey: string): Speaker {
  return { id: nameKey, name: nameKey, role: 'Minister of Ferries', type: 'person', nameKey };
}

function sampleStatement(article: string, place: number, given: SampleStatement): Statement {
  const { id, by = 'okonjo', on = '2031-05-10', text = 'The ferries will run.' } = given;
  const start = place * 100;
  return {
    id,
    article,
    kind: 'assertion',
    type: 'direct',
    text,
    source: by,
    cue: 'said',
    speaker: by === null ? null : sampleSpeaker(by),
    saidOn: on,
    saidOnBasis: on === null ? 'unknown' : 'stated',
    occasion: on === null ? null : { date: on, place: 'Port Amsel', label: null },
    confidence: 0.9,
    rule: 'quotation',
    spans: { content: [[start, start + 23]], source: [[start + 24, start + 30]], cue: [] },
    topics: [{ id: 'ferry', label: 'ferries', basis: 'content', aliases: ['boats'] }],
    stance: {
      act: 'promise',
      tone: 0.3,
      commitment: 'will',
      polarity: 'for',
      hedges: ['in principle'],
      markers: { change: ['now'], constancy: [] },
      evidence: ['will'],
      places: [{ in: 'text', span: [3, 7], heldBy: 'speaker' }],
    },
    embedding: [127, 0, -128, 5],
  };
}

export interface SampleRecord {
  readonly key?: string;
  readonly revision?: string;
  readonly extractorVersion?: string;
  readonly statements?: readonly SampleStatement[];
}

export function sampleRecord(given: SampleRecord = {}): ArticleRecord {
  const { key = 'ferries.txt', revision = '01', extractorVersion = '0.1.0' } = given;
  const statements = (given.statements ?? [{ id: 's1' }]).map((one, place) =>
    sampleStatement(key, place, one),
  );
  return {
    key,
    revision,
    etag: `etag-${revision}`,
    title: 'Ferries to run again',
    publisher: 'Amsel Courier',
    url: null,
    published: '2031-05-11',
    place: 'Port Amsel',
    extractorVersion,
    speakers: mentions(key, statements),
    statements,
  };
}

function mentions(article: string, statements: readonly Statement[]): readonly SpeakerMention[] {
  const names = [...new Set(statements.flatMap(({ speaker }) => speaker?.nameKey ?? []))];
  return names.map((nameKey) => ({
    article,
    speaker: sampleSpeaker(nameKey),
    date: '2031-05-10',
    statements: statements.filter(({ speaker }) => speaker?.nameKey === nameKey).length,
  }));
}
