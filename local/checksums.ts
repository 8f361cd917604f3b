// Takes a body's chunks; gives the digests that S3 clients send along.
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** Base64 of the digest, as in the headers `x-amz-checksum-…`. */
export interface Checksum {
  update(chunk: Uint8Array): void;
  digest(): string;
}

export type ChecksumName = 'crc32' | 'crc32c' | 'crc64nvme' | 'sha1' | 'sha256';

const makers: Readonly<Record<ChecksumName, () => Checksum>> = {
  crc32: crc32Checksum,
  crc32c: crc32cChecksum,
  crc64nvme: crc64nvmeChecksum,
  sha1: () => hashChecksum('sha1'),
  sha256: () => hashChecksum('sha256'),
};

export function isChecksumName(name: string): name is ChecksumName {
  return Object.hasOwn(makers, name);
}

export function createChecksum(name: ChecksumName): Checksum {
  return makers[name]();
}

function hashChecksum(algorithm: 'sha1' | 'sha256'): Checksum {
  const hash = createHash(algorithm);
  return { update: (chunk) => hash.update(chunk), digest: () => hash.digest('base64') };
}

function crc32Checksum(): Checksum {
  let value = 0;
  return {
    update: (chunk) => {
      value = crc32(chunk, value);
    },
    digest: () => base64OfWords([value]),
  };
}

// Castagnoli's polynomial, bits reversed (RFC 3720).
const castagnoli = 0x82f63b78;

function crc32cChecksum(): Checksum {
  const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let row = byte;
    for (let bit = 0; bit < 8; bit += 1) row = row & 1 ? (row >>> 1) ^ castagnoli : row >>> 1;
    return row;
  });
  let value = 0xffffffff;
  return {
    update: (chunk) => {
      for (const byte of chunk) value = (value >>> 8) ^ (table[(value ^ byte) & 255] as number);
    },
    digest: () => base64OfWords([(value ^ 0xffffffff) >>> 0]),
  };
}

// The polynomial of CRC-64/NVME, bits reversed (NVM Express specification): what version 2 of the AWS CLI sends by default.
const nvmeHigh = 0x9a6c9329;
const nvmeLow = 0xac4bc9b5;

/** 64 bits as two words of 32: a BigInt a byte would take seconds for a large file. */
function crc64nvmeChecksum(): Checksum {
  const highs = new Uint32Array(256);
  const lows = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    let high = 0;
    let low = byte;
    for (let bit = 0; bit < 8; bit += 1) {
      const odd = low & 1;
      low = ((low >>> 1) | (high << 31)) >>> 0;
      high >>>= 1;
      if (odd) {
        low = (low ^ nvmeLow) >>> 0;
        high = (high ^ nvmeHigh) >>> 0;
      }
    }
    highs[byte] = high;
    lows[byte] = low;
  }
  let high = 0xffffffff;
  let low = 0xffffffff;
  return {
    update: (chunk) => {
      for (const byte of chunk) {
        const row = (low ^ byte) & 255;
        low = ((low >>> 8) | (high << 24)) ^ (lows[row] as number);
        high = (high >>> 8) ^ (highs[row] as number);
      }
    },
    digest: () => base64OfWords([~high >>> 0, ~low >>> 0]),
  };
}

function base64OfWords(words: readonly number[]): string {
  const bytes = Buffer.alloc(words.length * 4);
  words.forEach((word, index) => {
    bytes.writeUInt32BE(word, index * 4);
  });
  return bytes.toString('base64');
}
