import type { SubscriptionTier } from '../../generated/prisma/enums.ts';

const GIGABYTE = 1_000_000_000;

/** Bytes that an account of each tier may store. */
export const storageQuota: Readonly<Record<SubscriptionTier, number>> = {
  FREE: 5 * GIGABYTE,
  PERSONAL: 50 * GIGABYTE,
  PRO: 500 * GIGABYTE,
  BUSINESS: 2000 * GIGABYTE,
  ENTERPRISE: 20_000 * GIGABYTE,
};
