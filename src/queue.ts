import { z } from 'zod';
import type { DbTransaction } from './db/client.ts';

/** Every task that can be queued, with the shape of its payload. Handlers live in workers/. */
export const tasks = { runJob: z.object({ jobId: z.uuid() }), emptyTrash: z.object({}) } satisfies Record<
  string,
  z.ZodType
>;

export type TaskName = keyof typeof tasks;
export type TaskPayload<N extends TaskName> = z.output<(typeof tasks)[N]>;

export interface EnqueueOptions {
  /** One entry at most waits under a key. */
  readonly key: string;
  /** Lower runs first. */
  readonly priority: number;
}

/** Transient failures are tried again with growing delay, this often at most. */
export const MAX_ATTEMPTS = 5;

/** Queues a task inside the caller's transaction: it exists if and only if the transaction's rows do. */
export async function enqueue<N extends TaskName>(
  tx: DbTransaction,
  name: N,
  payload: TaskPayload<N>,
  { key, priority }: EnqueueOptions,
): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(
      ${name}::text, ${JSON.stringify(payload)}::json, job_key => ${key}::text,
      max_attempts => ${MAX_ATTEMPTS}::int, priority => ${priority}::int)`;
}

/** Takes a waiting entry back; nothing happens where none waits. */
export async function dequeue(tx: DbTransaction, key: string): Promise<void> {
  await tx.$executeRaw`select graphile_worker.remove_job(${key}::text)`;
}
