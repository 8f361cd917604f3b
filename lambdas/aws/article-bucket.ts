// Takes an S3 client and a bucket's name; gives the articles in that bucket.
import { GetObjectCommand, NoSuchKey, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { type ArticleMetadata, maxArticleBytes } from '../../src/model/article.ts';
import { ArticleError } from '../../src/model/errors.ts';
import type { ArticleRef, ArticleSource } from '../../src/ports.ts';
import { decodeHeaderWords } from './header-words.ts';

export interface ArticleBucket {
  readonly client: S3Client;
  readonly bucket: string;
}

export function createArticleBucket({ client, bucket }: ArticleBucket): ArticleSource {
  const get = async ({ key, versionId }: ArticleRef) => {
    try {
      const version = versionId ? { VersionId: versionId } : {};
      return await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...version }));
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  };
  return {
    async read(ref) {
      const object = await get(ref);
      if (!object) return null;
      const bytes = object.ContentLength ?? 0;
      if (bytes > maxArticleBytes) {
        // The answer's head is read, its body is not: without this the connection would stay open.
        (object.Body as { destroy?: () => void } | undefined)?.destroy?.();
        throw tooLarge(ref.key, bytes);
      }
      return {
        key: ref.key,
        bytes: (await object.Body?.transformToByteArray()) ?? new Uint8Array(),
        metadata: toMetadata(ref.key, object.Metadata ?? {}),
        etag: object.ETag?.replaceAll('"', '') ?? null,
      };
    },
  };
}

function isGone(error: unknown): boolean {
  if (error instanceof NoSuchKey) return true;
  return error instanceof S3ServiceException && ['NotFound', 'NoSuchVersion'].includes(error.name);
}

function tooLarge(key: string, bytes: number): ArticleError {
  const found = `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  const allowed = `${maxArticleBytes / 1024 / 1024} MB`;
  return new ArticleError(
    'too-large',
    key,
    `${key}: ${found}, and an article has ${allowed} at most. Put one article in one file.`,
  );
}

/** S3 gives user metadata by lower-case names, and what is not ASCII as encoded words. Other names are not ours. */
function toMetadata(key: string, found: Readonly<Record<string, string>>): ArticleMetadata {
  const names = ['published', 'publisher', 'url', 'meeting'] as const;
  const given = names.filter((name) => found[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, decode(key, name, found[name] ?? '')]));
}

function decode(key: string, name: string, value: string): string {
  const decoded = decodeHeaderWords(value);
  if (decoded !== null) return decoded;
  throw new ArticleError(
    'metadata',
    key,
    `${key}: the metadata "${name}" is encoded in a way that cannot be read. Send it as UTF-8.`,
  );
}
