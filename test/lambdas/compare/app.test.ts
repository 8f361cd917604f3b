import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../../lambdas/compare/app.ts';
import {
  articleSchema,
  articleStatementsSchema,
  comparisonSchema,
  profileSchema,
  sideBySideSchema,
  speakerPageSchema,
  statementPageSchema,
  timelineSchema,
} from '../../../lambdas/compare/schemas.ts';
import type { RecordReader, RecordStore } from '../../../src/ports.ts';
import { steadyJudge } from '../../support/steady-judge.ts';
import { recordSamples } from '../recorded-samples.ts';
import { spring } from '../sample-articles.ts';

const logged: unknown[] = [];
const log = (message: string, fields?: unknown) => {
  logged.push({ message, fields });
};
const appOver = (reader: RecordReader) =>
  createApp({ reader, judge: steadyJudge, matterOf: () => null, log: { info: log, warn: log, error: log } });

let record: RecordStore;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  record = await recordSamples();
  app = appOver(record);
});

async function get(path: string) {
  const response = await app.request(path);
  // biome-ignore lint/suspicious/noExplicitAny: the shapes are what these tests are about
  const body: any = await response.json();
  return { status: response.status, type: response.headers.get('content-type'), body };
}
const problem = async (path: string) => {
  const { type, body } = await get(path);
  expect(type).toBe('application/problem+json');
  return body;
};

describe('GET /compare', () => {
  const question = '/compare?speaker=Ada%20Okonjo&earlier=2031-05&later=2031-09';

  it('puts what was said in one period beside what was said in the next', async () => {
    const { status, body } = await get(question);
    expect(status).toBe(200);
    const comparison = z.strictObject(comparisonSchema.shape).parse(body);
    expect(comparison.speaker).toEqual({ id: 'ada-okonjo', name: 'Ada Okonjo', role: 'Foreign Minister' });
    expect(comparison.earlier).toMatchObject({ period: '2031-05', meetings: [{ articles: ['spring.txt'] }] });
    const tolls = comparison.topics.find(({ topic }) => topic.id === 'ferry-toll');
    const [then] = tolls?.earlier?.statements ?? [];
    expect(then?.text).toContain('There is no agreement on the ferry tolls');
    expect(then?.meeting).toBe(comparison.earlier.meetings[0]?.id);
    expect(tolls?.later?.statements.map(({ text }) => text).join()).toContain('the tolls can be lowered');
  });

  it('gives statements in the agreed shape and nothing beside it', async () => {
    const { body } = await get(question);
    const [statement] = body.topics[0].earlier.statements;
    expect(Object.keys(statement)).toEqual(
      'id kind type text source cue speaker saidOn saidOnBasis meeting topics stance confidence reports textFrom'.split(
        ' ',
      ),
    );
    expect(statement.reports.map(({ article }: { article: string }) => article)).toContain(
      statement.textFrom,
    );
    expect(Object.keys(statement.reports[0])).toEqual(['id', 'article', 'spans']);
    expect(Object.keys(statement.stance)).toEqual(
      'act tone commitment polarity hedges markers evidence'.split(' '),
    );
    expect(Object.keys(statement.topics[0])).toEqual(['id', 'label']);
    expect(Object.keys(body.topics[0])).toEqual(
      'topic shift axes confidence because earlier later'.split(' '),
    );
  });

  it.each([
    ['a name that several have', 'speaker=Okonjo&earlier=2031-05&later=2031-09', 300, 'ambiguous-speaker'],
    ['a name that no one has', 'speaker=Okonyo&earlier=2031-05&later=2031-09', 404, 'unknown-speaker'],
    [
      'a period in which nothing was said',
      'speaker=ada-okonjo&earlier=2031-05&later=2033',
      404,
      'no-statements',
    ],
    [
      'periods the wrong way round',
      'speaker=ada-okonjo&earlier=2031-09&later=2031-05',
      400,
      'periods-out-of-order',
    ],
    ['no period', 'speaker=ada-okonjo&earlier=soon&later=2031-05', 400, 'invalid-period'],
    [
      'a topic never spoken on',
      'speaker=ada-okonjo&earlier=2031-05&later=2031-09&topic=whales',
      404,
      'unknown-topic',
    ],
    ['a parameter that is missing', 'speaker=ada-okonjo&earlier=2031-05', 400, 'invalid-request'],
    ['a parameter that is empty', 'speaker=&earlier=2031-05&later=2031-09', 400, 'invalid-request'],
    ['a parameter given twice', 'speaker=a&speaker=b&earlier=2031-05&later=2031-09', 400, 'invalid-request'],
    [
      'a parameter that there is not',
      'speaker=a&earlier=2031&later=2032&theme=tolls',
      400,
      'unknown-parameter',
    ],
  ])('says what is wrong with %s', async (_why, query, status, code) => {
    const body = await problem(`/compare?${query}`);
    expect(body).toMatchObject({
      status,
      type: `urn:onrecord:problem:${code}`,
      instance: `/compare?${query}`,
    });
    expect(body.detail).not.toBe('');
  });

  it('helps on: with candidates, near names, periods that have statements, known parameters', async () => {
    const query = 'earlier=2031-05&later=2031-09';
    expect((await problem(`/compare?speaker=Okonjo&${query}`)).candidates).toEqual([
      { id: 'ada-okonjo', name: 'Ada Okonjo', role: 'Foreign Minister' },
      { id: 'tunde-okonjo', name: 'Tunde Okonjo', role: 'Bridge Commissioner' },
    ]);
    expect((await problem(`/compare?speaker=Okonyo&${query}`)).near.length).toBeGreaterThan(0);
    const { periods } = await problem('/compare?speaker=ada-okonjo&earlier=2031-05&later=2033');
    expect(periods.join()).toMatch(/2031-05.*2031-09/);
    expect(await problem(`/compare?speaker=a&${query}&theme=x`)).toMatchObject({
      unknown: ['theme'],
      known: ['speaker', 'earlier', 'later', 'in', 'topic'],
      detail: expect.stringContaining('Known are: speaker, earlier, later, in, topic'),
    });
    expect((await problem('/compare?speaker=a&earlier=2031')).detail).toBe(
      'The parameter "later" is missing.',
    );
  });
});

