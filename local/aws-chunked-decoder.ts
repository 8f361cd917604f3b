// Takes a body in the aws-chunked encoding; gives the bytes inside and the headers that trail them.
import { Transform, type TransformCallback } from 'node:stream';
import { S3Error } from './s3-error.ts';

const longestLine = 16_384;

type State = 'size' | 'data' | 'data-end' | 'trailer' | 'done';

/**
 * "Signature calculations for the Authorization header: transferring payload in multiple chunks" (Amazon S3 API Reference):
 * `SIZE[;chunk-signature=…]\r\n` DATA `\r\n` … `0[;…]\r\n` [`name:value\r\n` …] `\r\n`. Signatures are not checked.
 */
export class AwsChunkedDecoder extends Transform {
  /** Trailing headers, names in lower case. Complete when the stream has ended. */
  readonly trailers = new Map<string, string>();
  #state: State = 'size';
  #pending: Buffer = Buffer.alloc(0);
  #left = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      this.#pending = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
      while (this.#step());
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: TransformCallback): void {
    if (this.#state === 'done') done();
    else done(new S3Error('IncompleteBody', 'The body ended in the middle of a chunk.'));
  }

  /** True when it got on and may get on further with what is pending. */
  #step(): boolean {
    if (this.#state === 'done') return false;
    if (this.#state === 'data') return this.#takeData();
    const line = this.#takeLine();
    if (line === null) return false;
    if (this.#state === 'size') this.#readSize(line);
    else if (this.#state === 'data-end') this.#readDataEnd(line);
    else this.#readTrailer(line);
    return true;
  }

  #takeData(): boolean {
    const data = this.#pending.subarray(0, this.#left);
    if (data.length === 0) return false;
    this.#pending = this.#pending.subarray(data.length);
    this.#left -= data.length;
    if (this.#left === 0) this.#state = 'data-end';
    this.push(data);
    return true;
  }

  #takeLine(): string | null {
    const end = this.#pending.indexOf('\r\n');
    if (end > longestLine || (end < 0 && this.#pending.length > longestLine))
      throw malformed('an endless line');
    if (end < 0) return null;
    const line = this.#pending.subarray(0, end).toString('latin1');
    this.#pending = this.#pending.subarray(end + 2);
    return line;
  }

  #readSize(line: string): void {
    const size = /^([0-9a-f]{1,8})(?:;|$)/i.exec(line)?.[1];
    if (size === undefined) throw malformed(`"${line.slice(0, 40)}" where a chunk's size should be`);
    this.#left = Number.parseInt(size, 16);
    this.#state = this.#left === 0 ? 'trailer' : 'data';
  }

  #readDataEnd(line: string): void {
    if (line !== '') throw malformed('a chunk longer than its size');
    this.#state = 'size';
  }

  #readTrailer(line: string): void {
    if (line === '') {
      this.#state = 'done';
      return;
    }
    const colon = line.indexOf(':');
    if (colon < 1) throw malformed(`"${line.slice(0, 40)}" where a trailing header should be`);
    this.trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
}

function malformed(found: string): S3Error {
  return new S3Error('IncompleteBody', `The aws-chunked body is malformed: it has ${found}.`);
}
