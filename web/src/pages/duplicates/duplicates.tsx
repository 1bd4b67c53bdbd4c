import { useApolloClient, useQuery } from '@apollo/client/react';
import { Anchor, Button, Card, Group, Image, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  DeleteImagesDocument,
  DismissDuplicatesDocument,
  DuplicatesDocument,
  type DuplicatesQuery,
} from '../../api/generated/graphql';
import { tell, tellError } from '../../api/tell';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { bytes, moment, own } from '../../format';
import { s } from '../../strings';

const t = s.duplicates;
const PAGE = 20;

type Group_ = DuplicatesQuery['duplicates'][number];

/** Sets of images that are the same, or look alike, side by side: one of them is kept, or all are. */
export function Duplicates() {
  const client = useApolloClient();
  const [similarity, setSimilarity] = useState(0);
  const variables = { similarity, first: PAGE };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(DuplicatesDocument, {
    variables,
    fetchPolicy: 'network-only',
  });
  const groups = data?.duplicates ?? (loading ? undefined : previousData?.duplicates);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const act = async (group: Group_, work: () => Promise<unknown>, said: string) => {
    try {
      await work();
      setGone((before) => new Set([...before, group.cursor]));
      tell(said);
    } catch (cause) {
      tellError(cause);
    }
  };
  const keep = (group: Group_, id: string) => {
    const ids = group.images.filter((image) => image.id !== id).map((image) => image.id);
    return act(
      group,
      () => client.mutate({ mutation: DeleteImagesDocument, variables: { ids } }),
      s.library.removed(ids.length),
    );
  };
  const dismiss = (group: Group_) => {
    const imageIds = group.images.map(({ id }) => id);
    return act(
      group,
      () => client.mutate({ mutation: DismissDuplicatesDocument, variables: { imageIds } }),
      t.dismissed,
    );
  };
  const more = () =>
    fetchMore({
      variables: { after: groups?.at(-1)?.cursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({ duplicates: [...before.duplicates, ...next.duplicates] }),
    });
  const shown = groups?.filter(({ cursor }) => !gone.has(cursor));
  return (
    <Page title={t.title}>
      <SegmentedControl
        aria-label={t.which}
        value={String(similarity)}
        onChange={(value) => {
          setSimilarity(Number(value));
          setGone(new Set());
        }}
        data={t.similarities.map(([value, label]) => ({ value, label }))}
      />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!shown && !error && <Loading />}
      {shown?.length === 0 && <Empty>{t.none}</Empty>}
      {shown?.map((group) => (
        <Card key={group.cursor} withBorder component="section" aria-label={t.set(group.images.length)}>
          <Group justify="space-between" mb="sm">
            <Text size="sm" c="dimmed">
              {t.set(group.images.length)} · {t.wasted(bytes(group.wasted))}
              {group.distance > 0 && ` · ${t.distance(group.distance)}`}
            </Text>
            <Button size="xs" variant="default" onClick={() => void dismiss(group)}>
              {t.dismiss}
            </Button>
          </Group>
          <Group align="flex-start">
            {group.images.map((image) => (
              <Stack key={image.id} gap={4} w={200}>
                <Image src={own(image.thumbnail.url)} alt={image.filename} h={150} fit="contain" loading="lazy" />
                <Anchor component={Link} to={`/images/${encodeURIComponent(image.id)}`} size="sm" truncate>
                  {image.folder ? `${image.folder}/${image.filename}` : image.filename}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {image.width} × {image.height}, {bytes(image.byteSize)}, {moment(image.createdAt)}
                </Text>
                <Button
                  size="xs"
                  aria-label={`${t.keep}: ${image.filename}`}
                  onClick={() => void keep(group, image.id)}
                >
                  {t.keep}
                </Button>
              </Stack>
            ))}
          </Group>
        </Card>
      ))}
      {groups && groups.length > 0 && groups.length % PAGE === 0 && (
        <Button variant="default" loading={loading} onClick={() => void more()}>
          {s.more}
        </Button>
      )}
    </Page>
  );
}
