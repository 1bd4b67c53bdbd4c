import { Alert, Button, Stack } from '@mantine/core';
import { codeOf, messageOf } from '../api/message';
import { s } from '../strings';
import { NotFound } from './not-found';

/** Shows why something could not be loaded, with a Retry button. NOT_FOUND shows the "not found" page. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  if (codeOf(error) === 'NOT_FOUND') return <NotFound />;
  return (
    <Alert color="red" title={s.errors.title} role="alert">
      <Stack align="flex-start" gap="sm">
        {messageOf(error)}
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {s.errors.retry}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
