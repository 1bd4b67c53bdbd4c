import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { InvalidState, NotFound } from '../../errors.ts';
import type { Role, SubscriptionTier } from '../../generated/prisma/enums.ts';

export interface UpdateUserInput {
  readonly id: string;
  readonly role?: Role | null | undefined;
  readonly tier?: SubscriptionTier | null | undefined;
}

/** Sets role and tier of an account; what is left out stays. One administrator stays, whatever is asked. */
export async function updateUser({ db }: Pick<Deps, 'db'>, { id, role, tier }: UpdateUserInput): Promise<void> {
  await db.$transaction(async (tx) => {
    if (role === 'USER') await keepOne(tx, id);
    const data = { ...(role && { role }), ...(tier && { tier }) };
    const { count } = await tx.user.updateMany({ where: { id }, data });
    if (count === 0) throw new NotFound('user');
  });
}

async function keepOne(tx: DbTransaction, leaving: string): Promise<void> {
  // All of them are locked, in one order: two who demote each other come one after the other.
  const admins = await tx.$queryRaw<
    { id: string }[]
  >`select id from "User" where role = 'ADMIN' order by id for update`;
  if (admins.some(({ id }) => id === leaving) && admins.length === 1)
    throw new InvalidState('This is the only administrator: make another one first.');
}
