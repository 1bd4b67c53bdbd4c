import type { DbTransaction } from '../../../db/client.ts';
import type { Inspection } from '../../../pipeline/contract/inspection.ts';
import { checkQuota } from '../../account/usage.ts';
import { insertImages } from '../../image/store-image.ts';
import { chooseNames } from '../choose-names.ts';
import type { OperationDeps } from '../step.ts';
import { pathOf, toName } from '../template.ts';
import { endRecord, type FileOutcome, storedOutcome } from './file-outcome.ts';
import { rememberImported } from './match-existing.ts';
import type { StagedImport } from './staged-import.ts';

/** Stores a file as an image; in a dry run, only plans where it would go. */
export async function storePicture(
  deps: OperationDeps,
  staged: StagedImport,
  inspection: Inspection,
): Promise<FileOutcome | null> {
  const { run, record, source, stats, file } = staged;
  const { ownerId } = source;
  const { sha256 } = file;
  const [folder, filename] = libraryPlace(source.root, source.path);
  const plan = async (tx: DbTransaction) => {
    const twin = await tx.image.findFirst({
      where: { ownerId, sha256, trashedAt: null },
      select: { folder: true, filename: true },
    });
    const [name = filename] = await chooseNames(tx, run.operation, [{ folder, filename }], record.id);
    const message = twin ? `Identical to ${pathOf(twin.folder, twin.filename)}.` : null;
    return { name, message, set: { ...stats, sha256, newPath: pathOf(folder, name), isDuplicate: twin !== null } };
  };
  if (run.operation.dryRun) {
    const { message, set } = await plan(deps.db);
    return { status: 'PLANNED', message, set };
  }
  const image = { filename, file, inspection };
  return storedOutcome({ ...stats, sha256 }, () =>
    insertImages(deps, ownerId, [image], async (tx, insert) => {
      await checkQuota(tx, ownerId, file.byteSize);
      const { name, message, set } = await plan(tx);
      const imageId = await insert(image, { folder, filename: name });
      await rememberImported(tx, source, { ...stats, sha256, imageId });
      await endRecord(tx, record, { status: 'DONE', message, set: { ...set, imageId } });
    }),
  );
}

/** The library folder of a file, which is its folder below the root inside a folder named after the root, and its name. */
function libraryPlace(root: string, path: string): [folder: string, filename: string] {
  const names = [root, ...path.split('/')].map(toName);
  return [names.slice(0, -1).join('/'), names.at(-1) ?? 'untitled'];
}
