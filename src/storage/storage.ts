import type { Readable } from 'node:stream';

/** A range of bytes: `start` and `end` are counted from 0 and inclusive. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A received file that is not an object yet: `keep` makes it one, `discard` removes it. */
export interface StagedFile {
  readonly byteSize: number;
  /** In hex. */
  readonly sha256: string;
  /** The path of the temporary file on this machine. */
  readonly path: string;
  keep(key: string): Promise<void>;
  discard(): Promise<void>;
}

/** An object store. Keys are names separated by '/' that we generate; users never choose them. */
export interface Storage {
  /**
   * Receives a stream in a temporary file and hashes it; memory does not grow with the file. Throws `TooManyBytes` above
   * the limit. Leaves no file behind if it throws.
   */
  stage(source: Readable, limits: { readonly maxBytes: number }): Promise<StagedFile>;
  /** Writes an object atomically, replacing an existing one with the same key. */
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Reads a whole object. Throws `ObjectMissing`. */
  read(key: string): Promise<Uint8Array>;
  /** Streams an object or a range of it. Throws `ObjectMissing` before the first byte. */
  stream(key: string, range?: ByteRange): Promise<Readable>;
  /** Returns true if the object exists. */
  has(key: string): Promise<boolean>;
  /** Removes an object. Does nothing if it does not exist. */
  remove(key: string): Promise<void>;
  /** Removes every object whose key begins with `folder` and '/', and the unfinished files for such keys. */
  removeAll(folder: string): Promise<void>;
  /** Lists the keys of the objects last written before a time, grouped by folder. */
  list(before: Date): AsyncIterable<string>;
  /** Removes the files that killed writers left unfinished before a time. Returns their number. */
  removeUnfinished(before: Date): Promise<number>;
  isHealthy(): Promise<boolean>;
}

/** The stream exceeded its size limit. */
export class TooManyBytes extends Error {}

/** No object has the key. */
export class ObjectMissing extends Error {
  constructor(key: string, options?: ErrorOptions) {
    super(`no object has the key ${key}`, options);
  }
}

/** Reading or writing the storage failed. A later attempt may succeed. */
export class StorageUnavailable extends Error {}

/** Awaits a storage operation and converts its errors to `StorageUnavailable`. */
export function fromStorage<T>(work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    throw new StorageUnavailable('the storage could not be read or written', { cause });
  });
}
