import type { StagedFile } from '../../../storage/storage.ts';
import type { OperationRow } from '../operation-state.ts';
import type { FileRecord } from './file-outcome.ts';
import type { FileSource, FileStats } from './match-existing.ts';

/** The import that files belong to. */
export interface ImportRun {
  readonly operation: OperationRow;
  /** The root's name in LIBRARY_ROOTS, and its real path. */
  readonly root: string;
  readonly rootPath: string;
  /** True if the records come from a dry run: files that have changed since then fail. */
  readonly isFromDryRun: boolean;
}

/** A file whose bytes have been read and hashed, with its record. */
export interface StagedImport {
  readonly run: ImportRun;
  readonly record: FileRecord;
  readonly source: FileSource;
  readonly stats: FileStats;
  readonly file: StagedFile;
}
