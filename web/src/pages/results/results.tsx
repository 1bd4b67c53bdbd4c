import { useQuery } from '@apollo/client/react';
import { Button, Chip, Group, Progress, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { append } from '../../api/append';
import {
  BatchesDocument,
  type OrderDirection,
  type QualityRating,
  type ResultOrderField,
  ResultsDocument,
} from '../../api/generated/graphql';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { ResultTiles } from '../../components/result-tiles';
import { Section } from '../../components/section';
import { dateTime } from '../../format';
import { s } from '../../strings';

const t = s.results;
const PAGE = 24;
const ratings = Object.keys(s.ratings) as QualityRating[];

export function Results() {
  const [selected, setSelected] = useState<QualityRating[]>([]);
  const [order, setOrder] = useState('CREATED_AT-DESC');
  const [field, direction] = order.split('-') as [ResultOrderField, OrderDirection];
  const variables = {
    first: PAGE,
    filter: { ratings: selected.length ? selected : null },
    orderBy: { field, direction },
  };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(ResultsDocument, { variables });
  const results = (data ?? previousData)?.results;
  const more = () =>
    fetchMore({
      variables: { after: results?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({ results: append(before.results, next.results) }),
    });
  return (
    <Page title={t.title}>
      <RecentBatches />
      <Group justify="space-between" align="flex-end">
        <Chip.Group multiple value={selected} onChange={(values) => setSelected(values as QualityRating[])}>
          <Group gap="xs">
            {ratings.map((rating) => (
              <Chip key={rating} value={rating} size="sm">
                {s.ratings[rating]}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <Select
          label={s.library.order}
          data={t.orders.map(([value, label]) => ({ value, label }))}
          value={order}
          onChange={(value) => setOrder(value ?? order)}
          allowDeselect={false}
        />
      </Group>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!results && !error && <Loading />}
      {results && (
        <Text size="sm" c="dimmed" role="status">
          {t.found(results.totalCount)}
        </Text>
      )}
      {results?.edges.length === 0 && <Empty>{selected.length ? t.noneFound : t.empty}</Empty>}
      {results && results.edges.length > 0 && <ResultTiles results={results.edges.map(({ node }) => node)} />}
      {results?.pageInfo.hasNextPage && (
        <Button variant="default" loading={loading} onClick={() => void more()}>
          {s.more}
        </Button>
      )}
    </Page>
  );
}

function RecentBatches() {
  const { data } = useQuery(BatchesDocument, { variables: { first: 5 } });
  const batches = data?.batches.edges.map(({ node }) => node) ?? [];
  if (batches.length === 0) return null;
  return (
    <Section title={t.batches}>
      <Stack gap="xs">
        {batches.map(({ id, name, type, status, total, completed, failed, cancelled, createdAt, progress }) => (
          <Group key={id} gap="sm" wrap="nowrap">
            <Button component={Link} to={`/batches/${encodeURIComponent(id)}`} size="compact-sm" variant="default">
              {name || s.jobTypes[type]}
            </Button>
            <Text size="sm" c="dimmed" flex={1} truncate>
              {dateTime(createdAt)} · {s.statuses[status]} · {s.batch.counts(completed, total, failed, cancelled)}
            </Text>
            <Progress value={progress} w={80} aria-label={name || s.jobTypes[type]} />
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
