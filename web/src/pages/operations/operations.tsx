import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { append } from '../../api/append';
import { OperationsDocument } from '../../api/generated/graphql';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { dateTime, formatNumber } from '../../format';
import { s } from '../../strings';
import { StartOperation } from './start-operation';

const t = s.operations;

export function Operations() {
  const { data, error, loading, refetch, fetchMore } = useQuery(OperationsDocument, { variables: { first: 20 } });
  const page = data?.operations;
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        operations: append(before.operations, next.operations),
      }),
    });
  return (
    <Page title={t.title}>
      <Text c="dimmed">{t.lead}</Text>
      {data && (
        <Section title={t.new}>
          <StartOperation roots={data.libraryRoots} />
        </Section>
      )}
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {page?.edges.length === 0 && <Empty>{t.none}</Empty>}
      {page && page.edges.length > 0 && (
        <Table.ScrollContainer minWidth={560}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t.type}</Table.Th>
                <Table.Th>{t.created}</Table.Th>
                <Table.Th>{s.status}</Table.Th>
                <Table.Th ta="right">{t.changed}</Table.Th>
                <Table.Th ta="right">{t.skipped}</Table.Th>
                <Table.Th ta="right">{t.failed}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {page.edges.map(({ node }) => (
                <Table.Tr key={node.id}>
                  <Table.Td>
                    <Anchor component={Link} to={`/operations/${encodeURIComponent(node.id)}`}>
                      {t.types[node.type]}
                    </Anchor>
                    {node.dryRun && ` ${t.planned}`}
                  </Table.Td>
                  <Table.Td>{dateTime(node.createdAt)}</Table.Td>
                  <Table.Td>{node.rolledBackBy ? t.undone : s.statuses[node.status]}</Table.Td>
                  <Table.Td ta="right">{formatNumber(node.filesProcessed)}</Table.Td>
                  <Table.Td ta="right">{formatNumber(node.filesSkipped)}</Table.Td>
                  <Table.Td ta="right">{formatNumber(node.filesFailed)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {page?.pageInfo.hasNextPage && (
        <Group>
          <Button variant="default" loading={loading} onClick={() => void more()}>
            {s.more}
          </Button>
        </Group>
      )}
    </Page>
  );
}
