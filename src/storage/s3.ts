import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
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

/** Objects removed at once. One by one, as servers differ in what they ask of a request that names many. */
const REMOVALS_AT_ONCE = 16;

/** How long a server may keep silent, ms. */
const TIMEOUTS = { connectionTimeout: 5_000, requestTimeout: 60_000 };

export interface S3Place {
  readonly bucket: string;
  /** '' or a folder of keys, without slashes at its ends. */
  readonly prefix: string;
  /** Of a server that is not Amazon's; its buckets are part of the path. */
  readonly endpoint: string | null;
  readonly region: string;
}

/** Reads `s3://bucket/prefix?endpoint=https://...&region=...`. Throws where it cannot be one. */
export function readS3Url(url: string): S3Place {
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  const unknown = [...searchParams.keys()].find((name) => name !== 'endpoint' && name !== 'region');
  if (protocol !== 's3:' || !hostname || unknown) {
    throw new Error('it reads s3://bucket/prefix?endpoint=https://...&region=...; endpoint and region are optional');
  }
  const endpoint = searchParams.get('endpoint');
  if (endpoint !== null && !URL.canParse(endpoint)) throw new Error('its endpoint is not a URL');
  const prefix = decodeURIComponent(pathname).replace(/^\/+|\/+$/g, '');
  return { bucket: hostname, prefix, endpoint, region: searchParams.get('region') ?? 'us-east-1' };
}

/**
 * Objects in a bucket; credentials come from where the AWS tools look for them. What is received lies below `dataDir` until
 * all of it is there. An object is there at once and whole, or not at all, and the server compares its SHA-256.
 */
export function createS3Storage(url: string, dataDir: string): Storage {
  const { bucket, prefix, endpoint, region } = readS3Url(url);
  const client = new S3Client({
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    // Beyond the hash that we send, not every server takes the checksums that the client would add by itself.
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
          const body = { Body: createReadStream(file.path), ContentLength: file.byteSize, ChecksumSHA256: checksum };
          await client.send(new PutObjectCommand({ ...at(key), ...body }));
          await incoming.discard(file.path);
        },
        discard: () => incoming.discard(file.path),
      };
    },
    async write(key, bytes) {
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes, ChecksumAlgorithm: 'SHA256' }));
    },
    read: async (key) => (await get(key)).transformToByteArray(),
    stream: async (key, range) => (await get(key, range)) as Readable, // always one of these under Node
    has: (key) =>
      client.send(new HeadObjectCommand(at(key))).then(
        () => true,
        (error: unknown) => (isMissing(error) ? false : Promise.reject(error)),
      ),
    remove,
    removeAll: (folder) =>
      pMap(entries(`${folder}/`), ({ key }) => remove(key), { concurrency: REMOVALS_AT_ONCE }).then(() => {}),
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

function absent(key: string, cause?: unknown): never {
  throw new ObjectMissing(key, { cause });
}

function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.name === 'NotFound');
}
