import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChecksumName, createChecksum } from '../../local/checksums.ts';

const hexOf = (name: ChecksumName, ...chunks: Uint8Array[]) => {
  const checksum = createChecksum(name);
  for (const chunk of chunks) checksum.update(chunk);
  return Buffer.from(checksum.digest(), 'base64').toString('hex');
};

describe('the checksums S3 clients send', () => {
  // "Check" values of the catalogue of parametrised CRC algorithms: the checksum of the digits 1 to 9.
  it.each([
    ['crc32', 'cbf43926'],
    ['crc32c', 'e3069283'],
    ['crc64nvme', 'ae8b14860a799888'],
    ['sha1', createHash('sha1').update('123456789').digest('hex')],
    ['sha256', createHash('sha256').update('123456789').digest('hex')],
  ] as const)('%s has its published check value', (name, value) => {
    expect(hexOf(name, Buffer.from('123456789'))).toBe(value);
  });

  it('do not depend on how the body was cut', () => {
    const names = fc.constantFrom<ChecksumName>('crc32', 'crc32c', 'crc64nvme', 'sha1', 'sha256');
    fc.assert(
      fc.property(names, fc.uint8Array({ maxLength: 200 }), fc.nat(200), (name, body, cut) => {
        expect(hexOf(name, body.subarray(0, cut), body.subarray(cut))).toBe(hexOf(name, body));
      }),
    );
  });
});
