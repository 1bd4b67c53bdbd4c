import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';

/** The supported checksum algorithms. The protocol requires the first. */
export const CHECKSUMS = ['sha1', 'sha256'] as const;

interface Checksum {
  readonly algorithm: string;
  readonly digest: Buffer;
}

/** An error response in the form that @tus/server sends. */
const refusal = (status_code: number, body: string) => ({ status_code, body });

const expected = new AsyncLocalStorage<Checksum>();

/** Runs a request whose body has this checksum: the Upload-Checksum header. Throws an error response if it is malformed. */
export async function withChecksum<T>(header: string | undefined, work: () => Promise<T>): Promise<T> {
  return header === undefined ? await work() : await expected.run(readChecksum(header), work);
}

/** Parses `sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=`. */
function readChecksum(header: string): Checksum {
  const [algorithm = '', value = ''] = header.trim().split(/ +/);
  if (!CHECKSUMS.some((known) => known === algorithm)) {
    throw refusal(
      400,
      `Upload-Checksum must be an algorithm (${CHECKSUMS.join(', ')}), a space and the checksum in base64.\n`,
    );
  }
  return { algorithm, digest: Buffer.from(value, 'base64') };
}

/** The check of the current request's bytes; null if it has no checksum. */
export function checksumOfRequest(): { update(bytes: Uint8Array): void; verify(): void } | null {
  const checksum = expected.getStore();
  if (!checksum) return null;
  const hash = createHash(checksum.algorithm);
  return {
    update: (bytes) => void hash.update(bytes),
    /** Throws an error response if the bytes do not match. Call it once, at their end. */
    verify() {
      if (!hash.digest().equals(checksum.digest)) throw refusal(460, 'The checksum does not match the bytes.\n');
    },
  };
}
