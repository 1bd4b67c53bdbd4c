import { useMutation, useQuery } from '@apollo/client/react';
import { Anchor, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { DeletePresetDocument, DeleteProfileDocument, ProfilesDocument } from '../../api/generated/graphql';
import { notifyError } from '../../api/notify';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { ProfileDownloads } from '../../components/profile-downloads';
import { dateTime, deltaE } from '../../format';
import { s } from '../../strings';

const t = s.profiles;

export function Profiles() {
  const { data, error, refetch } = useQuery(ProfilesDocument);
  const refetchQueries = [ProfilesDocument];
  const [deleteProfile] = useMutation(DeleteProfileDocument, { onError: notifyError, refetchQueries });
  const [deletePreset] = useMutation(DeletePresetDocument, { onError: notifyError, refetchQueries });
  return (
    <Page title={s.nav.profiles}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      <Title order={2} size="h4">
        {t.profiles}
      </Title>
      {data?.profiles.length === 0 && <Empty>{t.noProfiles}</Empty>}
      {data?.profiles.map((profile) => (
        <Card key={profile.id} withBorder>
          <Group justify="space-between">
            <Stack gap={0}>
              <Text fw={500}>{profile.name}</Text>
              <Text size="sm" c="dimmed">
                {t.stats(
                  deltaE(profile.deltaEAfter.mean),
                  deltaE(profile.deltaEAfter.max),
                  dateTime(profile.createdAt),
                )}
              </Text>
              {profile.source && (
                <Anchor component={Link} to={`/images/${encodeURIComponent(profile.source.id)}`} size="sm">
                  {profile.source.filename}
                </Anchor>
              )}
            </Stack>
            <Group gap="xs">
              <ProfileDownloads profile={profile} />
              <Button
                size="xs"
                variant="default"
                color="red"
                aria-label={`${s.delete}: ${profile.name}`}
                onClick={() => void deleteProfile({ variables: { id: profile.id } })}
              >
                {s.delete}
              </Button>
            </Group>
          </Group>
        </Card>
      ))}
      <Title order={2} size="h4">
        {t.presets}
      </Title>
      {data?.presets.length === 0 && <Empty>{t.noPresets}</Empty>}
      {data?.presets.map(({ id, name, type, isDefault }) => (
        <Card key={id} withBorder>
          <Group justify="space-between">
            <Group gap="sm">
              <Text fw={500}>{name}</Text>
              <Text size="sm" c="dimmed">
                {s.jobTypes[type]}
              </Text>
              {isDefault && <Badge color="blue.8">{t.isDefault}</Badge>}
            </Group>
            <Button
              size="xs"
              variant="default"
              color="red"
              aria-label={`${s.delete}: ${name}`}
              onClick={() => void deletePreset({ variables: { id } })}
            >
              {s.delete}
            </Button>
          </Group>
        </Card>
      ))}
    </Page>
  );
}
