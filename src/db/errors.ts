import { Prisma } from '../generated/prisma/client.ts';

/** Whether a write failed because `field` would no longer be unique. */
export function isUniqueViolation(error: unknown, field: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return false;
  return JSON.stringify(error.meta ?? {}).includes(field); // the driver adapter nests the names deeper than the engine did
}
