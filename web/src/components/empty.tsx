import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** What a page says where there is nothing to show, and what to do about it. */
export function Empty({ title, children, action }: { title?: string; children: ReactNode; action?: ReactNode }) {
  return (
    <Stack align="center" gap="sm" py="xl" px="md">
      {title && (
        <Title order={2} size="h3">
          {title}
        </Title>
      )}
      <Text c="dimmed" ta="center" maw="32rem">
        {children}
      </Text>
      {action}
    </Stack>
  );
}
