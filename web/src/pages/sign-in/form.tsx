import { Alert, Anchor, Button, Center, Paper, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ApiError } from '../../api/send';
import { s } from '../../strings';

interface Props {
  readonly title: string;
  readonly submit: string;
  readonly other: { readonly to: string; readonly label: string };
  /** Where to go after success. */
  readonly nextPath: string;
  readonly onSubmit: (values: Record<string, string>) => Promise<void>;
  /** The inputs. `errorOf` returns the error message of an input. */
  readonly children: (errorOf: (name: string) => string | undefined) => ReactNode;
}

/** The form for signing in and signing up. Errors are shown beside the input that caused them. */
export function AccountForm({ title, submit, other, nextPath, onSubmit, children }: Props) {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const returnTo = params.get('to');
  const [error, setError] = useState<ApiError | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    document.title = `${title} · ${s.app}`;
  }, [title]);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    setBusy(true);
    setError(null);
    try {
      await onSubmit(values);
      await navigate(returnTo && /^\/(?!\/)/.test(returnTo) ? returnTo : nextPath);
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  const errorOf = (name: string) => (error?.field === `input.${name}` ? error.message : undefined);
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" w="100%" maw={400}>
        <form onSubmit={(event) => void send(event)}>
          <Stack gap="md">
            <div>
              <Title order={1} size="h2">
                {title}
              </Title>
              <Text c="dimmed" size="sm">
                {s.signIn.lead}
              </Text>
            </div>
            {error && !error.field && (
              <Alert color="red" role="alert">
                {error.message}
              </Alert>
            )}
            {children(errorOf)}
            <Button type="submit" loading={isBusy}>
              {submit}
            </Button>
            <Anchor component={Link} to={other.to} size="sm">
              {other.label}
            </Anchor>
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}
