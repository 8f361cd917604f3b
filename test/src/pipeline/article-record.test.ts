// What the record keeps of an extraction is a function of the article and its upload alone.
import { describe, expect, it } from 'vitest';
import { toArticleRecord } from '../../../src/pipeline/article-record.ts';
import { comparePeriods } from '../../../src/pipeline/compare-periods.ts';
import { extractorVersion } from '../../../src/version.ts';
import { extractMarked } from '../../support/extract-marked.ts';
import { jointAutumn, jointSpring } from '../../support/joint-story.ts';
import { extract, recordOf as recordOfAll, seedFiles } from '../../support/seed-articles.ts';
import { steadyJudge } from '../../support/steady-judge.ts';

const upload = { revision: '0007', etag: 'abc' };

async function recordOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  const metadata = { published: '2031-05-13', publisher: 'The Larkmoor Bell', url: 'https://bell.example/1' };
  return toArticleRecord(await extract({ key: 'bell.txt', bytes, metadata }), upload);
}

const article = [
  'Bridge stays shut',
  'LARKMOOR, May 13 — The council of Larkmoor met for the whole of Tuesday in the old granary.',
  '“The bridge stays shut,” Mayor Ada Quill said on Tuesday. “Nobody may cross it,” she said.',
  '“We heard of it on Sunday,” said Osk Tarn, a carpenter. A clerk said on condition of anonymity that the oak was rotten.',
].join('\n\n');

describe('an article record', () => {
  it('carries what is known of the article and of the upload', async () => {
    expect(await recordOf(article)).toMatchObject({
      key: 'bell.txt',
      revision: '0007',
      etag: 'abc',
      title: 'Bridge stays shut',
      publisher: 'The Larkmoor Bell',
      url: 'https://bell.example/1',
      published: '2031-05-13',
      place: 'Larkmoor',
      extractorVersion,
    });
  });

  it('keeps no reasons: they are for whoever reads the article', async () => {
    const { statements } = await recordOf(article);
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.filter((one) => 'why' in one)).toEqual([]);
  });

  it('mentions each speaker once, with his statements counted and dated', async () => {
    const { speakers, statements } = await recordOf(article);
    expect(speakers.map(({ article, speaker, statements }) => [article, speaker.id, statements])).toEqual([
      ['bell.txt', 'ada-quill', 2],
      ['bell.txt', 'osk-tarn', 1],
    ]);
    expect(speakers[0]?.date).toBe('2031-05-13');
    expect(statements).toHaveLength(4);
  });

  it('keeps what two said together once for each, and mentions it for both', async () => {
    const { speakers, statements } = toArticleRecord(await extractMarked('autumn.txt', jointAutumn), upload);
    const said = statements.map(({ speaker, text }) => [speaker?.id, text]);
    expect(said).toEqual([
      ['orla-venn', 'We have no agreement on the ferry toll'],
      ['tam-brask', 'We have no agreement on the ferry toll'],
      ['tam-brask', 'The harbour lights stay on'],
    ]);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(3);
    expect(speakers.map(({ speaker, statements }) => [speaker.id, statements])).toEqual([
      ['orla-venn', 1],
      ['tam-brask', 2],
    ]);
  });

  it('lets a comparison find for each of two what they said together', async () => {
    const extractions = [
      await extractMarked('autumn.txt', jointAutumn),
      await extractMarked('spring.txt', jointSpring),
    ];
    const record = await recordOfAll([...extractions, ...extractions]);
    for (const speaker of ['Venn', 'Brask']) {
      const { topics } = await comparePeriods(record, steadyJudge, {
        speaker,
        earlier: '2031-10',
        later: '2032-03',
      });
      const toll = topics.find(({ topic }) => topic.label === 'ferry toll');
      expect(
        toll?.earlier?.statements.map(({ text, speaker: by }) => [by?.name.split(' ')[1], text]),
      ).toEqual([[speaker, 'We have no agreement on the ferry toll']]);
      expect(toll?.later?.statements.map(({ text }) => text)).toEqual(['We have agreed on the ferry toll']);
    }
  });

  it('counts every statement with a speaker, over the samples', async () => {
    for (const file of seedFiles()) {
      const { speakers, statements } = toArticleRecord(await extract(file), upload);
      const spoken = statements.filter(({ speaker }) => speaker !== null);
      expect(speakers.reduce((sum, mention) => sum + mention.statements, 0)).toBe(spoken.length);
      expect(new Set(speakers.map(({ speaker }) => speaker.id)).size).toBe(speakers.length);
    }
  });
});
