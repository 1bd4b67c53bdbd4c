import { useQuery } from '@apollo/client/react';
import { Button, Group, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import { useThrottledCallback } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { DashboardDocument, type DashboardQuery } from '../../api/generated/graphql';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Figure } from '../../components/figure';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { RatingBadge } from '../../components/rating-badge';
import { ResultTiles } from '../../components/result-tiles';
import { Section } from '../../components/section';
import { bytes, count, deltaE } from '../../format';
import { s } from '../../strings';
import { RunningNow } from './running-now';

/** The chart's library is the largest that there is here: what else there is to see does not wait for it. */
const AccuracyChart = lazy(async () => ({ default: (await import('./accuracy-chart')).AccuracyChart }));

const t = s.dashboard;

/** While a large batch runs, its figures are read anew so often at most. */
const REREAD_MS = 2000;

export function Dashboard() {
  const { data, error, refetch } = useQuery(DashboardDocument);
  const again = useThrottledCallback(() => void refetch(), REREAD_MS);
  return (
    <Page title={t.title}>
      {error && <Failure error={error} retry={again} />}
      <Section title={t.running}>
        <RunningNow onDone={again} />
      </Section>
      {!data && !error && <Loading />}
      {data && <Figures usage={data.usage} />}
      {data && (
        <Section title={t.latest}>
          {data.results.edges.length ? (
            <ResultTiles results={data.results.edges.map(({ node }) => node)} />
          ) : (
            <Empty
              action={
                <Button component={Link} to="/upload">
                  {t.first}
                </Button>
              }
            >
              {t.latestNone}
            </Empty>
          )}
        </Section>
      )}
    </Page>
  );
}

function Figures({ usage }: { usage: DashboardQuery['usage'] }) {
  const { accuracy, accuracyByDay, storageUsed, storageQuota } = usage;
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Section title={t.accuracy}>
        {accuracyByDay.length ? (
          <Suspense fallback={<Loading />}>
            <AccuracyChart days={accuracyByDay} />
          </Suspense>
        ) : (
          <Empty>{t.accuracyNone}</Empty>
        )}
      </Section>
      <Stack>
        <Section title={t.ratings}>
          {accuracy.images ? (
            <Stack gap="sm">
              <Group gap="xl">
                <Figure label={t.corrected} value={count(accuracy.images)} />
                <Figure
                  label={t.meanAfter}
                  value={deltaE(accuracy.meanDeltaEAfter)}
                  more={accuracy.meanDeltaEBefore === null ? '' : t.meanFrom(deltaE(accuracy.meanDeltaEBefore))}
                />
                <Figure label={t.worst} value={deltaE(accuracy.worstDeltaE)} />
              </Group>
              <Group gap="sm">
                {accuracy.counts.map(({ rating, count: n }) => (
                  <Group key={rating} gap={4}>
                    <RatingBadge rating={rating} />
                    <Text size="sm">{count(n)}</Text>
                  </Group>
                ))}
              </Group>
            </Stack>
          ) : (
            <Text c="dimmed">{t.ratingsNone}</Text>
          )}
        </Section>
        <Section title={t.storage}>
          <Progress value={(100 * storageUsed) / storageQuota} aria-label={t.storage} mb={4} />
          <Text size="sm">
            {t.storageOf(bytes(storageUsed), bytes(storageQuota))} · {t.images}: {count(usage.images)}
          </Text>
        </Section>
      </Stack>
    </SimpleGrid>
  );
}
