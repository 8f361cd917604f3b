import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AwsChunkedDecoder } from '../../local/aws-chunked-decoder.ts';

const decode = async (pieces: readonly Uint8Array[]) => {
  const decoder = new AwsChunkedDecoder();
  const source = Readable.from(pieces, { objectMode: false });
  source.pipe(decoder);
  return { body: await buffer(decoder), trailers: Object.fromEntries(decoder.trailers) };
};

const frame = (chunks: readonly Uint8Array[], trailer: string) =>
  Buffer.concat([
    ...chunks.flatMap((chunk) => [
      Buffer.from(`${chunk.length.toString(16)};chunk-signature=ab\r\n`),
      chunk,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`0\r\n${trailer}\r\n`),
  ]);

describe('the aws-chunked decoder', () => {
  it('gives the bytes and the trailing headers, wherever the network cuts', async () => {
    const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 60 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(chunks, fc.integer({ min: 1, max: 40 }), async (given, step) => {
        const framed = frame(given, 'X-Amz-Checksum-Crc32: AAAA\r\nx-amz-trailer-signature:bb\r\n');
        const pieces = Array.from({ length: Math.ceil(framed.length / step) }, (_, index) =>
          framed.subarray(index * step, (index + 1) * step),
        );
        const { body, trailers } = await decode(pieces);
        expect(body.equals(Buffer.concat(given))).toBe(true);
        expect(trailers).toEqual({ 'x-amz-checksum-crc32': 'AAAA', 'x-amz-trailer-signature': 'bb' });
      }),
    );
  });

  it.each([
    ['a size that is no number', 'zz\r\nab\r\n'],
    ['a chunk longer than its size', '1\r\nab\r\n0\r\n\r\n'],
    ['an end in the middle of a chunk', '5\r\nab'],
    ['an end before the last chunk', '2\r\nab\r\n'],
    ['an end without the closing line', '2\r\nab\r\n0\r\n'],
    ['a trailing header without a colon', '0\r\nchecksum\r\n\r\n'],
    ['a line that does not end', 'a'.repeat(20_000)],
  ])('refuses %s', async (_why, framed) => {
    await expect(decode([Buffer.from(framed)])).rejects.toMatchObject({ code: 'IncompleteBody' });
  });
});
