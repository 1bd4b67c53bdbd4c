import { Alert, Button, Stack } from '@mantine/core';
import { messageOf } from '../api/message';
import { s } from '../strings';

/** Why something could not be read, and a way to try again. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <Alert color="red" title={s.errors.title} role="alert">
      <Stack align="flex-start" gap="sm">
        {messageOf(error)}
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {s.errors.again}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
