import type { DbTransaction } from '../../db/client.ts';
import { QuotaExceeded } from '../../errors.ts';
import { tierLimits } from '../account/tier.ts';
import { tickJobClock } from './job-state.ts';

/**
 * Makes room for `count` more jobs in the same transaction: sets the owner's clock on and returns what it was.
 * Throws `QuotaExceeded` where more jobs would wait and run than the owner's tier allows.
 */
export async function takeRoomForJobs(tx: DbTransaction, ownerId: string, count: number): Promise<bigint> {
  const { jobClock, openJobs, tier } = await tickJobClock(tx, ownerId, count);
  checkRoom(openJobs + count, tierLimits[tier].jobsInFlight);
  return jobClock - BigInt(count);
}

/** The same question, answered before anything is written. */
export async function checkRoomForJobs(tx: DbTransaction, ownerId: string, count: number): Promise<void> {
  const select = { openJobs: true, tier: true } as const;
  const { openJobs, tier } = await tx.user.findUniqueOrThrow({ where: { id: ownerId }, select });
  checkRoom(openJobs + count, tierLimits[tier].jobsInFlight);
}

function checkRoom(jobs: number, most: number): void {
  if (jobs <= most) return;
  throw new QuotaExceeded(
    `At most ${most.toLocaleString('en')} jobs of yours may wait and run at once: let some end, or cancel some.`,
  );
}
