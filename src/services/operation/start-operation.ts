import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { BadUserInput, InvalidState, NotFound, QuotaExceeded } from '../../errors.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { checkRequest, type StartOperationInput } from './operation-request.ts';
import { enqueueOperation, type OperationRow } from './operation-state.ts';

/** The number of waiting and running operations that a user can have. */
export const MAX_OPEN_OPERATIONS = 5;

type StartDeps = Pick<Deps, 'db' | 'config'>;

/** Creates an operation and queues it. With `fromDryRun` it carries out the plan of a dry run. Returns its id. */
export async function startOperation(
  { db, config }: StartDeps,
  viewer: Viewer,
  input: StartOperationInput,
): Promise<string> {
  const { fromDryRun } = input;
  const request = checkRequest(input, config.libraryRoots);
  return db.$transaction(async (tx) => {
    const plan = fromDryRun ? await findPlan(tx, viewer, fromDryRun, input) : null;
    return create(tx, viewer.id, {
      type: input.type,
      dryRun: input.dryRun,
      request: (plan?.request ?? request) as Prisma.InputJsonObject,
      planOfId: plan?.id ?? null,
    });
  });
}

async function findPlan(
  tx: DbTransaction,
  viewer: Viewer,
  id: string,
  { type, dryRun }: StartOperationInput,
): Promise<OperationRow> {
  const plan = await tx.operation.findFirst({ where: { id, ownerId: viewer.id } });
  if (!plan) throw new NotFound('operation');
  if (dryRun) throw new BadUserInput('input.dryRun', 'Set dryRun to false to carry out the plan of a dry run.');
  if (plan.type !== type) throw new BadUserInput('input.type', `The type of the dry run is ${plan.type}.`);
  if (!plan.dryRun || plan.status !== 'COMPLETED') {
    throw new InvalidState('fromDryRun must be a dry run that is COMPLETED.');
  }
  return plan;
}

async function create(
  tx: DbTransaction,
  ownerId: string,
  data: Omit<Prisma.OperationUncheckedCreateInput, 'ownerId'>,
): Promise<string> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`operations:${ownerId}`}, 0))`;
  const open = await tx.operation.count({ where: { ownerId, status: { in: ['PENDING', 'RUNNING'] } } });
  if (open >= MAX_OPEN_OPERATIONS) {
    throw new QuotaExceeded(
      `You have ${MAX_OPEN_OPERATIONS} waiting or running operations. Wait for one to end, or cancel it.`,
    );
  }
  const { id } = await tx.operation.create({ data: { ...data, ownerId }, select: { id: true } });
  await enqueueOperation(tx, id);
  return id;
}

/** Starts an operation that undoes another. Returns its id. */
export async function rollbackOperation({ db }: Pick<Deps, 'db'>, viewer: Viewer, id: string): Promise<string> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Operation" where id = ${id}::uuid for update`;
    const undone = await tx.operation.findFirst({
      where: { id, ...visibleTo(viewer) },
      include: {
        rolledBackBy: { where: { status: { in: ['PENDING', 'RUNNING', 'COMPLETED'] } }, select: { id: true } },
      },
    });
    if (!undone) throw new NotFound('operation');
    if (undone.dryRun) throw new InvalidState('A dry run changes nothing, so there is nothing to undo.');
    if (undone.status === 'PENDING' || undone.status === 'RUNNING') {
      throw new InvalidState('The operation has not ended. Cancel it first.');
    }
    if (undone.rolledBackBy.length > 0) {
      throw new InvalidState('The operation has already been rolled back. To redo it, roll back the rollback.');
    }
    const { request, ownerId } = undone;
    const rollback = { type: 'ROLLBACK', dryRun: false, rollbackOfId: id } as const;
    return create(tx, ownerId, { ...rollback, request: request as Prisma.InputJsonObject });
  });
}
