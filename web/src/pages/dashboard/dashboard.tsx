import { useQuery } from '@apollo/client/react';
import { Button, Group, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import { useThrottledCallback } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { DashboardDocument, type DashboardQuery } from '../../api/generated/graphql';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { RatingBadge } from '../../components/rating-badge';
import { ResultTiles } from '../../components/result-tiles';
import { Section } from '../../components/section';
import { Stat } from '../../components/stat';
import { bytes, deltaE, formatNumber } from '../../format';
import { s } from '../../strings';
import { RunningNow } from './running-now';

/** Loaded lazily: the chart library is the largest dependency, and the rest of the page need not wait for it. */
const AccuracyChart = lazy(async () => ({ default: (await import('./accuracy-chart')).AccuracyChart }));

const t = s.dashboard;

/** Shortest time between two refetches of the stats while a large batch is running. */
const REFETCH_INTERVAL_MS = 2000;

export function Dashboard() {
  const { data, error, refetch } = useQuery(DashboardDocument);
  const throttledRefetch = useThrottledCallback(() => void refetch(), REFETCH_INTERVAL_MS);
  return (
    <Page title={t.title}>
      {error && <Failure error={error} retry={throttledRefetch} />}
      <Section title={t.running}>
        <RunningNow onDone={throttledRefetch} />
      </Section>
      {!data && !error && <Loading />}
      {data && <Stats usage={data.usage} />}
      {data && (
        <Section title={t.latest}>
          {data.results.edges.length ? (
            <ResultTiles results={data.results.edges.map(({ node }) => node)} />
          ) : (
            <Empty
              action={
                <Button component={Link} to="/upload">
                  {t.upload}
                </Button>
              }
            >
              {t.noLatest}
            </Empty>
          )}
        </Section>
      )}
    </Page>
  );
}

function Stats({ usage }: { usage: DashboardQuery['usage'] }) {
  const { accuracy, accuracyByDay, storageUsed, storageQuota } = usage;
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Section title={t.accuracy}>
        {accuracyByDay.length ? (
          <Suspense fallback={<Loading />}>
            <AccuracyChart days={accuracyByDay} />
          </Suspense>
        ) : (
          <Empty>{t.noAccuracy}</Empty>
        )}
      </Section>
      <Stack>
        <Section title={t.ratings}>
          {accuracy.images ? (
            <Stack gap="sm">
              <Group gap="xl">
                <Stat label={t.corrected} value={formatNumber(accuracy.images)} />
                <Stat
                  label={t.meanAfter}
                  value={deltaE(accuracy.meanDeltaEAfter)}
                  detail={accuracy.meanDeltaEBefore === null ? '' : t.meanBefore(deltaE(accuracy.meanDeltaEBefore))}
                />
                <Stat label={t.worst} value={deltaE(accuracy.worstDeltaE)} />
              </Group>
              <Group gap="sm">
                {accuracy.counts.map(({ rating, count: n }) => (
                  <Group key={rating} gap={4}>
                    <RatingBadge rating={rating} />
                    <Text size="sm">{formatNumber(n)}</Text>
                  </Group>
                ))}
              </Group>
            </Stack>
          ) : (
            <Text c="dimmed">{t.noRatings}</Text>
          )}
        </Section>
        <Section title={t.storage}>
          <Progress value={(100 * storageUsed) / storageQuota} aria-label={t.storage} mb={4} />
          <Text size="sm">{t.storageUsed(bytes(storageUsed), bytes(storageQuota), usage.images)}</Text>
        </Section>
      </Stack>
    </SimpleGrid>
  );
}
