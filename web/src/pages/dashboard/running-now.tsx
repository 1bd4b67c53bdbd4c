import { useQuery, useSubscription } from '@apollo/client/react';
import { Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { onReconnect } from '../../api/client';
import { JobUpdatesDocument, type LiveJobFragment, RunningJobsDocument } from '../../api/generated/graphql';
import { JobBar } from '../../components/job-bar';
import { s } from '../../strings';

const isOpen = ({ status }: LiveJobFragment) => status === 'PENDING' || status === 'RUNNING';

/** The jobs that run and wait, as they move. Calls `onDone` when one has ended. */
export function RunningNow({ onDone }: { onDone: () => void }) {
  const { data, refetch } = useQuery(RunningJobsDocument, { fetchPolicy: 'network-only' });
  useSubscription(JobUpdatesDocument, {
    onData: ({ data: { data: update }, client }) => {
      const job = update?.jobUpdates.job;
      if (!job) return;
      if (!isOpen(job)) onDone();
      client.cache.updateQuery({ query: RunningJobsDocument }, (before) => {
        if (!before || before.jobs.edges.some(({ node }) => node.id === job.id) || !isOpen(job)) return before;
        const edge = { __typename: 'JobEdge' as const, node: job };
        return {
          jobs: { ...before.jobs, edges: [edge, ...before.jobs.edges], totalCount: before.jobs.totalCount + 1 },
        };
      });
    },
  });
  useEffect(() => onReconnect(() => void refetch()), [refetch]);
  const jobs = (data?.jobs.edges ?? []).map(({ node }) => node).filter(isOpen);
  if (jobs.length === 0) return <Text c="dimmed">{s.dashboard.idle}</Text>;
  return (
    <Stack gap="sm">
      {jobs.slice(0, 8).map((job) => (
        <JobBar key={job.id} job={job} />
      ))}
    </Stack>
  );
}
