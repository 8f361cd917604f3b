import { describe, expect, it } from 'vitest';
import { sequencerAfter } from '../../local/object-folder.ts';
import { encodeEventKey, s3Notification } from '../../local/s3-notification.ts';

describe('a sequencer', () => {
  it('grows with the clock, within one millisecond, and when the clock goes back', () => {
    const now = Date.UTC(2026, 0, 1);
    const one = sequencerAfter('', now);
    const two = sequencerAfter(one, now);
    const three = sequencerAfter(two, now - 3_600_000);
    const four = sequencerAfter(three, now + 1);
    expect([one, two, three, four].sort()).toEqual([one, two, three, four]);
    expect(new Set([one, two, three, four]).size).toBe(4);
    for (const each of [one, two, three, four]) expect(each).toMatch(/^[0-9A-F]{16}$/);
  });
});

describe('a notification', () => {
  it.each([
    ['a space is a plus', 'two words.txt', 'two+words.txt'],
    ['a plus is escaped', '1+1.txt', '1%2B1.txt'],
    ['an escape is escaped', 'a%20b', 'a%2520b'],
    ['slashes stay', 'a/b.txt', 'a/b.txt'],
    ['letters are UTF-8', 'é', '%C3%A9'],
    ['what separates parameters is escaped', 'a=b&c', 'a%3Db%26c'],
  ])('writes the key as S3 does: %s', (_why, key, written) => {
    expect(encodeEventKey(key)).toBe(written);
    expect(decodeURIComponent(written.replaceAll('+', ' '))).toBe(key);
  });

  it('says what was removed without a size', () => {
    const version = {
      key: 'a.txt',
      versionId: 'v1',
      sequencer: '0000000000000001',
      deleteMarker: true,
      size: 0,
      etag: 'd41d8cd98f00b204e9800998ecf8427e',
      lastModified: '2026-01-01T00:00:00.000Z',
      headers: {},
      metadata: {},
      checksum: null,
    };
    expect(s3Notification('articles', 'us-east-1', version)).toMatchObject({
      Records: [
        {
          eventVersion: '2.1',
          eventSource: 'aws:s3',
          eventName: 'ObjectRemoved:DeleteMarkerCreated',
          eventTime: '2026-01-01T00:00:00.000Z',
          s3: {
            bucket: { name: 'articles', arn: 'arn:aws:s3:::articles' },
            object: { key: 'a.txt', versionId: 'v1', sequencer: '0000000000000001' },
          },
        },
      ],
    });
    expect(JSON.stringify(s3Notification('articles', 'us-east-1', version))).not.toContain('"size"');
  });
});
