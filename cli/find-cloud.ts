// Takes what the reader gave on the command line and in the environment; gives the API and the bucket to speak with.
import { join, resolve } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { AwsClient } from 'aws4fetch';
import { type ApiClient, createApiClient, type Send } from './api-client.ts';
import { CliError } from './cli-error.ts';
import { type LocalAddresses, readLocalAddresses } from './local-addresses.ts';
import type { Terminal } from './terminal.ts';
import type { ArticleBucket } from './upload-article.ts';

export interface CloudOptions {
  /** The API's address: over ONRECORD_API, over the local cloud's. */
  readonly api?: string;
  readonly bucket?: string;
  /** Folder of the local cloud. */
  readonly data?: string;
}

export interface Cloud {
  readonly api: ApiClient;
  /** Null for a deployed stack whose bucket was not named. */
  readonly bucket: ArticleBucket | null;
}

/** Throws CliError when no address is given and no local cloud has left its own. */
export async function findCloud(options: CloudOptions, terminal: Terminal): Promise<Cloud> {
  const dataDir = dataFolder(options.data, terminal);
  const local = await readLocalAddresses(dataDir);
  const given = options.api ?? terminal.env.ONRECORD_API;
  if (given === undefined) return local ? localCloud(local) : noCloud(dataDir);
  const url = readUrl(given);
  if (!isLoopback(url)) return deployedCloud(url, options.bucket);
  if (local?.apiUrl === url && options.bucket === undefined) return localCloud(local);
  return { api: createApiClient(url, (address) => fetch(address)), bucket: otherBucket(options.bucket) };
}

export function dataFolder(given: string | undefined, terminal: Terminal): string {
  return given === undefined ? join(process.cwd(), '.onrecord') : resolve(terminal.folder, given);
}

export function localCloud({ apiUrl, s3Endpoint, bucket }: LocalAddresses): Cloud {
  const client = new S3Client({
    endpoint: s3Endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return { api: createApiClient(apiUrl, (address) => fetch(address)), bucket: { client, name: bucket } };
}

function noCloud(dataDir: string): never {
  throw new CliError(
    `No local cloud runs on ${dataDir}. Start one with \`npm start\`, or name the address of a running API with --api or ONRECORD_API.`,
  );
}

/** Credentials from the default chain: environment, profile, sign-on, instance. */
function deployedCloud(url: string, bucket: string | undefined): Cloud {
  const region = regionIn(url);
  const client = new S3Client(region === null ? {} : { region });
  return {
    api: createApiClient(url, signedBy(client)),
    bucket: bucket === undefined ? null : { client, name: bucket },
  };
}

/** The reader's own settings (AWS_ENDPOINT_URL_S3, AWS_PROFILE…) say where the bucket is. */
function otherBucket(name: string | undefined): ArticleBucket | null {
  return name === undefined ? null : { client: new S3Client({}), name };
}

function signedBy(client: S3Client): Send {
  return async (address) => {
    const [credentials, region] = await Promise.all([credentialsOf(client), regionOf(client)]);
    const { accessKeyId, secretAccessKey, sessionToken } = credentials;
    const signer = new AwsClient({
      accessKeyId,
      secretAccessKey,
      ...(sessionToken === undefined ? {} : { sessionToken }),
      service: 'execute-api',
      region,
      retries: 2,
    });
    return signer.fetch(address);
  };
}

async function credentialsOf(client: S3Client) {
  try {
    return await client.config.credentials();
  } catch (cause) {
    const reason = (cause as Error).message;
    throw new CliError(
      `A deployed API takes signed requests, and no AWS credentials were found (${reason}). Set AWS_PROFILE or sign in first.`,
      1,
      { cause },
    );
  }
}

async function regionOf(client: S3Client): Promise<string> {
  try {
    return await client.config.region();
  } catch (cause) {
    throw new CliError('A deployed API takes signed requests, and no AWS region is set. Set AWS_REGION.', 1, {
      cause,
    });
  }
}

/** The stack's API and bucket are in one region, and the usual address names it. */
function regionIn(url: string): string | null {
  return /\.execute-api\.([a-z0-9-]+)\.amazonaws\.com/.exec(new URL(url).hostname)?.[1] ?? null;
}

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

/** Without a slash at the end. */
function readUrl(given: string): string {
  if (URL.canParse(given) && /^https?:/.test(given)) return given.replace(/\/+$/, '');
  throw new CliError(`"${given}" is no address of an API. Give one such as http://127.0.0.1:4750.`, 2);
}
