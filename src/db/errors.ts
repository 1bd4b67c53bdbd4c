import { Prisma } from '../generated/prisma/client.ts';

/** Returns true if a write failed because `field` would no longer be unique. */
export function isUniqueViolation(error: unknown, field: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  // The names are in `meta`, nested deeper by the driver adapter than by the engine; the message of a call that is not raw
  // quotes the call with all of its fields.
  if (error.code === 'P2002') return JSON.stringify(error.meta ?? {}).includes(field);
  return error.code === 'P2010' && error.message.includes('23505') && error.message.includes(field); // PostgreSQL's code
}

/** Returns true if a statement failed because its row, or a row it refers to, has been deleted. */
export function isMissingRow(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && (error.code === 'P2025' || error.code === 'P2003');
}

/** Returns true if a statement failed because a string contained U+0000, the only character that PostgreSQL cannot store. */
export function isUnstorableText(error: unknown): boolean {
  return error instanceof Error && /invalid byte sequence for encoding "UTF8": 0x00/.test(error.message);
}

const UNREACHABLE =
  /Can't reach database server|closed the connection|Connection terminated|not queryable|timeout exceeded when trying to connect|Code: `(?:57P0[1-3]|08\d{3})`/;

/** Returns true if a statement failed because the database is unreachable, was stopped, or is starting. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof Error && UNREACHABLE.test(error.message);
}
