import { z } from 'zod';

/** Every task that can be queued, with the shape of its payload. The handlers are in workers/. */
export const tasks = {
  /** `traceparent` leads back to the request that created the job. */
  runJob: z.object({ jobId: z.uuid(), traceparent: z.string().optional() }),
  finishBatch: z.object({ batchId: z.uuid() }),
  runOperation: z.object({ operationId: z.uuid() }),
  /** One owner's trash up to a moment; without a payload, every image whose time in the trash is over. */
  emptyTrash: z.object({ ownerId: z.uuid().optional(), until: z.iso.datetime().optional() }),
  removeStrays: z.object({}),
  /** Images that were stored before perceptual hashes were computed. */
  hashPictures: z.object({}),
} satisfies Record<string, z.ZodType>;

export type TaskName = keyof typeof tasks;
export type TaskPayload<N extends TaskName> = z.output<(typeof tasks)[N]>;

/** The purpose of a worker process: photo jobs, one at a time, or everything else. */
export const slotKinds = ['pictures', 'library'] as const;
export type SlotKind = (typeof slotKinds)[number];

/** Tasks over whole libraries: they take long but little memory, and run in a process of their own. */
export const libraryTasks: readonly TaskName[] = ['runOperation', 'emptyTrash', 'removeStrays'];
