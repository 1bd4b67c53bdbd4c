import { Anchor, Group, RingProgress } from '@mantine/core';
import { Link } from 'react-router';
import { s } from '../strings';
import { countUnfinished } from './queue';
import { useUploads } from './use-uploads';

/** Shows on every page how many uploads are in progress. */
export function UploadIndicator() {
  const uploads = useUploads();
  const remaining = countUnfinished(uploads);
  if (remaining === 0) return null;
  const total = uploads.items.reduce((sum, { file }) => sum + file.size, 0);
  const sent = uploads.items.reduce((sum, item) => sum + item.sent, 0);
  return (
    <Group gap={4} wrap="nowrap">
      <RingProgress
        size={30}
        thickness={4}
        sections={[{ value: total ? (100 * sent) / total : 0, color: 'blue' }]}
        aria-hidden
      />
      <Anchor component={Link} to="/upload" size="sm">
        {s.upload.indicator(remaining)}
      </Anchor>
    </Group>
  );
}
