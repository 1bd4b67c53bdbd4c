import { Anchor, Group, Progress, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { LiveJobFragment } from '../api/generated/graphql';
import { s } from '../strings';

/** A job with its progress bar. `at` is the time of the step that is shown. */
export function JobBar({ job, at }: { job: LiveJobFragment; at?: string | undefined }) {
  const { image, status, stage, progress } = job;
  const label = status === 'RUNNING' ? s.stages[stage] : s.statuses[status];
  return (
    <div data-job={job.id} data-status={status} data-at={at}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Anchor component={Link} to={`/images/${encodeURIComponent(image.id)}`} size="sm" truncate>
          {image.filename}
        </Anchor>
        <Text size="xs" c="dimmed" style={{ flexShrink: 0 }}>
          {label} · {Math.round(progress)}%
        </Text>
      </Group>
      <Progress value={progress} size="sm" aria-label={`${image.filename}: ${label}`} transitionDuration={150} />
    </div>
  );
}
