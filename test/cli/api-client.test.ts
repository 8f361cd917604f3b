// Takes answers of an API, or none; gives what the client makes of them.
import { describe, expect, it } from 'vitest';
import { createApiClient, ProblemError } from '../../cli/api-client.ts';
import { awaitRecorded, outcomeFor } from '../../cli/await-recorded.ts';
import type { ArticleShape } from '../../cli/shapes.ts';

const api = (answer: () => Response) => {
  const asked: string[] = [];
  const client = createApiClient('http://api.test', async (url) => {
    asked.push(url);
    return answer();
  });
  return { asked, client };
};
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const problem = (code: string, detail: string, status: number) =>
  json({ type: `urn:onrecord:problem:${code}`, title: 't', status, detail, instance: '/' }, status);

const recorded = (etag: string): ArticleShape => ({
  key: 'a.txt',
  recorded: {
    etag,
    title: null,
    publisher: null,
    url: null,
    published: null,
    place: null,
    extractorVersion: '1',
    statements: 2,
  },
  refusal: null,
});
const refused = (etag: string): ArticleShape => ({
  ...recorded('older'),
  refusal: { etag, code: 'empty', message: 'a.txt: is empty' },
});

describe('questions', () => {
  it.each([
    ['a space, a plus, a percent sign', 'a b+%20.txt', 'http://api.test/articles/a%20b%2B%2520.txt'],
    ['letters beyond ASCII', 'Öl.txt', 'http://api.test/articles/%C3%96l.txt'],
    ['slashes as they are', '2031/05/a.txt', 'http://api.test/articles/2031/05/a.txt'],
  ])('ask for a key with %s', async (_why, key, url) => {
    const { asked, client } = api(() => json(recorded('1')));
    await client.article(key);
    expect(asked).toEqual([url]);
  });

  it('leave out what is not given, and write a space as a signature counts it', async () => {
    const { asked, client } = api(() => problem('unknown-speaker', 'No.', 404));
    await expect(client.compare({ speaker: 'Å b+c', earlier: '1', later: '2' })).rejects.toThrow('No.');
    expect(asked).toEqual(['http://api.test/compare?speaker=%C3%85%20b%2Bc&earlier=1&later=2']);
  });

  it('name several speakers one after the other, and one of a timeline in the path', async () => {
    const { asked, client } = api(() => problem('unknown-speaker', 'No.', 404));
    const sides = client.sideBySide({ speakers: ['a b', 'c'], in: '2031-05', topic: 'toll' });
    await expect(sides).rejects.toThrow('No.');
    await expect(client.timeline({ speaker: 'a/b', topic: 'toll', to: '2031' })).rejects.toThrow('No.');
    expect(asked).toEqual([
      'http://api.test/compare?speaker=a%20b&speaker=c&in=2031-05&topic=toll',
      'http://api.test/speakers/a%2Fb/timeline?topic=toll&to=2031',
    ]);
  });

  it('follow the cursor to the last page', async () => {
    const pages = [
      { speakers: [], next: 'c2' },
      { speakers: [], next: null },
    ];
    const { asked, client } = api(() => json(pages.shift()));
    await client.speakers('Venn');
    expect(asked).toEqual(['http://api.test/speakers?q=Venn', 'http://api.test/speakers?q=Venn&cursor=c2']);
  });
});

describe('answers that are none', () => {
  it('a problem is told in its own sentence', async () => {
    const { client } = api(() => problem('ambiguous-speaker', '“Venn” may be Orla or Ib.', 300));
    const error = await client.speaker('Venn').catch((reason) => reason);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({
      code: 'ambiguous-speaker',
      message: '“Venn” may be Orla or Ib.',
      exitCode: 1,
    });
  });

  it('an article not on record is null', async () => {
    expect(await api(() => problem('unknown-article', 'No.', 404)).client.article('a.txt')).toBeNull();
  });

  it.each([
    ['a refusal of the gateway', json({ message: 'Forbidden' }, 403), /403: Forbidden.*execute-api:Invoke/],
    ['a page of something else', new Response('<html>'), /another shape/],
    ['an error page of something else', new Response('<html>', { status: 502 }), /answered 502/],
    ['an answer of another version', json({ speakers: 'many' }), /another shape.*speakers/],
  ])('%s is said to be one', async (_why, response, message) => {
    await expect(api(() => response).client.speakers(null)).rejects.toThrow(message);
  });

  it('nobody listening is said with what to do', async () => {
    const { client } = api(() => {
      throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
    });
    await expect(client.speakers(null)).rejects.toThrow(
      /No answer from http:\/\/api.test: connect.*npm start/,
    );
  });
});

describe('waiting for an upload', () => {
  it.each([
    ['nothing is known', null, null],
    ['other bytes are on record', recorded('old'), null],
    ['these bytes are on record', recorded('new'), { type: 'recorded' }],
    ['these bytes were refused', refused('new'), { type: 'refused', reason: 'a.txt: is empty' }],
    ['an earlier upload was refused', refused('old'), null],
  ])('%s', (_why, entry, outcome) => {
    expect(outcomeFor('new', entry)).toEqual(outcome);
  });

  it('asks until these bytes are on record', async () => {
    const answers = [problem('unknown-article', 'No.', 404), json(recorded('old')), json(recorded('new'))];
    const { asked, client } = api(() => answers.shift() ?? json(recorded('new')));
    expect(await awaitRecorded(client, { key: 'a.txt', etag: 'new', before: null })).toEqual({
      type: 'recorded',
    });
    expect(asked).toHaveLength(3);
  });

  it('does not take the answer to the same bytes sent before for this one’s at once', async () => {
    const before = refused('new');
    const answers = [json(before), json(recorded('new'))];
    const { client } = api(() => answers.shift() ?? json(before));
    expect(await awaitRecorded(client, { key: 'a.txt', etag: 'new', before })).toEqual({ type: 'recorded' });
  });

  it('gives up in the end, saying where to look', async () => {
    const { client } = api(() => problem('unknown-article', 'No.', 404));
    const patience = { longest: 1, sameAgain: 0 };
    await expect(
      awaitRecorded(client, { key: 'a.txt', etag: 'new', before: null }, patience),
    ).rejects.toThrow(/a\.txt: uploaded, but not recorded.*dead letters/);
  });
});
