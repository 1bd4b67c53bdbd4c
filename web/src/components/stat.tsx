import { Text } from '@mantine/core';

interface Props {
  label: string;
  value: string;
  detail?: string;
  /** Identifies the stat for tests and styles. */
  name?: string;
}

/** A large number with its label. */
export function Stat({ label, value, detail, name }: Props) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="xl" fw={600} data-stat={name}>
        {value}
      </Text>
      {detail && (
        <Text size="xs" c="dimmed">
          {detail}
        </Text>
      )}
    </div>
  );
}
