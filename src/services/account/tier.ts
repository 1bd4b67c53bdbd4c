import type { SubscriptionTier } from '../../generated/prisma/enums.ts';

const GIGABYTE = 1_000_000_000;

export interface TierLimits {
  /** The storage of an account, in bytes. */
  readonly storageBytes: number;
  /** Waiting and running jobs of an account. */
  readonly jobsInFlight: number;
  /** Images in one batch. */
  readonly batchSize: number;
}

/** The limits of an account, by its tier. */
export const tierLimits: Readonly<Record<SubscriptionTier, TierLimits>> = {
  FREE: { storageBytes: 5 * GIGABYTE, jobsInFlight: 20_000, batchSize: 10_000 },
  PERSONAL: { storageBytes: 50 * GIGABYTE, jobsInFlight: 50_000, batchSize: 20_000 },
  PRO: { storageBytes: 500 * GIGABYTE, jobsInFlight: 200_000, batchSize: 50_000 },
  BUSINESS: { storageBytes: 2000 * GIGABYTE, jobsInFlight: 500_000, batchSize: 100_000 },
  ENTERPRISE: { storageBytes: 20_000 * GIGABYTE, jobsInFlight: 1_000_000, batchSize: 100_000 },
};
