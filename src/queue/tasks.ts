import { z } from 'zod';

/** Every task that can be queued, with the shape of its payload. The handlers are in workers/. */
export const tasks = {
  /** `traceparent` leads back to the request that created the job. */
  runJob: z.object({ jobId: z.uuid(), traceparent: z.string().optional() }),
  finishBatch: z.object({ batchId: z.uuid() }),
  runOperation: z.object({ operationId: z.uuid() }),
  /** One owner's images trashed up to a time; without a payload, every image that has been in the trash for its full term. */
  emptyTrash: z.object({ ownerId: z.uuid().optional(), until: z.iso.datetime().optional() }),
  removeStrays: z.object({}),
  /** Images that were stored before perceptual hashes were computed; those whose id is greater than `after`. */
  hashPictures: z.object({ after: z.uuid().optional() }),
  /** Images whose metadata was read by an earlier version; those whose id is greater than `after`. */
  refreshMetadata: z.object({ after: z.uuid().optional() }),
} satisfies Record<string, z.ZodType>;

export type TaskName = keyof typeof tasks;
export type TaskPayload<N extends TaskName> = z.output<(typeof tasks)[N]>;

/** The purpose of a worker process: photo jobs, one at a time, or everything else. */
export const slotKinds = ['pictures', 'library'] as const;
export type SlotKind = (typeof slotKinds)[number];

/** The tasks of processes for photos. */
const photoTasks: readonly TaskName[] = ['runJob'];

/** Every other task: it takes little memory, possibly long, and must not keep a photo waiting. */
export const libraryTasks: readonly TaskName[] = (Object.keys(tasks) as TaskName[]).filter(
  (name) => !photoTasks.includes(name),
);

/** The tasks that a process runs; without a kind, all of them. */
export function tasksOf(kind: SlotKind | undefined): readonly TaskName[] {
  if (!kind) return [...photoTasks, ...libraryTasks];
  return kind === 'pictures' ? photoTasks : libraryTasks;
}
