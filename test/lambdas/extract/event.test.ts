import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents } from '../../../lambdas/extract/event.ts';
import { bodiesOf } from '../read-event.ts';

const eventsIn = (name: string) => bodiesOf(name).flatMap(readEvents);

describe('an S3 event', () => {
  it('of an upload says which object, and orders it', () => {
    expect(eventsIn('s3-put')).toEqual([
      {
        what: 'created',
        ref: {
          key: 'ferries.txt',
          versionId: null,
          revision: '0055AED6DCD90281E5'.padEnd(32, '0'),
        },
        etag: 'd41d8cd98f00b204e9800998ecf8427e',
      },
    ]);
  });

  it.each([
    ['an upload in parts is an upload', 's3-put-version', 'created', '096fKKXTRTtl3on89fVO.nfljtsv6qko'],
    ['without versions a removal is final', 's3-delete', 'removed', null],
    ['a marker stands for a removal', 's3-delete-marker', 'removed', 'UIORUnfndfiufdisojhr398493jfdkj2'],
    [
      'one version of several went',
      's3-delete-version',
      'removed-version',
      '096fKKXTRTtl3on89fVO.nfljtsv6qko',
    ],
  ])('%s', (_why, name, what, versionId) => {
    expect(eventsIn(name)).toMatchObject([{ what, ref: { key: 'ferries.txt', versionId } }]);
  });

  it('names keys as a form would: plus is a space, the rest percent-encoded', () => {
    expect(eventsIn('s3-put-encoded-key')).toMatchObject([
      { ref: { key: '2031/05/Fähren + Häfen 100%20.txt' } },
    ]);
  });

  it('may hold several records', () => {
    expect(eventsIn('s3-two-records').map(({ ref }) => ref.key)).toEqual(['ferries.txt', 'bridges.txt']);
  });

  it('that only tests the notification says nothing of articles', () => {
    expect(eventsIn('s3-test-event')).toEqual([]);
  });
});

describe('a message that S3 does not send', () => {
  const [noJson, , noEvent, restored, badKey] = bodiesOf('sqs-malformed');
  it.each([
    ['no JSON', noJson],
    ['some other JSON', noEvent],
    ['an event that is neither upload nor removal', restored],
    ['a key that is not encoded', badKey],
    ['no records', '{"Records":[]}'],
    ['null', 'null'],
  ])('is an error: %s', (_why, body) => {
    expect(() => readEvents(body ?? '')).toThrow();
  });

  it('is an error when nothing orders it', () => {
    const body = bodiesOf('s3-put')[0]?.replace(/,"sequencer":"[^"]*"|, "sequencer": "[^"]*"/, '') ?? '';
    expect(body).not.toContain('sequencer');
    expect(() => readEvents(body)).toThrow(/sequencer/);
  });
});

const body = (key: string, sequencer: string) =>
  JSON.stringify({
    Records: [{ eventSource: 'aws:s3', eventName: 'ObjectCreated:Put', s3: { object: { key, sequencer } } }],
  });
const only = (key: string, sequencer = '0A') => readEvents(body(key, sequencer))[0]?.ref;

it('any key comes back as it was before S3 encoded it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (key) => {
      const asS3Writes = encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/');
      expect(only(asS3Writes)?.key).toBe(key);
    }),
  );
});

it.each([
  ['a longer one that came later', '0055AED6DCD90281E6', '0055AED6DCD903'],
  ['a longer one that came between', '0055AED6DCD903', '0055AED6DCD90301'],
  ['one length', '0055AED6DCD90281E5', '0055AED6DCD90281E6'],
])('revisions order as S3 orders sequencers, the shorter padded on the right: %s', (_, first, second) => {
  expect(only('k', first)?.revision).toBeDefined();
  expect((only('k', first)?.revision ?? '') < (only('k', second)?.revision ?? '')).toBe(true);
});

it('revisions order as the sequencers do, whatever their length and case', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 1, maxLength: 32 });
  fc.assert(
    fc.property(digits, digits, fc.boolean(), (a, b, upper) => {
      const given = (hex: string) => (upper ? hex.toUpperCase() : hex);
      const [first = '', second = ''] = [only('k', given(a))?.revision, only('k', given(b))?.revision];
      const length = Math.max(a.length, b.length);
      const [padded, other] = [a.padEnd(length, '0'), b.padEnd(length, '0')];
      expect(first < second).toBe(padded < other);
      expect(first === second).toBe(padded === other);
    }),
  );
});
