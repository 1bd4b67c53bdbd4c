import type { DbTransaction } from '../../../db/client.ts';
import type { FileOutcome } from './file-outcome.ts';
import { openFile } from './open-file.ts';

/** A file's place: the owner's root, by name, and the path below it. */
export interface FileSource {
  readonly ownerId: string;
  readonly root: string;
  readonly path: string;
}

/** The facts that distinguish two versions of a file without reading it. */
export interface FileStats {
  readonly byteSize: bigint;
  readonly modifiedAt: Date;
}

/** A file that was imported before and whose image still exists. */
export interface ImportedFile extends FileStats {
  readonly sha256: string;
  readonly imageId: string;
  /** When the image was moved to the trash. */
  readonly trashedAt: Date | null;
}

/** The file that was imported from a place before; null if there was none or its image has been removed. */
export async function findImported(db: DbTransaction, source: FileSource): Promise<ImportedFile | null> {
  const imported = await db.importedFile.findUnique({ where: { ownerId_root_path: source } });
  if (!imported) return null;
  const image = await db.image.findUnique({ where: { id: imported.imageId }, select: { trashedAt: true } });
  return image && { ...imported, trashedAt: image.trashedAt };
}

/** Returns true if size and modification time are those of the last import, to the millisecond that the database keeps. */
export const isUnchanged = (imported: ImportedFile, { byteSize, modifiedAt }: FileStats): boolean =>
  imported.byteSize === byteSize && imported.modifiedAt.getTime() === Math.floor(modifiedAt.getTime());

/** The outcome for a file that is in the library already. */
export function alreadyImported({ imageId, trashedAt }: ImportedFile, set: FileOutcome['set']): FileOutcome {
  const message = trashedAt ? 'Already imported, and now in the trash. Restore it there.' : 'Already imported.';
  return { status: 'SKIPPED', message, set: { ...set, imageId } };
}

/** A file with these bytes that was imported from another path below the root and is no longer there. */
export async function findMoved(
  db: DbTransaction,
  rootPath: string,
  { ownerId, root }: FileSource,
  sha256: string,
): Promise<{ path: string; imageId: string } | null> {
  const candidates = await db.importedFile.findMany({ where: { ownerId, root, sha256 }, take: 20 });
  for (const { path, imageId } of candidates) {
    const opened = await openFile(rootPath, path);
    if (typeof opened !== 'string') {
      await opened.handle.close();
      continue;
    }
    const image = await db.image.findUnique({ where: { id: imageId }, select: { id: true } });
    if (image) return { path, imageId };
  }
  return null;
}

/** Records that a place holds this file, for the next import. */
export async function rememberImported(
  db: DbTransaction,
  source: FileSource,
  file: FileStats & { readonly sha256: string; readonly imageId: string },
): Promise<void> {
  await db.importedFile.upsert({
    where: { ownerId_root_path: source },
    create: { ...source, ...file },
    update: file,
  });
}

/** Records that an imported file has moved to another place. Its image stays as it is. */
export async function rememberMoved(
  db: DbTransaction,
  from: FileSource,
  to: FileSource,
  file: FileStats & { readonly sha256: string; readonly imageId: string },
): Promise<void> {
  await db.importedFile.deleteMany({ where: from });
  await rememberImported(db, to, file);
}
