import { setTimeout as delay } from 'node:timers/promises';
import { ERRORS, type Lock, type Locker, MemoryLocker } from '@tus/server';
import type { SessionLocks } from '../../db/session-locks.ts';

/** How often a lock is tried that another process holds, and for how long. */
const RETRY_MS = 100;
const LIMIT_MS = 30_000;

/**
 * Lets one request at a time write to an upload, in all API processes. A request that comes later has the earlier one
 * stopped: it is usually the rest of a connection that was cut.
 */
export function createUploadLocker(locks: SessionLocks): Locker {
  const local = new MemoryLocker({ acquireLockTimeout: LIMIT_MS });
  return {
    newLock(id): Lock {
      const within = local.newLock(id);
      return {
        async lock(signal, cancel) {
          await within.lock(signal, cancel);
          try {
            await lockEverywhere(locks, id, signal, () => void cancel());
          } catch (error) {
            await within.unlock();
            throw error;
          }
        },
        async unlock() {
          try {
            await locks.release(id);
          } finally {
            await within.unlock();
          }
        },
      };
    },
  };
}

async function lockEverywhere(locks: SessionLocks, id: string, signal: AbortSignal, cancel: () => void): Promise<void> {
  for (const end = Date.now() + LIMIT_MS; !(await locks.acquire(id, cancel)); ) {
    if (signal.aborted || Date.now() > end) throw ERRORS.ERR_LOCK_TIMEOUT;
    await locks.request(id);
    await delay(RETRY_MS);
  }
}
