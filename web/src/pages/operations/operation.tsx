import { useMutation, useQuery, useSubscription } from '@apollo/client/react';
import { Alert, Button, Card, Group, Progress, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { append } from '../../api/append';
import {
  CancelOperationDocument,
  OperationPageDocument,
  type OperationPageQuery,
  OperationProgressDocument,
  RollbackOperationDocument,
  StartOperationDocument,
} from '../../api/generated/graphql';
import { notifyError } from '../../api/notify';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { NotFound } from '../../components/not-found';
import { Page } from '../../components/page';
import { bytes, formatNumber } from '../../format';
import { s } from '../../strings';

const t = s.operations;
const PAGE = 50;

type Shown = NonNullable<OperationPageQuery['operation']>;

/** One operation with its plan or its changes, file by file. It is run, cancelled and undone from here. */
export function OperationPage() {
  const { id = '' } = useParams();
  const { data, error, loading, refetch, fetchMore } = useQuery(OperationPageDocument, {
    variables: { id, first: PAGE },
  });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { operation } = data;
  if (!operation) return <NotFound />;
  const more = () =>
    fetchMore({
      variables: { after: operation.records.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { operation: next } }) => {
        if (!before.operation || !next) return before;
        return { operation: { ...next, records: append(before.operation.records, next.records) } };
      },
    });
  return (
    <Details operation={operation} refetch={() => void refetch()}>
      <Records records={operation.records} />
      {operation.records.pageInfo.hasNextPage && (
        <Button variant="default" loading={loading} onClick={() => void more()}>
          {s.more}
        </Button>
      )}
    </Details>
  );
}

function Details({ operation, refetch, children }: { operation: Shown; refetch: () => void; children: ReactNode }) {
  const navigate = useNavigate();
  const { id, type, status, dryRun, progress, failure, rolledBackBy } = operation;
  const isOpen = status === 'PENDING' || status === 'RUNNING';
  const { data: step } = useSubscription(OperationProgressDocument, {
    variables: { id },
    skip: !isOpen,
    onComplete: refetch,
  });
  const [start, starting] = useMutation(StartOperationDocument, { onError: notifyError });
  const [cancel] = useMutation(CancelOperationDocument, { onError: notifyError });
  const [rollBack, rollingBack] = useMutation(RollbackOperationDocument, { onError: notifyError });
  const go = (to?: string) => to && navigate(`/operations/${encodeURIComponent(to)}`);
  const run = async () => {
    const input = { type, dryRun: false, fromDryRun: id };
    await go((await start({ variables: { input } })).data?.startOperation.id);
  };
  const undo = async () => {
    await go((await rollBack({ variables: { id } })).data?.rollbackOperation.id);
  };
  const canRun = dryRun && status === 'COMPLETED' && type !== 'ROLLBACK';
  const canUndo = !dryRun && !isOpen && type !== 'ROLLBACK' && !rolledBackBy;
  return (
    <Page
      title={dryRun ? `${t.types[type]} ${t.planned}` : t.types[type]}
      actions={
        <>
          {canRun && (
            <Button loading={starting.loading} onClick={() => void run()}>
              {t.run}
            </Button>
          )}
          {canUndo && (
            <Button variant="default" loading={rollingBack.loading} onClick={() => void undo()}>
              {t.undo}
            </Button>
          )}
          {isOpen && (
            <Button variant="default" onClick={() => void cancel({ variables: { id } })}>
              {s.cancel}
            </Button>
          )}
        </>
      }
    >
      <Card withBorder data-operation={id} data-status={status} data-at={step?.operationProgress.at}>
        <Group justify="space-between" mb={6}>
          <Text role="status">{rolledBackBy ? t.undone : s.statuses[status]}</Text>
          <Text size="sm" c="dimmed">
            {(dryRun ? t.plannedCounts : t.counts)(
              formatNumber(operation.filesScanned),
              formatNumber(operation.filesProcessed),
              formatNumber(operation.filesSkipped),
              formatNumber(operation.filesFailed),
            )}
            {operation.spaceSaved > 0 && ` · ${(dryRun ? t.toFree : t.freed)(bytes(operation.spaceSaved))}`}
          </Text>
        </Group>
        <Progress value={progress} aria-label={t.types[type]} />
        {dryRun && !isOpen && (
          <Text size="sm" c="dimmed" mt="xs">
            {t.dryRunHint}
          </Text>
        )}
      </Card>
      {failure && (
        <Alert color="red" role="alert">
          {failure.message}
        </Alert>
      )}
      {children}
    </Page>
  );
}

function Records({ records }: { records: Shown['records'] }) {
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.from}</Table.Th>
            <Table.Th>{t.to}</Table.Th>
            <Table.Th>{s.status}</Table.Th>
            <Table.Th>{t.details}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {records.edges.map(({ node }) => (
            <Table.Tr key={node.id}>
              <Table.Td style={{ wordBreak: 'break-all' }}>{node.originalPath}</Table.Td>
              <Table.Td style={{ wordBreak: 'break-all' }}>{node.newPath}</Table.Td>
              <Table.Td>{t.recordStates[node.status]}</Table.Td>
              <Table.Td>{node.message}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