describe('GET /compare in one period', () => {
  const ask = async (query: string) => {
    const { status, body } = await get(`/compare?${query}`);
    expect(status).toBe(200);
    return z.strictObject(sideBySideSchema.shape).parse(body);
  };

  it('sets several speakers side by side, in the order asked', async () => {
    const found = await ask('topic=ferry%20toll&in=2031-05&speaker=tunde-okonjo&speaker=Ada%20Okonjo');
    expect(found).toMatchObject({ period: { period: '2031-05' }, leftOut: 0 });
    const [toll] = found.topics;
    expect(toll?.positions.map(({ speaker, silent }) => [speaker.id, silent])).toEqual([
      ['tunde-okonjo', 'on-topic'],
      ['ada-okonjo', null],
    ]);
    const [tunde, ada] = toll?.positions ?? [];
    expect(tunde?.position).toBeNull();
    expect(ada?.position?.statements.map(({ text }) => text).join()).toContain('no agreement');
    expect(ada?.position).toMatchObject({ stance: expect.anything(), more: 0 });
  });

  it('sets one speaker among all, on each of his topics', async () => {
    const { topics } = await ask('speaker=Ada%20Okonjo&in=2031-05');
    expect(topics.map(({ topic }) => topic.id)).toContain('ferry-toll');
    for (const { positions } of topics) expect(positions[0]?.speaker.id).toBe('ada-okonjo');
    expect((await ask('speaker=Ada%20Okonjo&in=2031-05&topic=tolls')).topics).toHaveLength(1);
  });

  it.each([
    [
      'several speakers of two periods',
      'speaker=a&speaker=b&earlier=2031&later=2032',
      'speaker',
      'with "in" and "topic"',
    ],
    [
      'several speakers without a period',
      'speaker=a&speaker=b&topic=tolls',
      'speaker',
      'with "in" and "topic"',
    ],
    ['several speakers without a topic', 'speaker=a&speaker=b&in=2031', 'topic', 'on one topic'],
    ['one period beside two', 'speaker=a&in=2031&later=2032', 'in', 'give two periods to compare, or one'],
    ['no period at all', 'speaker=a', 'earlier', 'or "in" for one period'],
    ['no speaker', 'in=2031', 'speaker', 'is missing'],
    ['an empty one of several', 'speaker=a&speaker=&in=2031&topic=x', 'speaker', 'is empty'],
    ['two periods at once', 'speaker=a&in=2031&in=2032', 'in', 'is given more than once'],
    [
      'too many speakers',
      `${'speaker=a&'.repeat(11)}in=2031&topic=tolls`,
      'speaker',
      'is given more than 10 times',
    ],
  ])('says what goes with what: %s', async (_why, query, parameter, words) => {
    const body = await problem(`/compare?${query}`);
    expect(body).toMatchObject({ status: 400, type: 'urn:onrecord:problem:invalid-request', parameter });
    expect(body.detail).toContain(words);
  });

  it.each([
    ['a period that is none', 'speaker=ada-okonjo&in=soon', 400, 'invalid-period'],
    ['a silent period', 'speaker=ada-okonjo&in=2033', 404, 'no-statements'],
    ['a name that several have', 'speaker=Okonjo&in=2031-05', 300, 'ambiguous-speaker'],
    ['a topic of nobody', 'speaker=ada-okonjo&speaker=Brandt&in=2031-05&topic=whales', 404, 'unknown-topic'],
  ])('says what is wrong with %s', async (_why, query, status, code) => {
    expect(await problem(`/compare?${query}`)).toMatchObject({
      status,
      type: `urn:onrecord:problem:${code}`,
    });
  });
});

