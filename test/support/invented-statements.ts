// Takes the few things a test is about; gives statement drafts, merged statements and marked articles of invented officials.
import { readArticle } from '../../src/article/read-article.ts';
import { noStance } from '../../src/model/stance.ts';
import type { MergedStatement, StatementDraft } from '../../src/model/statement.ts';
import type { SegmentedText } from '../../src/model/text.ts';
import type { Topic } from '../../src/model/topic.ts';
import { segmentArticle } from '../../src/text/segment-article.ts';

export function inventedDraft(over: Partial<StatementDraft> = {}): StatementDraft {
  return {
    id: 'draft',
    article: 'invented.txt',
    kind: 'assertion',
    type: 'direct',
    text: 'There is no agreement on this',
    source: 'Petrova',
    cue: 'said',
    speaker: { id: 'ana-petrova', name: 'Ana Petrova', role: null, type: 'person', nameKey: 'petrova' },
    saidOn: '2031-05-02',
    saidOnBasis: 'stated',
    occasion: null,
    confidence: 1,
    rule: 'invented',
    spans: { content: [], source: [], cue: [] },
    ...over,
  };
}

export function inventedTopic(label: string, over: Partial<Topic> = {}): Topic {
  return { id: label.toLowerCase().replaceAll(' ', '-'), label, basis: 'content', aliases: [], ...over };
}

export function inventedStatement(over: Partial<MergedStatement> = {}): MergedStatement {
  const { article: _, spans: __, ...draft } = inventedDraft();
  return {
    ...draft,
    meeting: null,
    topics: [inventedTopic('wool tariffs')],
    stance: noStance,
    embedding: null,
    reports: [],
    textFrom: 'invented.txt',
    ...over,
  };
}

/** `{{Petrova|There is no agreement}}` marks what she says; the marks are taken out. */
export function markedArticle(marked: string): {
  readonly text: SegmentedText;
  readonly drafts: readonly StatementDraft[];
} {
  let plain = '';
  const drafts: StatementDraft[] = [];
  for (const [index, piece] of marked.split(/\{\{|\}\}/).entries()) {
    const start = plain.length;
    const [who = '', said] = index % 2 === 1 ? piece.split('|') : [undefined, piece];
    plain += said ?? '';
    if (index % 2 === 0) continue;
    const speaker = {
      id: who.toLowerCase(),
      name: who,
      role: null,
      type: 'person' as const,
      nameKey: who.toLowerCase(),
    };
    drafts.push(
      inventedDraft({
        id: `d${drafts.length}`,
        text: said ?? '',
        source: who,
        speaker,
        spans: { content: [[start, plain.length]], source: [], cue: [] },
      }),
    );
  }
  const article = readArticle({ key: 'invented.txt', bytes: new TextEncoder().encode(plain), metadata: {} });
  return { text: segmentArticle(article), drafts };
}
