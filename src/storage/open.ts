import { assertNoTransaction } from '../transaction-scope.ts';
import { createFolderStorage } from './folder.ts';
import type { Storage } from './storage.ts';

/** Opens the storage at a `file:` or `s3:` URL. Files for a bucket are first received in `dataDir`. */
export async function openStorage(url: string, dataDir: string): Promise<Storage> {
  if (!url.startsWith('s3:')) return outsideTransactions(createFolderStorage(url));
  const { createS3Storage } = await import('./s3.ts'); // its client would slow down every start
  return outsideTransactions(createS3Storage(url, dataDir));
}

/** The same storage, whose functions throw in a database transaction. */
function outsideTransactions(storage: Storage): Storage {
  const guard =
    <A extends unknown[], R>(name: string, work: (...args: A) => R) =>
    (...args: A): R => {
      assertNoTransaction(`The storage's ${name}()`);
      return work(...args);
    };
  const guarded = Object.entries(storage).map(([name, work]) => [name, guard(name, work)] as const);
  return {
    ...(Object.fromEntries(guarded) as unknown as Storage),
    async stage(...args) {
      assertNoTransaction("The storage's stage()");
      const file = await storage.stage(...args);
      return { ...file, keep: guard('keep', file.keep) };
    },
  };
}
