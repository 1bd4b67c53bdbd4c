import { useMutation } from '@apollo/client/react';
import { Alert, Button, Checkbox, Code, CopyButton, Group, Select, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { type ApiKeyScope, CreateApiKeyDocument } from '../../api/generated/graphql';
import { readSession } from '../../api/session';
import { FormModal } from '../../components/form-modal';
import { s } from '../../strings';

const DAY_MS = 86_400_000;

/** Makes a key and shows its secret, this once. */
export function CreateKey({ onMade }: { onMade: () => void }) {
  const [isOpen, { open, close }] = useDisclosure();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<ApiKeyScope[]>(['READ']);
  const [days, setDays] = useState('90');
  const [create, { data, error, loading, reset }] = useMutation(CreateApiKeyDocument);
  const session = readSession();
  const isAdmin = session.state === 'signed-in' && session.viewer.role === 'ADMIN';
  const names: ApiKeyScope[] = isAdmin ? ['READ', 'WRITE', 'ADMIN'] : ['READ', 'WRITE'];
  const leave = () => {
    close();
    reset();
    setName('');
  };
  const make = async () => {
    const expiresAt = days === '' ? null : new Date(Date.now() + Number(days) * DAY_MS).toISOString();
    await create({ variables: { input: { name, scopes, expiresAt } } }).then(onMade, () => {});
  };
  const secret = data?.createApiKey.secret;
  return (
    <>
      <Button onClick={open}>{s.keys.create}</Button>
      <FormModal
        opened={isOpen}
        onClose={leave}
        title={s.keys.create}
        submit={s.keys.create}
        onSubmit={() => void make()}
        loading={loading}
        error={error}
        done={secret && <Secret secret={secret} />}
      >
        <TextInput
          label={s.keys.name}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <Checkbox.Group label={s.keys.scopes} value={scopes} onChange={(values) => setScopes(values as ApiKeyScope[])}>
          <Group mt="xs">
            {names.map((scope) => (
              <Checkbox key={scope} value={scope} label={s.keys.scopeNames[scope]} />
            ))}
          </Group>
        </Checkbox.Group>
        <Select
          label={s.keys.expires}
          value={days}
          onChange={(value) => setDays(value ?? '')}
          allowDeselect={false}
          data={[
            ...[30, 90, 365].map((n) => ({ value: String(n), label: s.keys.inDays(n) })),
            { value: '', label: s.keys.expiresNever },
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
