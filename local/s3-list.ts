// Takes the bucket's objects and the parameters of ListObjectsV2; gives one page of the list as XML.
import { escapeXml } from './escape-xml.ts';

export interface ListedObject {
  readonly key: string;
  readonly size: number;
  /** without quotation marks */
  readonly etag: string;
  /** ISO date and time */
  readonly lastModified: string;
}

export interface ListRequest {
  readonly prefix: string;
  readonly delimiter: string;
  readonly maxKeys: number;
  /** Only keys after this one, in order of their UTF-8 bytes; '' for all. */
  readonly startAfter: string;
  readonly continuationToken: string | null;
  readonly urlEncoded: boolean;
}

interface Entry {
  /** The key, or the common prefix that stands for several keys. */
  readonly name: string;
  readonly object: ListedObject | null;
}

/** `objects` in any order. */
export function listXml(bucket: string, objects: readonly ListedObject[], request: ListRequest): string {
  const after =
    request.continuationToken === null ? request.startAfter : decodeToken(request.continuationToken);
  const entries = entriesOf(objects, request).filter((entry) => compareKeys(entry.name, after) > 0);
  const page = entries.slice(0, request.maxKeys);
  const last = page.at(-1);
  const next = entries.length > page.length && last ? encodeToken(last.name) : null;
  const name = (text: string) => escapeXml(request.urlEncoded ? encodeKey(text) : text);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
    `<Name>${escapeXml(bucket)}</Name><Prefix>${name(request.prefix)}</Prefix>`,
    request.delimiter ? `<Delimiter>${name(request.delimiter)}</Delimiter>` : '',
    request.startAfter ? `<StartAfter>${name(request.startAfter)}</StartAfter>` : '',
    request.urlEncoded ? '<EncodingType>url</EncodingType>' : '',
    request.continuationToken
      ? `<ContinuationToken>${escapeXml(request.continuationToken)}</ContinuationToken>`
      : '',
    next ? `<NextContinuationToken>${next}</NextContinuationToken>` : '',
    `<KeyCount>${page.length}</KeyCount><MaxKeys>${request.maxKeys}</MaxKeys><IsTruncated>${next !== null}</IsTruncated>`,
    ...page.map(({ name: text, object }) =>
      object
        ? `<Contents><Key>${name(text)}</Key><LastModified>${object.lastModified}</LastModified>` +
          `<ETag>&quot;${object.etag}&quot;</ETag><Size>${object.size}</Size><StorageClass>STANDARD</StorageClass></Contents>`
        : `<CommonPrefixes><Prefix>${name(text)}</Prefix></CommonPrefixes>`,
    ),
    '</ListBucketResult>',
  ].join('');
}

function entriesOf(objects: readonly ListedObject[], { prefix, delimiter }: ListRequest): Entry[] {
  const entries = new Map<string, Entry>();
  for (const object of objects) {
    if (!object.key.startsWith(prefix)) continue;
    const cut = delimiter ? object.key.indexOf(delimiter, prefix.length) : -1;
    const name = cut < 0 ? object.key : object.key.slice(0, cut + delimiter.length);
    entries.set(name, { name, object: cut < 0 ? object : null });
  }
  return [...entries.values()].sort((a, b) => compareKeys(a.name, b.name));
}

// S3 orders by UTF-8 bytes; JavaScript's own order differs above the basic plane.
function compareKeys(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function encodeToken(name: string): string {
  return Buffer.from(name).toString('base64url');
}

function decodeToken(token: string): string {
  return Buffer.from(token, 'base64url').toString();
}

/** As S3 does for `encoding-type=url`: slashes stay. */
function encodeKey(key: string): string {
  return encodeURIComponent(key).replaceAll('%2F', '/');
}
