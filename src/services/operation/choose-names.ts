import type { DbTransaction } from '../../db/client.ts';
import { numbered, pathOf } from './template.ts';

interface Place {
  readonly folder: string;
  readonly filename: string;
}

/** Numbers to try at a time if a name is taken; they grow as the search continues. */
const FIRST_TRIES = 4;
const MAX_TRIES = 4096;

/**
 * Chooses a free file name for each place, in order: its own, or its own with a number. A name is taken if an image outside
 * the trash has it, or if another record of the operation leads to it. `except` is the id of a record to ignore.
 */
export async function chooseNames(
  db: DbTransaction,
  operation: { readonly id: string; readonly ownerId: string },
  places: readonly Place[],
  except: string | null = null,
): Promise<string[]> {
  const taken = new Set<string>();
  const known = new Set<string>();
  const query = async (candidates: readonly Place[]) => {
    const fresh = candidates.filter(({ folder, filename }) => !known.has(pathOf(folder, filename)));
    for (const { folder, filename } of fresh) known.add(pathOf(folder, filename));
    for (const path of await takenOf(db, operation, fresh, except)) taken.add(path);
  };
  await query(places);
  const names: string[] = [];
  /** The last number used for a name in a folder. Those below it are taken. */
  const last = new Map<string, number>();
  for (const { folder, filename } of places) {
    const path = pathOf(folder, filename);
    let name = filename;
    let number = last.get(path) ?? 1;
    for (let tries = FIRST_TRIES; taken.has(pathOf(folder, name)); ) {
      number += 1;
      name = numbered(filename, number);
      if (known.has(pathOf(folder, name))) continue;
      await query(Array.from({ length: tries }, (_, i) => ({ folder, filename: numbered(filename, number + i) })));
      tries = Math.min(tries * 4, MAX_TRIES);
    }
    last.set(path, number);
    taken.add(pathOf(folder, name));
    names.push(name);
  }
  return names;
}

async function takenOf(
  db: DbTransaction,
  operation: { readonly id: string; readonly ownerId: string },
  places: readonly Place[],
  except: string | null,
): Promise<string[]> {
  if (places.length === 0) return [];
  const folders = places.map(({ folder }) => folder);
  const filenames = places.map(({ filename }) => filename);
  const paths = places.map(({ folder, filename }) => pathOf(folder, filename));
  const rows = await db.$queryRaw<{ path: string }[]>`
    select place.path from unnest(${folders}::text[], ${filenames}::text[], ${paths}::text[]) place (folder, filename, path)
    where exists (
      select 1 from "Image" image where image."ownerId" = ${operation.ownerId}::uuid and image.folder = place.folder
        and image.filename = place.filename and image."trashedAt" is null
    ) or exists (
      select 1 from "FileRecord" record where record."operationId" = ${operation.id}::uuid and record."newPath" = place.path
        and record.status in ('PLANNED', 'DONE') and record.id is distinct from ${except}::uuid
    )`;
  return rows.map(({ path }) => path);
}
