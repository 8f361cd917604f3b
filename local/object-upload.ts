// Takes a PUT request; gives its body written to a file and checked against every digest sent along.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AwsChunkedDecoder } from './aws-chunked-decoder.ts';
import { type ChecksumName, createChecksum, isChecksumName } from './checksums.ts';
import { S3Error } from './s3-error.ts';

const largestObject = 64 * 1024 * 1024;

export interface Upload {
  readonly size: number;
  /** MD5 in hexadecimal */
  readonly etag: string;
  readonly checksum: { readonly name: ChecksumName; readonly value: string } | null;
}

const streamingPayloads = new Set([
  'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
]);

/** Writes to `path` as the bytes come; nothing is held. Throws S3Error, and then the file is gone. */
export async function receiveUpload(request: IncomingMessage, path: string): Promise<Upload> {
  try {
    return await receive(request, path);
  } catch (error) {
    await rm(path, { force: true });
    // What is not read would make the client see a broken connection instead of the answer.
    if (!request.destroyed)
      await pipeline(request, new Writable({ write: (_chunk, _encoding, done) => done() })).catch(() => {});
    throw error;
  }
}

async function receive(request: IncomingMessage, path: string): Promise<Upload> {
  const { headers } = request;
  const payload = headerOf(headers, 'x-amz-content-sha256');
  const decoder = payload?.startsWith('STREAMING-') ? chunkedDecoder(payload) : null;
  const announced = announcedLength(headers, decoder !== null);
  if (announced > largestObject) throw tooLarge(announced);
  const name = checksumName(headers);
  const checksum = name && createChecksum(name);
  const md5 = createHash('md5');
  const sha256 = createHash('sha256');
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      md5.update(chunk);
      sha256.update(chunk);
      checksum?.update(chunk);
      if (size > largestObject) done(tooLarge(size));
      else done(null, chunk);
    },
  });
  const file = createWriteStream(path);
  // A failing pipeline destroys its streams, and the rest of a destroyed request cannot be read away before the answer.
  const body = request.iterator({ destroyOnReturn: false });
  if (decoder) await pipeline(body, decoder, meter, file);
  else await pipeline(body, meter, file);

  if (size !== announced) {
    throw new S3Error('IncompleteBody', `The body has ${size} bytes, its headers announced ${announced}.`);
  }
  const etag = md5.digest();
  const value = checksum?.digest() ?? null;
  expectDigest(headerOf(headers, 'content-md5'), etag.toString('base64'), 'Content-MD5');
  if (payload && /^[0-9a-f]{64}$/i.test(payload) && payload.toLowerCase() !== sha256.digest('hex')) {
    throw new S3Error('XAmzContentSHA256Mismatch', 'x-amz-content-sha256 does not match the body.');
  }
  if (name && value) {
    const header = `x-amz-checksum-${name}`;
    const sent = headerOf(headers, header) ?? decoder?.trailers.get(header);
    if (sent === undefined) throw new S3Error('InvalidRequest', `${header} was announced and not sent.`);
    expectDigest(sent, value, header);
  }
  return { size, etag: etag.toString('hex'), checksum: name && value ? { name, value } : null };
}

function chunkedDecoder(payload: string): AwsChunkedDecoder {
  if (streamingPayloads.has(payload)) return new AwsChunkedDecoder();
  throw new S3Error('NotImplemented', `The local bucket does not take x-amz-content-sha256: ${payload}.`);
}

function announcedLength(headers: IncomingHttpHeaders, chunked: boolean): number {
  const header = chunked ? 'x-amz-decoded-content-length' : 'content-length';
  const value = headerOf(headers, header);
  if (value === undefined) throw new S3Error('MissingContentLength', `${header} is missing.`);
  if (!/^\d{1,15}$/.test(value)) throw new S3Error('InvalidArgument', `${header} is not a length: ${value}`);
  return Number(value);
}

/** The digest that comes with the body, in a header or in a trailing one. */
function checksumName(headers: IncomingHttpHeaders): ChecksumName | null {
  const prefix = 'x-amz-checksum-';
  const trailing = (headerOf(headers, 'x-amz-trailer') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase());
  const names = [...Object.keys(headers), ...trailing]
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter((name) => name !== 'mode' && name !== 'type');
  const [name, ...more] = names;
  if (name === undefined) return null;
  if (more.length > 0)
    throw new S3Error('InvalidRequest', `Expected one checksum, found ${names.join(', ')}.`);
  if (!isChecksumName(name))
    throw new S3Error('NotImplemented', `The local bucket cannot check ${prefix}${name}.`);
  return name;
}

function expectDigest(sent: string | undefined, found: string, header: string): void {
  if (sent === undefined || sent === found) return;
  throw new S3Error('BadDigest', `${header} is ${sent}, the body's is ${found}.`);
}

function tooLarge(size: number): S3Error {
  return new S3Error(
    'EntityTooLarge',
    `The local bucket takes objects of up to ${largestObject} bytes, this has ${size}.`,
  );
}

function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}
