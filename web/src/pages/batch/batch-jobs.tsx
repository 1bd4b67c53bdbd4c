import { useQuery, useSubscription } from '@apollo/client/react';
import { Anchor, Button, Group, Image, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { append } from '../../api/append';
import { onReconnect } from '../../api/client';
import {
  type BatchJobFragment,
  BatchJobsDocument,
  BatchJobUpdatesDocument,
  type JobStatus,
} from '../../api/generated/graphql';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { JobBar } from '../../components/job-bar';
import { Loading } from '../../components/loading';
import { RatingBadge } from '../../components/rating-badge';
import { deltaE, sameOrigin } from '../../format';
import { s } from '../../strings';

const PAGE = 50;

/** The jobs of a batch, page by page. The rows update live. */
export function BatchJobs(props: { batchId: string; isOpen: boolean; statuses: JobStatus[] | null }) {
  const { batchId: id, isOpen, statuses } = props;
  const variables = { id, first: PAGE, statuses };
  const { data, error, loading, refetch, fetchMore } = useQuery(BatchJobsDocument, {
    variables,
    fetchPolicy: 'network-only',
  });
  const hasUpdates = useRef(false);
  // Updates go straight to the cache. Refetch once for jobs that ended before the subscription was open.
  useSubscription(BatchJobUpdatesDocument, {
    variables: { id },
    skip: !isOpen,
    onData: () => {
      if (!hasUpdates.current) void refetch();
      hasUpdates.current = true;
    },
  });
  useEffect(() => onReconnect(() => void refetch()), [refetch]);
  useEffect(() => {
    if (!isOpen) void refetch();
  }, [isOpen, refetch]);
  const jobs = data?.batch?.jobs;
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!jobs) return <Loading />;
  if (jobs.edges.length === 0) return <Empty>{s.batch.noJobs}</Empty>;
  const more = () =>
    fetchMore({
      variables: { after: jobs.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { batch: next } }) => {
        if (!before.batch || !next) return before;
        return { batch: { ...before.batch, jobs: append(before.batch.jobs, next.jobs) } };
      },
    });
  return (
    <Stack gap="xs">
      {jobs.edges.map(({ node }) => (
        <Row key={node.id} job={node} />
      ))}
      {jobs.pageInfo.hasNextPage && (
        <Button variant="default" loading={loading} onClick={() => void more()}>
          {s.more}
        </Button>
      )}
    </Stack>
  );
}

function Row({ job }: { job: BatchJobFragment }) {
  const { result, failure, image } = job;
  if (!result) {
    return (
      <div>
        <JobBar job={job} />
        {failure && (
          <Text size="sm" c="red">
            {failure.message}
          </Text>
        )}
      </div>
    );
  }
  return (
    <Group wrap="nowrap" gap="sm" data-job={job.id} data-status={job.status}>
      <Image src={sameOrigin(result.thumbnail.url)} alt="" w={56} h={42} fit="cover" radius="sm" loading="lazy" />
      <Anchor component={Link} to={`/results/${encodeURIComponent(result.id)}`} size="sm" truncate flex={1}>
        {image.filename}
      </Anchor>
      <Text size="sm" c="dimmed">
        {result.deltaEBefore && `${deltaE(result.deltaEBefore.mean)} → `}
        {deltaE(result.deltaEAfter?.mean)}
      </Text>
      {result.rating && <RatingBadge rating={result.rating} />}
    </Group>
  );
}