describe('GET /speakers/{id}/timeline', () => {
  it('gives the position of each meeting, and how it moved', async () => {
    const { status, body } = await get('/speakers/Ada%20Okonjo/timeline?topic=ferry%20tolls');
    expect(status).toBe(200);
    const { speaker, topics } = z.strictObject(timelineSchema.shape).parse(body);
    expect(speaker.id).toBe('ada-okonjo');
    expect(topics).toHaveLength(1);
    const [then, now] = topics[0]?.points ?? [];
    expect(topics[0]?.points).toHaveLength(2);
    expect(then).toMatchObject({ shift: null, meetings: [{ articles: ['spring.txt'] }] });
    expect(then?.period).toBe(then?.meetings[0]?.id);
    expect(now?.shift).toMatchObject({
      against: then?.period,
      shift: 'softened',
      because: expect.any(String),
    });
    expect(Object.keys(body.topics[0].points[1].shift)).toEqual(
      'against shift axes confidence because'.split(' '),
    );
  });

  it('keeps to the days asked for', async () => {
    const { body } = await get('/speakers/ada-okonjo/timeline?topic=ferry%20tolls&from=2031-06&to=2032');
    expect(body.topics[0].points).toHaveLength(1);
  });

  it.each([
    ['no topic', 'ada-okonjo/timeline', 400, 'invalid-request'],
    ['a topic never spoken on', 'ada-okonjo/timeline?topic=whales', 404, 'unknown-topic'],
    ['days turned around', 'ada-okonjo/timeline?topic=tolls&from=2032&to=2031', 400, 'invalid-request'],
    ['a name that several have', 'okonjo/timeline?topic=tolls', 300, 'ambiguous-speaker'],
    ['a parameter that there is not', 'ada-okonjo/timeline?topic=tolls&limit=3', 400, 'unknown-parameter'],
  ])('says what is wrong with %s', async (_why, path, status, code) => {
    expect(await problem(`/speakers/${path}`)).toMatchObject({
      status,
      type: `urn:onrecord:problem:${code}`,
    });
  });
});

