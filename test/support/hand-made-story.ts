// Takes a story written in sentences with its attributions tagged; gives the segmented text and the attributions.
import type { Article, Block, BlockRole } from '../../src/model/article.ts';
import type { Attribution } from '../../src/model/attribution.ts';
import type { Span } from '../../src/model/span.ts';
import type { SegmentedText } from '../../src/model/text.ts';
import { segmentArticle } from '../../src/text/segment-article.ts';

export interface Story {
  /**
   * Paragraphs as stretches that hold one attribution at most (a sentence, as a rule): `<s>`, `<c>` and `<q>` tag its source, cue and
   * content.
   */
  readonly paragraphs: readonly (readonly string[])[];
  readonly caption?: string;
  /** Of the dateline, which is printed nowhere: paragraphs begin after it. */
  readonly place?: string;
  readonly datelineDay?: string;
  readonly published?: string;
  /** `printed` unless given. */
  readonly basis?: Article['publishedBasis'];
  readonly meeting?: string;
}

export interface TaggedStory {
  readonly text: SegmentedText;
  readonly attributions: readonly Attribution[];
}

export function handMadeStory(story: Story): TaggedStory {
  const blocks: Block[] = [];
  const attributions: Attribution[] = [];
  let printed = '';
  const print = (role: BlockRole, stretches: readonly string[]) => {
    const start = printed.length;
    for (const stretch of stretches) {
      if (printed.length > start) printed += ' ';
      const { plain, attribution } = untag(stretch, printed.length);
      if (attribution) attributions.push(attribution);
      printed += plain;
    }
    blocks.push({ role, span: [start, printed.length] });
    printed += '\n';
  };
  if (story.caption) print('caption', [story.caption]);
  for (const paragraph of story.paragraphs) print('paragraph', paragraph);
  return { text: segmentArticle(toArticle(story, printed, blocks)), attributions };
}

function toArticle(story: Story, text: string, blocks: readonly Block[]): Article {
  const {
    place = null,
    datelineDay: day = null,
    published = null,
    basis = 'printed',
    meeting = null,
  } = story;
  return {
    key: 'story.txt',
    text,
    title: null,
    publisher: null,
    url: null,
    dateline: place || day ? { span: [0, 0], place, day, agency: null } : null,
    published,
    publishedBasis: published ? basis : null,
    meeting,
    blocks,
  };
}

function untag(tagged: string, offset: number): { plain: string; attribution: Attribution | null } {
  const spans: Record<string, Span[]> = { s: [], c: [], q: [] };
  let plain = '';
  for (const [, tag = '', inner = '', rest = ''] of tagged.matchAll(/<([scq])>(.*?)<\/\1>|([^<]+)/g)) {
    const start = offset + plain.length;
    spans[tag]?.push([start, start + inner.length]);
    plain += inner + rest;
  }
  const { s: source = [], c: cue = [], q: content = [] } = spans;
  const isTagged = source.length + cue.length + content.length > 0;
  return { plain, attribution: isTagged ? { content, source, cue, rule: 'hand-made', confidence: 1 } : null };
}
