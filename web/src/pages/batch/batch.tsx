import { useMutation, useQuery, useSubscription } from '@apollo/client/react';
import { Button, Card, Group, Progress, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import {
  BatchPageDocument,
  type BatchPageQuery,
  BatchProgressDocument,
  CancelBatchDocument,
  type JobStatus,
  RetryBatchDocument,
} from '../../api/generated/graphql';
import { notifyError } from '../../api/notify';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { NotFound } from '../../components/not-found';
import { Page } from '../../components/page';
import { RatingBadge } from '../../components/rating-badge';
import { ReportMenu } from '../../components/report-menu';
import { deltaE, duration, formatNumber } from '../../format';
import { s } from '../../strings';
import { BatchJobs } from './batch-jobs';

const t = s.batch;

type Shown = NonNullable<BatchPageQuery['batch']>;
type Tab = 'ALL' | JobStatus;

/** A batch and its jobs, live. */
export function BatchPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(BatchPageDocument, { variables: { id } });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (!data.batch) return <NotFound />;
  return <Details batch={data.batch} refetch={() => void refetch()} />;
}

function Details({ batch, refetch }: { batch: Shown; refetch: () => void }) {
  const { id, name, type, status, total, completed, failed, cancelled, progress, report } = batch;
  const [tab, setTab] = useState<Tab>('ALL');
  const isOpen = status === 'PENDING' || status === 'RUNNING';
  const { data: step } = useSubscription(BatchProgressDocument, {
    variables: { id },
    skip: !isOpen,
    onComplete: refetch,
  });
  const [cancel, cancelling] = useMutation(CancelBatchDocument, { onError: notifyError });
  const [retry, retrying] = useMutation(RetryBatchDocument, { onError: notifyError });
  const eta = step?.batchProgress.etaSeconds;
  const tabs: Tab[] = ['ALL', 'RUNNING', 'PENDING', 'COMPLETED', 'FAILED'];
  return (
    <Page
      title={name || s.jobTypes[type]}
      actions={
        <>
          {isOpen && (
            <Button variant="default" loading={cancelling.loading} onClick={() => void cancel({ variables: { id } })}>
              {s.cancel}
            </Button>
          )}
          {!isOpen && failed > 0 && (
            <Button variant="default" loading={retrying.loading} onClick={() => void retry({ variables: { id } })}>
              {t.retry(failed)}
            </Button>
          )}
          {completed > 0 && !isOpen && <ReportMenu variables={{ batchId: id }} />}
        </>
      }
    >
      <Card withBorder data-batch={id} data-status={status} data-at={step?.batchProgress.at}>
        <Group justify="space-between" mb={6}>
          <Text role="status">
            {s.statuses[status]} · {t.counts(completed, total, failed, cancelled)}
          </Text>
          {isOpen && eta != null && <Text c="dimmed">{t.left(duration(eta))}</Text>}
        </Group>
        <Progress.Root size="lg">
          <Progress.Section value={(100 * completed) / total} color="teal.8" aria-label={s.statuses.COMPLETED} />
          <Progress.Section value={(100 * failed) / total} color="red.8" aria-label={s.statuses.FAILED} />
          <Progress.Section
            value={Math.max(0, progress - (100 * (completed + failed)) / total)}
            color="blue.6"
            aria-label={s.statuses.RUNNING}
          />
        </Progress.Root>
      </Card>
      {report.images > 0 && (
        <Card withBorder>
          <Group gap="xl">
            <Text>
              {t.mean(deltaE(report.meanDeltaEBefore), deltaE(report.meanDeltaEAfter), deltaE(report.worstDeltaE))}
            </Text>
            {report.counts.map(({ rating, count: n }) => (
              <Group key={rating} gap={4}>
                <RatingBadge rating={rating} /> <Text size="sm">{formatNumber(n)}</Text>
              </Group>
            ))}
          </Group>
        </Card>
      )}
      <Stack gap="sm">
        <SegmentedControl
          aria-label={t.filter}
          value={tab}
          onChange={(value) => setTab(value as Tab)}
          data={tabs.map((value) => ({ value, label: value === 'ALL' ? t.all : s.statuses[value] }))}
        />
        <BatchJobs key={tab} batchId={id} isOpen={isOpen} statuses={tab === 'ALL' ? null : [tab]} />
      </Stack>
    </Page>
  );
}
