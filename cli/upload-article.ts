// Takes a bucket and a file; gives the ETag under which the bucket keeps it now.
import { createHash } from 'node:crypto';
import { HeadObjectCommand, NotFound, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { encodeHeaderText } from '../local/header-text.ts';
import type { ArticleFile, ArticleMetadata } from '../src/model/article.ts';

export interface ArticleBucket {
  readonly client: S3Client;
  readonly name: string;
}

/** Without quotation marks. */
export async function uploadArticle(
  { client, name }: ArticleBucket,
  { key, bytes, metadata }: ArticleFile,
): Promise<string> {
  const { ETag = '' } = await client.send(
    new PutObjectCommand({ Bucket: name, Key: key, Body: bytes, Metadata: toHeaders(metadata) }),
  );
  return ETag.replaceAll('"', '');
}

/** The ETag of the very same bytes and metadata in the bucket, else null. Where S3 encrypts with a key of yours no ETag tells: null. */
export async function etagIfUploaded(
  { client, name }: ArticleBucket,
  { key, bytes, metadata }: ArticleFile,
): Promise<string | null> {
  try {
    const held = await client.send(new HeadObjectCommand({ Bucket: name, Key: key }));
    const etag = held.ETag?.replaceAll('"', '') ?? null;
    const sent = toHeaders(metadata);
    const sameMetadata = (['published', 'publisher', 'url', 'meeting'] as const).every(
      (field) => held.Metadata?.[field] === sent[field],
    );
    return sameMetadata && etag === md5(bytes) ? etag : null;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

/** Headers are ASCII; S3 gives encoded words back as it got them. */
function toHeaders(metadata: ArticleMetadata): Record<string, string> {
  return Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, encodeHeaderText(value)]));
}

function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}
