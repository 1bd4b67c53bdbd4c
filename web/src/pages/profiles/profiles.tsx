import { useMutation, useQuery } from '@apollo/client/react';
import { Anchor, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { DeletePresetDocument, DeleteProfileDocument, ProfilesDocument } from '../../api/generated/graphql';
import { tellError } from '../../api/tell';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { ProfileDownloads } from '../../components/profile-downloads';
import { deltaE, moment } from '../../format';
import { s } from '../../strings';

const t = s.profiles;

export function Profiles() {
  const { data, error, refetch } = useQuery(ProfilesDocument);
  const refetchQueries = [ProfilesDocument];
  const [dropProfile] = useMutation(DeleteProfileDocument, { onError: tellError, refetchQueries });
  const [dropPreset] = useMutation(DeletePresetDocument, { onError: tellError, refetchQueries });
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
                {t.figures(
                  deltaE(profile.deltaEAfter.mean),
                  deltaE(profile.deltaEAfter.max),
                  moment(profile.createdAt),
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
                aria-label={`${t.remove}: ${profile.name}`}
                onClick={() => void dropProfile({ variables: { id: profile.id } })}
              >
                {t.remove}
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
              aria-label={`${t.remove}: ${name}`}
              onClick={() => void dropPreset({ variables: { id } })}
            >
              {t.remove}
            </Button>
          </Group>
        </Card>
      ))}
    </Page>
  );
}
