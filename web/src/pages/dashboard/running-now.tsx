import { useSubscription } from '@apollo/client/react';
import { Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { onReconnect } from '../../api/client';
import { JobUpdatesDocument, type LiveJobFragment } from '../../api/generated/graphql';
import { JobBar } from '../../components/job-bar';
import { s } from '../../strings';

const isOpen = ({ status }: LiveJobFragment) => status === 'PENDING' || status === 'RUNNING';

/** At most this many jobs are listed; the rest are only counted. */
const MAX_SHOWN = 8;

/**
 * The running and waiting jobs, live: the subscription first sends all open jobs and then every change. Calls `onDone` when a
 * job ends.
 */
export function RunningNow({ onDone }: { onDone: () => void }) {
  const [jobs, setJobs] = useState<ReadonlyMap<string, LiveJobFragment>>(new Map());
  useSubscription(JobUpdatesDocument, {
    fetchPolicy: 'no-cache',
    onData: ({ data: { data } }) => {
      const job = data?.jobUpdates.job;
      if (!job) return;
      setJobs((before) => {
        const after = new Map(before);
        if (isOpen(job)) after.set(job.id, job);
        else after.delete(job.id);
        return after;
      });
      if (!isOpen(job)) onDone();
    },
  });
  useEffect(() => {
    return onReconnect(() => {
      setJobs(new Map()); // the new subscription sends the open jobs again
      onDone();
    });
  }, [onDone]);
  if (jobs.size === 0) return <Text c="dimmed">{s.dashboard.idle}</Text>;
  const runningFirst = [...jobs.values()].sort(
    (a, b) => Number(b.status === 'RUNNING') - Number(a.status === 'RUNNING'),
  );
  return (
    <Stack gap="sm">
      {runningFirst.slice(0, MAX_SHOWN).map((job) => (
        <JobBar key={job.id} job={job} />
      ))}
      {jobs.size > MAX_SHOWN && (
        <Text size="sm" c="dimmed">
          {s.dashboard.more(jobs.size - MAX_SHOWN)}
        </Text>
      )}
    </Stack>
  );
}
