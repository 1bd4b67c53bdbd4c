import {
  OperationDocument,
  type OperationFieldsFragment,
  OperationRecordsDocument,
  type OperationRecordsQuery,
  RollbackOperationDocument,
  StartOperationDocument,
} from '../generated/graphql.ts';
import type { TestApp, TestUser } from './app.ts';
import { rowId } from './rows.ts';
import { until } from './until.ts';

export type Operation = OperationFieldsFragment;
type Records = NonNullable<OperationRecordsQuery['operation']>['records'];
export type FileRecord = Records['edges'][number]['node'];

/** Waits until an operation has completed, failed or been cancelled. */
export async function endOf(app: TestApp, user: TestUser, id: string, limitMs = 1_200_000): Promise<Operation> {
  const ended = async () => {
    const { operation } = await app.run(OperationDocument, { id }, user.accessToken);
    return operation && !['PENDING', 'RUNNING'].includes(operation.status) ? operation : null;
  };
  return until(`operation ${id} has ended`, ended, { limitMs });
}

/** Starts an operation and waits until it has ended. */
export async function operate(
  app: TestApp,
  user: TestUser,
  input: { readonly type: 'IMPORT' | 'ORGANIZE' | 'DUPLICATE_CLEANUP' } & Record<string, unknown>,
  limitMs?: number,
): Promise<Operation> {
  const { startOperation } = await app.run(StartOperationDocument, { input }, user.accessToken);
  return endOf(app, user, startOperation.id, limitMs);
}

/** Rolls an operation back and waits until that has ended. */
export async function rollBack(app: TestApp, user: TestUser, id: string, limitMs?: number): Promise<Operation> {
  const { rollbackOperation } = await app.run(RollbackOperationDocument, { id }, user.accessToken);
  return endOf(app, user, rollbackOperation.id, limitMs);
}

/** Reads all file records of an operation, in order. */
export async function recordsOf(app: TestApp, user: TestUser, id: string): Promise<FileRecord[]> {
  const records: FileRecord[] = [];
  for (let after: string | null | undefined = null; ; ) {
    const { operation }: OperationRecordsQuery = await app.run(
      OperationRecordsDocument,
      { id, first: 100, after },
      user.accessToken,
    );
    records.push(...(operation?.records.edges.map(({ node }) => node) ?? []));
    if (!operation?.records.pageInfo.hasNextPage) return records;
    after = operation.records.pageInfo.endCursor;
  }
}

/** Everything about a user's images that operations can change. Equal before an operation and after its rollback. */
export async function libraryOf({ deps }: TestApp, user: TestUser): Promise<object[]> {
  return deps.db.image.findMany({
    where: { ownerId: rowId(user.id) },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      filename: true,
      folder: true,
      category: true,
      categoryRule: true,
      tags: true,
      sha256: true,
      originalId: true,
      trashedAt: true,
    },
  });
}
