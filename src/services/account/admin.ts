import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { InvalidState, NotFound } from '../../errors.ts';
import type { Role, SubscriptionTier } from '../../generated/prisma/enums.ts';
import { forgetRecentGrants } from './recent-sessions.ts';

export interface UpdateUserInput {
  readonly id: string;
  readonly role?: Role | null | undefined;
  readonly tier?: SubscriptionTier | null | undefined;
}

/** Sets an account's role and tier, where given. Throws `InvalidState` rather than demote the last administrator. */
export async function updateUser({ db }: Pick<Deps, 'db'>, { id, role, tier }: UpdateUserInput): Promise<void> {
  await db.$transaction(async (tx) => {
    if (role === 'USER') await checkOtherAdmin(tx, id);
    const data = { ...(role && { role }), ...(tier && { tier }) };
    const { count } = await tx.user.updateMany({ where: { id }, data });
    if (count === 0) throw new NotFound('user');
  });
  forgetRecentGrants(db);
}

async function checkOtherAdmin(tx: DbTransaction, leaving: string): Promise<void> {
  // All administrators are locked in the same order, so that two who demote each other do so one after the other.
  const admins = await tx.$queryRaw<
    { id: string }[]
  >`select id from "User" where role = 'ADMIN' order by id for update`;
  if (admins.some(({ id }) => id === leaving) && admins.length === 1)
    throw new InvalidState('This is the only administrator. Make another account an administrator first.');
}
