import { useMutation } from '@apollo/client/react';
import { Alert, Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { ProfilesDocument, SaveProfileDocument } from '../../api/generated/graphql';
import { messageOf } from '../../api/message';
import { ProfileDownloads } from '../../components/profile-downloads';
import { s } from '../../strings';

const t = s.result;

/** Keeps the correction as a profile, which can be applied to other images and downloaded as ICC, .cube and JSON. */
export function SaveProfile({ resultId, filename }: { resultId: string; filename: string }) {
  const [isOpen, { open, close }] = useDisclosure();
  const [name, setName] = useState(filename.replace(/\.[^.]*$/, ''));
  const [save, { data, loading, error, reset }] = useMutation(SaveProfileDocument, {
    refetchQueries: [ProfilesDocument],
  });
  const profile = data?.saveProfile;
  const leave = () => {
    close();
    reset();
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        {t.saveProfile}
      </Button>
      <Modal opened={isOpen} onClose={leave} title={t.saveProfile} closeButtonProps={{ 'aria-label': s.close }}>
        {profile ? (
          <Stack>
            <Text>{t.profileSaved(profile.name)}</Text>
            <ProfileDownloads profile={profile} />
          </Stack>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              save({ variables: { resultId, name } }).catch(() => {});
            }}
          >
            <Stack>
              <Text size="sm" c="dimmed">
                {t.profileHint}
              </Text>
              {error && (
                <Alert color="red" role="alert">
                  {messageOf(error)}
                </Alert>
              )}
              <TextInput
                label={s.keys.name}
                required
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
                data-autofocus
              />
              <Button type="submit" loading={loading}>
                {s.save}
              </Button>
            </Stack>
          </form>
        )}
      </Modal>
    </>
  );
}
