import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { CorrectionChoicesDocument, SavePresetDocument } from '../../api/generated/graphql';
import { notify } from '../../api/notify';
import { FormModal } from '../../components/form-modal';
import { s } from '../../strings';
import { type Plan, requestOf } from './plan';

const t = s.correct;

/** Saves the options as a preset. */
export function SavePreset({ plan }: { plan: Plan }) {
  const [isOpen, { open, close }] = useDisclosure();
  const [name, setName] = useState('');
  const [isDefault, setDefault] = useState(false);
  const [save, { loading, error }] = useMutation(SavePresetDocument, { refetchQueries: [CorrectionChoicesDocument] });
  const send = () => {
    const { type, options } = requestOf(plan);
    save({ variables: { input: { name, type, options: options ?? {}, isDefault } } }).then(
      () => {
        close();
        notify(s.saved);
      },
      () => {},
    );
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={open} style={{ alignSelf: 'flex-start' }}>
        {t.savePreset}
      </Button>
      <FormModal
        opened={isOpen}
        onClose={close}
        title={t.savePreset}
        submit={s.save}
        onSubmit={send}
        loading={loading}
        error={error}
      >
        <TextInput
          label={s.name}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <Checkbox
          label={t.presetDefault}
          checked={isDefault}
          onChange={(event) => setDefault(event.currentTarget.checked)}
        />
      </FormModal>
    </>
  );
}
