import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import pMap from 'p-map';
import { createIncoming } from './incoming.ts';
import { type ByteRange, ObjectMissing, type Storage } from './storage.ts';

/** The number of objects removed at the same time, each by its own request: servers differ in bulk deletion. */
const REMOVAL_CONCURRENCY = 16;

/** In milliseconds. */
const TIMEOUTS = { connectionTimeout: 5_000, requestTimeout: 60_000 };

export interface S3Location {
  readonly bucket: string;
  /** A folder of keys without leading and trailing slashes, or ''. */
  readonly prefix: string;
  /** The URL of a server other than Amazon's, which has its buckets in the path; null for Amazon S3. */
  readonly endpoint: string | null;
  readonly region: string;
}

/** Parses `s3://bucket/prefix?endpoint=https://...&region=...`. Throws if the URL is malformed. */
export function readS3Url(url: string): S3Location {
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  const unknown = [...searchParams.keys()].find((name) => name !== 'endpoint' && name !== 'region');
  if (protocol !== 's3:' || !hostname || unknown) {
    throw new Error(
      'the format is s3://bucket/prefix?endpoint=https://...&region=...; endpoint and region are optional',
    );
  }
  const endpoint = searchParams.get('endpoint');
  if (endpoint !== null && !URL.canParse(endpoint)) throw new Error('the endpoint is not a URL');
  const prefix = decodeURIComponent(pathname).replace(/^\/+|\/+$/g, '');
  return { bucket: hostname, prefix, endpoint, region: searchParams.get('region') ?? 'us-east-1' };
}

/**
 * Stores objects in a bucket, with the credentials that the AWS tools use. Files are received in `dataDir` and sent once
 * they are complete. An object is stored completely or not at all, and the server verifies its SHA-256.
 */
export function createS3Storage(url: string, dataDir: string): Storage {
  const { bucket, prefix, endpoint, region } = readS3Url(url);
  const client = new S3Client({
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    // By default, the client adds further checksums to ours, and not every server accepts them.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: TIMEOUTS,
  });
  const incoming = createIncoming(join(dataDir, 'incoming'));
  const at = (key: string) => ({ Bucket: bucket, Key: prefix ? `${prefix}/${key}` : key });
  const get = (key: string, range?: ByteRange) =>
    client
      .send(new GetObjectCommand({ ...at(key), ...(range && { Range: `bytes=${range.start}-${range.end}` }) }))
      .then(({ Body }) => Body ?? absent(key))
      .catch((error: unknown) => (isMissing(error) ? absent(key, error) : Promise.reject(error)));
  const remove = (key: string) => client.send(new DeleteObjectCommand(at(key))).then(() => {});
  const entries = async function* (below: string) {
    for await (const { Contents } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: at(below).Key })) {
      for (const { Key, LastModified } of Contents ?? []) {
        if (Key) yield { key: prefix ? Key.slice(prefix.length + 1) : Key, at: LastModified ?? new Date() };
      }
    }
  };

  return {
    async stage(source, limits) {
      const file = await incoming.receive(source, limits);
      const checksum = Buffer.from(file.sha256, 'hex').toString('base64');
      return {
        ...file,
        async keep(key) {
          const facts = { ...at(key), ContentLength: file.byteSize, ChecksumSHA256: checksum };
          // The client repeats failed requests itself, but not if they have sent a part of a stream.
          await repeated(() => client.send(new PutObjectCommand({ ...facts, Body: createReadStream(file.path) })));
          await incoming.discard(file.path);
        },
        discard: () => incoming.discard(file.path),
      };
    },
    async write(key, bytes) {
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes, ChecksumAlgorithm: 'SHA256' }));
    },
    read: async (key) => (await get(key)).transformToByteArray(),
    stream: async (key, range) => (await get(key, range)) as Readable, // always a Readable in Node
    has: (key) =>
      client.send(new HeadObjectCommand(at(key))).then(
        () => true,
        (error: unknown) => (isMissing(error) ? false : Promise.reject(error)),
      ),
    remove,
    removeAll: (folder) =>
      pMap(entries(`${folder}/`), ({ key }) => remove(key), { concurrency: REMOVAL_CONCURRENCY }).then(() => {}),
    async *list(before) {
      for await (const entry of entries('')) if (entry.at < before) yield entry.key;
    },
    removeUnfinished: (before) => incoming.removeOlder(before),
    isHealthy: () =>
      client.send(new HeadBucketCommand({ Bucket: bucket })).then(
        () => true,
        () => false,
      ),
  };
}

/** How often a file is sent if the connection breaks or the server fails, and the pause before the second time. */
const ATTEMPTS = 4;
const PAUSE_MS = 200;

/** Runs `work` again, after growing pauses, unless the server has refused the request. */
async function repeated(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return;
    } catch (error) {
      const status = error instanceof S3ServiceException ? (error.$metadata.httpStatusCode ?? 500) : 500;
      if (attempt === ATTEMPTS || status < 500) throw error;
      await delay(PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}

function absent(key: string, cause?: unknown): never {
  throw new ObjectMissing(key, { cause });
}

function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.name === 'NotFound');
}
