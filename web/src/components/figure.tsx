import { Text } from '@mantine/core';

interface Props {
  label: string;
  value: string;
  more?: string;
  /** What tests and styles find it by. */
  name?: string;
}

/** One number, large, with what it is. */
export function Figure({ label, value, more, name }: Props) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="xl" fw={600} data-figure={name}>
        {value}
      </Text>
      {more && (
        <Text size="xs" c="dimmed">
          {more}
        </Text>
      )}
    </div>
  );
}
