import { useMutation } from '@apollo/client/react';
import { Alert, Button, Checkbox, Code, CopyButton, Group, Select, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { type ApiKeyScope, CreateApiKeyDocument } from '../../api/generated/graphql';
import { readSession } from '../../api/session';
import { FormModal } from '../../components/form-modal';
import { s } from '../../strings';

const DAY_MS = 86_400_000;

/** Creates a key and shows its secret, once. */
export function CreateKey({ onCreated }: { onCreated: () => void }) {
  const [isOpen, { open, close }] = useDisclosure();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<ApiKeyScope[]>(['READ']);
  const [days, setDays] = useState('90');
  const [create, { data, error, loading, reset }] = useMutation(CreateApiKeyDocument);
  const session = readSession();
  const isAdmin = session.state === 'signed-in' && session.viewer.role === 'ADMIN';
  const availableScopes: ApiKeyScope[] = isAdmin ? ['READ', 'WRITE', 'ADMIN'] : ['READ', 'WRITE'];
  const dismiss = () => {
    close();
    reset();
    setName('');
  };
  const submit = async () => {
    const expiresAt = days === '' ? null : new Date(Date.now() + Number(days) * DAY_MS).toISOString();
    await create({ variables: { input: { name, scopes, expiresAt } } }).then(onCreated, () => {});
  };
  const secret = data?.createApiKey.secret;
  return (
    <>
      <Button onClick={open}>{s.keys.create}</Button>
      <FormModal
        opened={isOpen}
        onClose={dismiss}
        title={s.keys.create}
        submit={s.keys.create}
        onSubmit={() => void submit()}
        loading={loading}
        error={error}
        done={secret && <Secret secret={secret} />}
      >
        <TextInput
          label={s.name}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <Checkbox.Group label={s.keys.scopes} value={scopes} onChange={(values) => setScopes(values as ApiKeyScope[])}>
          <Group mt="xs">
            {availableScopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={s.keys.scopeNames[scope]} />
            ))}
          </Group>
        </Checkbox.Group>
        <Select
          label={s.keys.expiration}
          value={days}
          onChange={(value) => setDays(value ?? '')}
          allowDeselect={false}
          data={[
            ...[30, 90, 365].map((n) => ({ value: String(n), label: s.keys.inDays(n) })),
            { value: '', label: s.keys.noExpiration },
          ]}
        />
      </FormModal>
    </>
  );
}

function Secret({ secret }: { secret: string }) {
  return (
    <Stack>
      <Alert color="yellow">{s.keys.secret}</Alert>
      <Code block>{secret}</Code>
      <CopyButton value={secret}>
        {({ copied, copy }) => <Button onClick={copy}>{copied ? s.keys.copied : s.keys.copy}</Button>}
      </CopyButton>
    </Stack>
  );
}
