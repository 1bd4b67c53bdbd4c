import type { Deps } from '../../deps.ts';
import { currentGrants, isSameGrant } from '../../services/account/credentials.ts';
import type { Authenticated } from './auth.ts';

/** The longest delay of a timer. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export interface AuthWatch {
  /**
   * Calls `onEnd` once: when the token or key expires, or within a second after the session ended, the key was revoked, or
   * the account got another role. Returns a function that stops watching.
   */
  watch(auth: Authenticated, onEnd: () => void): () => void;
  dispose(): void;
}

interface Watched {
  readonly auth: Authenticated;
  readonly end: () => void;
}

/** Watches what opened streams, sockets and uploads. All of it is read again together, as long as any is open. */
export function createAuthWatch({ db, intervals }: Pick<Deps, 'db' | 'intervals'>): AuthWatch {
  const watched = new Set<Watched>();
  let timer: NodeJS.Timeout | undefined;
  let isDisposed = false;

  async function check(): Promise<void> {
    const all = [...watched];
    const grants = await currentGrants(
      db,
      all.map(({ auth }) => auth.credential),
    );
    for (const { auth, end } of all) {
      const grant = grants.get(auth.credential.id);
      if (!grant || !isSameGrant(grant, auth)) end();
    }
  }
  function schedule(): void {
    if (timer || isDisposed || watched.size === 0) return;
    timer = setTimeout(async () => {
      await check().catch(() => {}); // the database is unreachable: checked again
      timer = undefined;
      schedule();
    }, intervals.authRecheckMs);
  }

  return {
    watch(auth, onEnd) {
      const left = auth.expiresAt - Date.now();
      const stop = () => {
        clearTimeout(expiry);
        watched.delete(entry);
      };
      const entry: Watched = {
        auth,
        end() {
          if (!watched.has(entry)) return;
          stop();
          onEnd();
        },
      };
      const expiry = left <= MAX_TIMER_MS ? setTimeout(entry.end, left) : undefined; // otherwise the check finds it
      watched.add(entry);
      schedule();
      return stop;
    },
    dispose() {
      isDisposed = true;
      clearTimeout(timer);
      watched.clear();
    },
  };
}
