import type { Readable } from 'node:stream';

/** Bytes from..to, both included, counted from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A file received but not yet kept. Ends as an object by `keep`, or as nothing by `discard`. */
export interface StagedFile {
  readonly byteSize: number;
  /** Hex. */
  readonly sha256: string;
  /** Where it lies on this machine meanwhile. */
  readonly path: string;
  keep(key: string): Promise<void>;
  discard(): Promise<void>;
}

/** Where objects live. Keys are '/'-separated names that we make, never a user's. */
export interface Storage {
  /**
   * Receives a stream into a temporary file, hashing as it passes: memory does not grow with the file. Throws
   * `TooManyBytes` past the limit and leaves nothing behind when it throws.
   */
  stage(source: Readable, limits: { readonly maxBytes: number }): Promise<StagedFile>;
  /** Writes a whole object at once, replacing what had the key. */
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** The whole object. Throws `ObjectMissing`. */
  read(key: string): Promise<Uint8Array>;
  /** The object or a range of it. Throws `ObjectMissing` before the first byte. */
  stream(key: string, range?: ByteRange): Promise<Readable>;
  /** Whether it is there. */
  has(key: string): Promise<boolean>;
  /** Removes it; nothing happens where there is none. */
  remove(key: string): Promise<void>;
  /** Removes every object whose key begins with this and a '/', and what writers under such keys have left unfinished. */
  removeAll(folder: string): Promise<void>;
  /** The keys of objects last written before a moment, those under one folder together. */
  list(before: Date): AsyncIterable<string>;
  /** Removes what writers that were killed have left unfinished before a moment. Returns how many files. */
  removeUnfinished(before: Date): Promise<number>;
  isHealthy(): Promise<boolean>;
}

/** The stream was longer than it may be. */
export class TooManyBytes extends Error {}

/** No object has that key. */
export class ObjectMissing extends Error {
  constructor(key: string, options?: ErrorOptions) {
    super(`no object ${key}`, options);
  }
}

/** Storage could not be read or written, for whatever reason: it may come back. */
export class StorageUnavailable extends Error {}

/** Waits for something of the storage; what goes wrong there becomes `StorageUnavailable`. */
export function fromStorage<T>(work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    throw new StorageUnavailable('storage could not be read or written', { cause });
  });
}
