import type { Deps } from '../../deps.ts';
import { countQueue, type EntryRange, type QueueCounts, type QueueEntry, readEntries } from '../../queue/entries.ts';
import { tasks } from '../../queue/tasks.ts';

export type { QueueCounts, QueueEntry };

/** The names of all tasks that an entry can have. */
export const taskNames: readonly string[] = Object.keys(tasks);

/** Counts the entries of all users by state. */
export const countEntries = ({ db }: Pick<Deps, 'db'>): Promise<QueueCounts> => countQueue(db);

/** Entries of the queue, ordered by id. */
export const readQueueEntries = ({ db }: Pick<Deps, 'db'>, range: EntryRange): Promise<QueueEntry[]> =>
  readEntries(db, range);

/** One entry; null if it is done or never existed. */
export async function readQueueEntry({ db }: Pick<Deps, 'db'>, id: bigint): Promise<QueueEntry | null> {
  const [entry = null] = await readEntries(db, { after: id - 1n, before: id + 1n, direction: 'asc', take: 1 });
  return entry;
}