describe('GET /speakers', () => {
  it('lists them, and finds them by part of a name', async () => {
    const ids = async (path: string) =>
      z
        .strictObject(speakerPageSchema.shape)
        .parse((await get(path)).body)
        .speakers.map(({ id }) => id);
    expect((await ids('/speakers')).sort()).toEqual(['ada-okonjo', 'jonas-brandt', 'tunde-okonjo']);
    expect((await ids('/speakers?q=okonjo')).sort()).toEqual(['ada-okonjo', 'tunde-okonjo']);
    expect(await ids('/speakers?q=nobody')).toEqual([]);
  });

  it('tells in which months each is on record', async () => {
    const [speaker] = (await get('/speakers?q=Ada%20Okonjo')).body.speakers;
    expect(speaker.months).toEqual(['2031-05', '2031-09']);
  });

  it('gives them in pages', async () => {
    const first = (await get('/speakers?limit=2')).body;
    expect(first.speakers).toHaveLength(2);
    const second = (await get(`/speakers?limit=2&cursor=${encodeURIComponent(first.next)}`)).body;
    expect(second).toMatchObject({ next: null, speakers: [expect.anything()] });
  });

  it.each(['0', '1001', '-1', '2.5', 'ten', ''])('does not take a limit of %j', async (limit) => {
    expect(await problem(`/speakers?limit=${limit}`)).toMatchObject({ status: 400, parameter: 'limit' });
  });

  it('does not take a cursor that it did not give', async () => {
    expect(await problem('/speakers?cursor=zz')).toMatchObject({ status: 400, parameter: 'cursor' });
  });
});

describe('GET /speakers/{id}', () => {
  it('gives roles, meetings, topics and counts', async () => {
    const profile = z.strictObject(profileSchema.shape).parse((await get('/speakers/ada-okonjo')).body);
    expect(profile).toMatchObject({ name: 'Ada Okonjo', articles: 2 });
    expect(profile.meetings).toHaveLength(2);
    expect(profile.topics.map(({ id }) => id)).toContain('ferry-toll');
  });

  it('takes a name as well, and says when it does not know it', async () => {
    expect((await get('/speakers/Jonas%20Brandt')).body.id).toBe('jonas-brandt');
    expect(await problem('/speakers/nobody')).toMatchObject({ status: 404, asked: 'nobody' });
    expect(await problem('/speakers/okonjo')).toMatchObject({ status: 300 });
  });
});

