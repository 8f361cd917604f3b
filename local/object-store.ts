// Takes a folder and a bucket's name; gives an S3 endpoint on loopback for that one bucket.
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { decodeHeaderText, encodeHeaderText } from './header-text.ts';
import { closeServer, isMeantForLoopback, listenOnLoopback } from './listen-on-loopback.ts';
import { type Announce, type ObjectFolder, type ObjectVersion, openObjectFolder } from './object-folder.ts';
import { receiveUpload } from './object-upload.ts';
import { errorXml, S3Error } from './s3-error.ts';
import { listXml } from './s3-list.ts';

export interface ObjectStoreOptions {
  readonly folder: string;
  readonly bucket: string;
  readonly port: number;
  /** Hears of every new version and delete marker, at least once. */
  readonly announce: Announce;
}

export interface ObjectStore {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * What AWS SDK v3 and the AWS CLI need to put, get, head, delete and list objects, path style; presigned requests too. Neither signatures
 * nor the expiry of presigned ones are checked: whoever reaches loopback may write. Everything else is refused with NotImplemented.
 */
export async function startObjectStore(options: ObjectStoreOptions): Promise<ObjectStore> {
  const folder = await openObjectFolder(options.folder, options.announce);
  let served = 0;
  const server = createServer((request, response) => {
    served += 1;
    const requestId = `LOCAL${served.toString().padStart(11, '0')}`;
    response.setHeader('x-amz-request-id', requestId);
    answer(folder, options.bucket, request, response).catch((error: unknown) =>
      sendError(error, request, response, requestId),
    );
  });
  // A slow reader may take its time over a large file.
  server.requestTimeout = 0;
  const endpoint = await listenOnLoopback(server, options.port);
  return { endpoint, stop: () => closeServer(server) };
}

async function answer(
  folder: ObjectFolder,
  bucket: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isMeantForLoopback(request))
    throw new S3Error('AccessDenied', 'The local bucket answers to 127.0.0.1 only.');
  const { bucketName, key, query } = parseTarget(request.url ?? '/');
  refuseUnknown(request, query);
  if (bucketName !== bucket) throw new S3Error('NoSuchBucket', `There is one bucket here: ${bucket}.`);
  const method = request.method ?? '';
  if (key === '') {
    if (method === 'HEAD' && query.size === 0) response.end();
    else if (method === 'GET' && query.get('list-type') === '2') sendList(folder, bucket, query, response);
    else throw notImplemented(`${method} on the bucket`);
  } else if (method === 'PUT') await put(folder, key, request, response);
  else if (method === 'GET' || method === 'HEAD') await get(folder, key, query, request, response);
  else if (method === 'DELETE') await remove(folder, key, query, response);
  else throw notImplemented(`${method} on an object`);
}

interface Target {
  readonly bucketName: string;
  readonly key: string;
  readonly query: URLSearchParams;
}

// Not with URL, which would resolve `..` in a key.
function parseTarget(url: string): Target {
  const [, path = '', search = ''] = /^\/([^?]*)\??(.*)$/s.exec(url) ?? [];
  const slash = path.indexOf('/');
  try {
    return {
      bucketName: decodeURIComponent(slash < 0 ? path : path.slice(0, slash)),
      key: slash < 0 ? '' : decodeURIComponent(path.slice(slash + 1)),
      query: new URLSearchParams(search),
    };
  } catch {
    throw new S3Error('InvalidURI', 'The path is not valid percent-encoded UTF-8.');
  }
}

const listParameters = [
  'list-type',
  'prefix',
  'delimiter',
  'max-keys',
  'continuation-token',
  'start-after',
  'encoding-type',
  'fetch-owner',
];
// x-id: the SDK's note to itself which call it is.
const knownParameters = new Set(['x-id', 'versionId', ...listParameters]);
const knownHeaders =
  /^x-amz-(?:meta-.*|date|content-sha256|decoded-content-length|trailer|security-token|user-agent|sdk-checksum-algorithm|checksum-.*)$/;

/** What is silently ignored would work here and fail in the cloud, or the other way round. */
function refuseUnknown(request: IncomingMessage, query: URLSearchParams): void {
  if (request.method === 'POST' && query.has('uploads')) {
    throw notImplemented(
      'multipart upload (AWS CLI: `aws configure set s3.multipart_threshold 65MB` sends one piece)',
    );
  }
  for (const name of query.keys()) {
    const presigned = /^x-amz-(.+)$/i.test(name);
    if (!presigned && !knownParameters.has(name)) throw notImplemented(`the parameter ${name}`);
  }
  for (const name of Object.keys(request.headers)) {
    if (name.startsWith('x-amz-') && !knownHeaders.test(name)) throw notImplemented(`the header ${name}`);
  }
}

const keptHeaders = [
  'content-type',
  'content-encoding',
  'content-language',
  'content-disposition',
  'cache-control',
];

async function put(
  folder: ObjectFolder,
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (Buffer.byteLength(key) > 1024)
    throw new S3Error('KeyTooLongError', 'A key has up to 1024 bytes in UTF-8.');
  for (const name of ['if-match', 'if-none-match'] as const) {
    if (request.headers[name] !== undefined) throw notImplemented(`${name} on PUT`);
  }
  const metadata = metadataOf(request);
  const incoming = folder.incomingPath();
  const upload = await receiveUpload(request, incoming);
  const version = await folder.commit(
    { key, deleteMarker: false, ...upload, headers: headersToKeep(request), metadata },
    incoming,
  );
  response.setHeader('ETag', `"${version.etag}"`).setHeader('x-amz-version-id', version.versionId);
  setChecksum(version, response);
  response.end();
}

