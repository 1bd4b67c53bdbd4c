import { useMutation } from '@apollo/client/react';
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { type ProfileRowFragment, ProfilesDocument, SaveProfileDocument } from '../../api/generated/graphql';
import { FormModal } from '../../components/form-modal';
import { ProfileDownloads } from '../../components/profile-downloads';
import { s } from '../../strings';

const t = s.result;

/** Saves the correction as a profile, to apply to other photos or to download as ICC, .cube or JSON. */
export function SaveProfile({ resultId, filename }: { resultId: string; filename: string }) {
  const [isOpen, { open, close }] = useDisclosure();
  const [name, setName] = useState(filename.replace(/\.[^.]*$/, ''));
  const [save, { data, loading, error, reset }] = useMutation(SaveProfileDocument, {
    refetchQueries: [ProfilesDocument],
  });
  const profile = data?.saveProfile;
  const dismiss = () => {
    close();
    reset();
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        {t.saveProfile}
      </Button>
      <FormModal
        opened={isOpen}
        onClose={dismiss}
        title={t.saveProfile}
        submit={s.save}
        onSubmit={() => void save({ variables: { resultId, name } }).catch(() => {})}
        loading={loading}
        error={error}
        done={profile && <Saved profile={profile} />}
      >
        <Text size="sm" c="dimmed">
          {t.profileHint}
        </Text>
        <TextInput
          label={s.name}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
      </FormModal>
    </>
  );
}

function Saved({ profile }: { profile: ProfileRowFragment }) {
  return (
    <Stack>
      <Text>{t.profileSaved(profile.name)}</Text>
      <ProfileDownloads profile={profile} />
    </Stack>
  );
}
