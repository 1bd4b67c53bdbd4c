import { Alert, Button, Stack } from '@mantine/core';
import { codeOf, messageOf } from '../api/message';
import { s } from '../strings';
import { NotFound } from './not-found';

/** Why something could not be read, and a way to try again; what is not there, or not one's own, is not there. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  if (codeOf(error) === 'NOT_FOUND') return <NotFound />;
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