describe('GET /speakers/{id}/statements', () => {
  const read = async (query: string) =>
    z
      .strictObject(statementPageSchema.shape)
      .parse((await get(`/speakers/ada-okonjo/statements${query}`)).body);

  it('gives the newest first, of a stretch of time and on a topic', async () => {
    const dates = (await read('')).statements.map(({ saidOn }) => saidOn ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    expect(new Set(dates)).toEqual(new Set(['2031-09-20', '2031-05-10']));
    const spring = (await read('?from=2031-05&to=2031-06')).statements;
    expect(new Set(spring.map(({ saidOn }) => saidOn))).toEqual(new Set(['2031-05-10']));
    expect((await read('?topic=ferry%20tolls')).statements.length).toBeLessThan(dates.length);
  });

  it('is paged: every statement once', async () => {
    const all = (await read('')).statements.map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof read>> = await read(`?limit=1${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.statements.map(({ id }) => id));
      cursor = page.next && encodeURIComponent(page.next);
    }
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(2);
  });
});

describe('GET /articles/{id}', () => {
  it('tells an uploader what became of the upload', async () => {
    const article = z.strictObject(articleSchema.shape).parse((await get('/articles/spring.txt')).body);
    expect(article).toMatchObject({ key: 'spring.txt', recorded: { etag: 'abc' }, refusal: null });
    expect(article.recorded?.statements).toBeGreaterThan(0);
  });

  it('tells why an upload could not be read', async () => {
    const refusal = {
      key: 'empty.txt',
      revision: '01',
      etag: 'e',
      code: 'empty',
      message: 'empty.txt is empty.',
    };
    await record.refuse(refusal);
    expect((await get('/articles/empty.txt')).body).toEqual({
      key: 'empty.txt',
      recorded: null,
      refusal: { etag: 'e', code: 'empty', message: 'empty.txt is empty.' },
    });
  });

  it.each([
    ['encoded', '/articles/2031%2F09%2FF%C3%A4hren%20%2B%20H%C3%A4fen%20100%2520.txt'],
    ['with its slashes', '/articles/2031/09/F%C3%A4hren%20+%20H%C3%A4fen%20100%2520.txt'],
  ])('takes any key, %s', async (_how, path) => {
    expect((await get(path)).body.key).toBe('2031/09/Fähren + Häfen 100%20.txt');
    expect((await get(`${path}/statements`)).body.statements.length).toBeGreaterThan(0);
  });

  it('says when nothing is on record', async () => {
    expect(await problem('/articles/no%2Fsuch.txt')).toMatchObject({ status: 404, asked: 'no/such.txt' });
    expect(await problem('/articles/no%2Fsuch.txt/statements')).toMatchObject({
      status: 404,
      asked: 'no/such.txt',
    });
  });
});

describe('GET /articles/{id}/statements', () => {
  it('gives what was taken from it; its spans print the words', async () => {
    const { body } = await get('/articles/spring.txt/statements');
    const { statements } = z.strictObject(articleStatementsSchema.shape).parse(body);
    const quotation = statements.find(({ text }) => text.includes('no agreement'));
    const [start = 0, end = 0] = quotation?.spans.content[0] ?? [];
    expect(spring.slice(start, end)).toContain('There is no agreement on the ferry tolls');
    expect(Object.keys(body.statements[0])).toEqual(
      'id kind type text source cue speaker saidOn saidOnBasis meeting topics stance confidence article spans'.split(
        ' ',
      ),
    );
  });
});

describe('an address', () => {
  it('that there is not is 404, whatever the method', async () => {
    expect(await problem('/meetings-of-whales')).toMatchObject({ status: 404 });
    expect((await app.request('/meetings-of-whales', { method: 'POST' })).status).toBe(404);
  });

  it.each([
    '/compare',
    '/speakers',
    '/speakers/a',
    '/speakers/a/statements',
    '/speakers/a/timeline',
    '/articles/a',
    '/openapi.json',
  ])('%s is only read', async (path) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await app.request(path, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD');
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('answers HEAD as GET, without a body', async () => {
    const response = await app.request('/speakers', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
    expect((await app.request('/speakers/nobody', { method: 'HEAD' })).status).toBe(404);
  });
});

describe('an error that was not foreseen', () => {
  it('is logged, and answered with a request id and nothing else', async () => {
    const secret = new Error('table record-prod is on fire');
    const broken = appOver({ ...record, speakersFrom: () => Promise.reject(secret) });
    const response = await broken.request('/speakers');
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain('record-prod');
    const { requestId, ...rest } = JSON.parse(text);
    expect(Object.keys(rest)).toEqual(['type', 'title', 'status', 'detail', 'instance']);
    expect(logged).toContainEqual({
      message: 'request failed',
      fields: expect.objectContaining({ requestId, error: secret }),
    });
  });
});

describe('GET /openapi.json', () => {
  it('is an OpenAPI 3.1 document of every address, with its parameters and problems', async () => {
    const { body } = await get('/openapi.json');
    expect(body.openapi).toMatch(/^3\.1/);
    expect(Object.keys(body.paths).sort()).toEqual([
      '/articles/{id}',
      '/articles/{id}/statements',
      '/compare',
      '/speakers',
      '/speakers/{id}',
      '/speakers/{id}/statements',
      '/speakers/{id}/timeline',
    ]);
    const names = body.paths['/compare'].get.parameters.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['speaker', 'earlier', 'later', 'in', 'topic']);
    const { responses } = body.paths['/compare'].get;
    expect(Object.keys(responses)).toEqual(['200', '300', '400', '404', '500', '503']);
    expect(Object.keys(responses[404].content)).toEqual(['application/problem+json']);
  });
});
