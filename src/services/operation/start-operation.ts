import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { BadUserInput, InvalidState, NotFound, QuotaExceeded } from '../../errors.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { checkRequest, type StartOperationInput } from './operation-request.ts';
import { enqueueOperation, type OperationRow } from './operation-state.ts';

/** Operations of one user that wait or run at once. */
export const MAX_OPEN = 5;

type StartDeps = Pick<Deps, 'db' | 'config'>;

/** Writes an operation down and queues it. With `fromDryRun` it carries out the plan of a dry run. Returns its id. */
export async function startOperation(
  { db, config }: StartDeps,
  viewer: Viewer,
  input: StartOperationInput,
): Promise<string> {
  const { fromDryRun } = input;
  const asked = checkRequest(input, config.libraryRoots);
  return db.$transaction(async (tx) => {
    const plan = fromDryRun ? await findPlan(tx, viewer, fromDryRun, input) : null;
    return create(tx, viewer.id, {
      type: input.type,
      dryRun: input.dryRun,
      request: (plan?.request ?? asked) as Prisma.InputJsonObject,
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
  if (dryRun) throw new BadUserInput('input.dryRun', 'Say dryRun: false to carry out what a dry run has planned.');
  if (plan.type !== type) throw new BadUserInput('input.type', `The dry run was one of ${plan.type}.`);
  if (!plan.dryRun || plan.status !== 'COMPLETED') {
    throw new InvalidState('Only a dry run that is COMPLETED has a plan to carry out.');
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
  if (open >= MAX_OPEN) {
    throw new QuotaExceeded(`${MAX_OPEN} operations of yours wait or run: let one end, or cancel it.`);
  }
  const { id } = await tx.operation.create({ data: { ...data, ownerId }, select: { id: true } });
  await enqueueOperation(tx, id);
  return id;
}

/** Starts the operation that undoes one. Returns its id. */
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
    if (undone.dryRun) throw new InvalidState('A dry run touches nothing: there is nothing to undo.');
    if (undone.status === 'PENDING' || undone.status === 'RUNNING') {
      throw new InvalidState('The operation has not ended: cancel it before you undo what it did.');
    }
    if (undone.rolledBackBy.length > 0) {
      throw new InvalidState('The operation is undone already: to do it again, undo that.');
    }
    const { request, ownerId } = undone;
    const rollback = { type: 'ROLLBACK', dryRun: false, rollbackOfId: id } as const;
    return create(tx, ownerId, { ...rollback, request: request as Prisma.InputJsonObject });
  });
}
