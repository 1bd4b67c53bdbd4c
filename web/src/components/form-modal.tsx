import { Alert, Button, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { messageOf } from '../api/message';
import { s } from '../strings';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** The fields. */
  children: ReactNode;
  submit: string;
  onSubmit: () => void;
  loading: boolean;
  error: Error | undefined;
  /** Replaces the form after it was submitted. */
  done?: ReactNode;
}

/** A form in a dialog, with errors shown above its fields. */
export function FormModal({ opened, onClose, title, children, submit, onSubmit, loading, error, done }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': s.close }}>
      {done ?? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          <Stack>
            {error && (
              <Alert color="red" role="alert">
                {messageOf(error)}
              </Alert>
            )}
            {children}
            <Button type="submit" loading={loading}>
              {submit}
            </Button>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
