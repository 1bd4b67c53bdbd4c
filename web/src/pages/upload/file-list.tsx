import { ActionIcon, Group, Progress, Text } from '@mantine/core';
import { IconRefresh, IconX } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { bytes } from '../../format';
import { s } from '../../strings';
import { cancel, retry, type UploadItem } from '../../uploads/queue';

const ROW_HEIGHT = 56;

/** A virtualised list of files with their states. */
export function FileList({ items }: { items: readonly UploadItem[] }) {
  const box = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  return (
    <section
      ref={box}
      style={{ maxHeight: '60vh', overflowY: 'auto' }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable area must be reachable by keyboard
      tabIndex={0}
      aria-label={s.upload.title}
    >
      <ul style={{ height: rows.getTotalSize(), position: 'relative', margin: 0, padding: 0, listStyle: 'none' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <li
              key={item.id}
              style={{ position: 'absolute', top: start, left: 0, right: 0, height: ROW_HEIGHT }}
              data-state={item.state}
            >
              <Row item={item} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Row({ item }: { item: UploadItem }) {
  const { id, file, folder, state, sent, error } = item;
  const isFinished = state === 'done' || state === 'known';
  const name = folder ? `${folder}/${file.name}` : file.name;
  return (
    <Group wrap="nowrap" gap="sm" h="100%">
      <div style={{ flex: 1, minWidth: 0 }}>
        <Group justify="space-between" wrap="nowrap" gap="sm">
          <Text size="sm" truncate>
            {name}
          </Text>
          <Text size="xs" c={error ? 'red' : 'dimmed'} style={{ flexShrink: error ? 1 : 0 }}>
            {error ?? `${s.upload.states[state]} · ${bytes(file.size)}`}
          </Text>
        </Group>
        <Progress
          size="xs"
          value={isFinished ? 100 : (100 * sent) / file.size}
          color={error ? 'red' : isFinished ? 'teal' : 'blue'}
          aria-label={name}
        />
      </div>
      {state === 'failed' && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${s.upload.retry}: ${file.name}`}
          onClick={() => retry(id)}
        >
          <IconRefresh size={16} />
        </ActionIcon>
      )}
      {!isFinished && (
        <ActionIcon variant="subtle" color="gray" aria-label={`${s.cancel}: ${file.name}`} onClick={() => cancel(id)}>
          <IconX size={16} />
        </ActionIcon>
      )}
    </Group>
  );
}
