import { useSubscription } from '@apollo/client/react';
import { Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { onReconnect } from '../../api/client';
import { JobUpdatesDocument, type LiveJobFragment } from '../../api/generated/graphql';
import { JobBar } from '../../components/job-bar';
import { s } from '../../strings';

const isOpen = ({ status }: LiveJobFragment) => status === 'PENDING' || status === 'RUNNING';

/** So many are shown; all are counted. */
const SHOWN = 8;

/**
 * The jobs that run and wait, as they move: those that are open come first, then every change, so that none is missed.
 * Calls `onDone` when one has ended.
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
      setJobs(new Map()); // those that are open still are told anew
      onDone();
    });
  }, [onDone]);
  if (jobs.size === 0) return <Text c="dimmed">{s.dashboard.idle}</Text>;
  const runningFirst = [...jobs.values()].sort(
    (a, b) => Number(b.status === 'RUNNING') - Number(a.status === 'RUNNING'),
  );
  return (
    <Stack gap="sm">
      {runningFirst.slice(0, SHOWN).map((job) => (
        <JobBar key={job.id} job={job} />
      ))}
      {jobs.size > SHOWN && (
        <Text size="sm" c="dimmed">
          {s.dashboard.more(jobs.size - SHOWN)}
        </Text>
      )}
    </Stack>
  );
}