function headersToKeep(request: IncomingMessage): Record<string, string> {
  const kept: Record<string, string> = { 'content-type': 'binary/octet-stream' };
  for (const name of keptHeaders) {
    const value = request.headers[name];
    if (typeof value === 'string' && value !== '') kept[name] = value;
  }
  // aws-chunked is how the body travelled, not what it is.
  const encoding = (kept['content-encoding'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'aws-chunked')
    .join(',');
  if (encoding === '') delete kept['content-encoding'];
  else kept['content-encoding'] = encoding;
  return kept;
}

const metaPrefix = 'x-amz-meta-';

function metadataOf(request: IncomingMessage): Record<string, string> {
  const entries = Object.entries(request.headers)
    .filter(([name]) => name.startsWith(metaPrefix))
    .map(([name, value]): [string, string] => [
      name.slice(metaPrefix.length),
      decodeHeaderText(String(value)),
    ]);
  const size = entries.reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value), 0);
  if (size > 2048) throw new S3Error('MetadataTooLarge', `Metadata has up to 2048 bytes, this has ${size}.`);
  return Object.fromEntries(entries);
}

async function get(
  folder: ObjectFolder,
  key: string,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const version = versionToGet(folder, key, query.get('versionId'));
  if (isNotModified(version, request)) {
    response.writeHead(304, { ETag: `"${version.etag}"` }).end();
    return;
  }
  const range = rangeOf(request.headers.range, version.size);
  for (const [name, value] of Object.entries(version.headers)) response.setHeader(name, value);
  for (const [name, value] of Object.entries(version.metadata)) {
    response.setHeader(`${metaPrefix}${name}`, encodeHeaderText(value));
  }
  response
    .setHeader('ETag', `"${version.etag}"`)
    .setHeader('x-amz-version-id', version.versionId)
    .setHeader('Last-Modified', new Date(version.lastModified).toUTCString())
    .setHeader('Accept-Ranges', 'bytes')
    .setHeader('Content-Length', range ? range.end - range.start + 1 : version.size);
  if (range) {
    response.statusCode = 206;
    response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${version.size}`);
  } else if (request.headers['x-amz-checksum-mode'] === 'ENABLED') setChecksum(version, response);
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(folder.bodyPath(version), range ?? {}), response);
}

function versionToGet(folder: ObjectFolder, key: string, versionId: string | null): ObjectVersion {
  const version = versionId === null ? folder.newest(key) : folder.version(key, versionId);
  if (version && !version.deleteMarker) return version;
  if (versionId === null) {
    throw new S3Error(
      'NoSuchKey',
      `There is no object with the key ${key}.`,
      version ? { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.versionId } : {},
    );
  }
  throw new S3Error('NoSuchVersion', `There is no version ${versionId} of ${key}.`);
}

function isNotModified(version: ObjectVersion, request: IncomingMessage): boolean {
  const quoted = `"${version.etag}"`;
  const wanted = request.headers['if-match'];
  if (wanted !== undefined && wanted !== '*' && wanted !== quoted && wanted !== version.etag) {
    throw new S3Error('PreconditionFailed', `The object's ETag is ${quoted}.`);
  }
  const unwanted = request.headers['if-none-match'];
  return unwanted !== undefined && (unwanted === '*' || unwanted === quoted || unwanted === version.etag);
}

/** First and last byte, both included. Several ranges, or none that can be read, mean the whole object, as in S3. */
function rangeOf(header: string | undefined, size: number): { start: number; end: number } | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start < size && start <= end) return { start, end };
  throw new S3Error('InvalidRange', `The object has ${size} bytes.`, { 'Content-Range': `bytes */${size}` });
}

function setChecksum(version: ObjectVersion, response: ServerResponse): void {
  if (!version.checksum) return;
  response
    .setHeader(`x-amz-checksum-${version.checksum.name}`, version.checksum.value)
    .setHeader('x-amz-checksum-type', 'FULL_OBJECT');
}

async function remove(
  folder: ObjectFolder,
  key: string,
  query: URLSearchParams,
  response: ServerResponse,
): Promise<void> {
  if (query.has('versionId')) throw notImplemented('deleting one version');
  const emptyMd5 = 'd41d8cd98f00b204e9800998ecf8427e';
  const marker = await folder.commit(
    { key, deleteMarker: true, size: 0, etag: emptyMd5, headers: {}, metadata: {}, checksum: null },
    null,
  );
  response.writeHead(204, { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId }).end();
}

function sendList(
  folder: ObjectFolder,
  bucket: string,
  query: URLSearchParams,
  response: ServerResponse,
): void {
  const maxKeys = query.get('max-keys') ?? '1000';
  if (!/^\d{1,9}$/.test(maxKeys))
    throw new S3Error('InvalidArgument', `max-keys is not a number: ${maxKeys}`);
  const xml = listXml(bucket, folder.objects(), {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
    maxKeys: Math.min(Number(maxKeys), 1000),
    startAfter: query.get('start-after') ?? '',
    continuationToken: query.get('continuation-token'),
    urlEncoded: query.get('encoding-type') === 'url',
  });
  response.setHeader('Content-Type', 'application/xml').end(xml);
}

function notImplemented(what: string): S3Error {
  return new S3Error('NotImplemented', `The local bucket does not do this: ${what}.`);
}

function sendError(
  error: unknown,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const known =
    error instanceof S3Error ? error : new S3Error('InternalError', `The local bucket failed: ${error}`);
  for (const name of response.getHeaderNames()) if (name !== 'x-amz-request-id') response.removeHeader(name);
  const body = errorXml(known, request.url ?? '/', requestId);
  response.writeHead(known.status, { ...known.headers, 'Content-Type': 'application/xml' });
  response.end(request.method === 'HEAD' ? undefined : body);
  // A body that nobody reads would block the connection for the next request.
  request.resume();
}
