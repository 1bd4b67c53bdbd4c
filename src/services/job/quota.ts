import type { DbTransaction } from '../../db/client.ts';
import { QuotaExceeded } from '../../errors.ts';
import { tierLimits } from '../account/tier.ts';
import { tickJobClock } from './write-job.ts';

/**
 * Reserves `count` more jobs in the caller's transaction: advances the owner's clock and returns its previous value.
 * Throws `QuotaExceeded` if more jobs would be pending or running than the owner's tier allows.
 */
export async function reserveJobs(tx: DbTransaction, ownerId: string, count: number): Promise<bigint> {
  const { jobClock, openJobs, tier } = await tickJobClock(tx, ownerId, count);
  checkOpenJobs(openJobs + count, tierLimits[tier].jobsInFlight);
  return jobClock - BigInt(count);
}

/** Performs the same check without reserving anything. */
export async function checkJobQuota(tx: DbTransaction, ownerId: string, count: number): Promise<void> {
  const select = { openJobs: true, tier: true } as const;
  const { openJobs, tier } = await tx.user.findUniqueOrThrow({ where: { id: ownerId }, select });
  checkOpenJobs(openJobs + count, tierLimits[tier].jobsInFlight);
}

function checkOpenJobs(jobs: number, limit: number): void {
  if (jobs <= limit) return;
  throw new QuotaExceeded(
    `You can have at most ${limit.toLocaleString('en')} waiting and running jobs: wait until some have ended, or cancel some.`,
  );
}
