import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** Placeholder for a page or section without content, with an optional action. */
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
