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
import { notify, notifyError } from '../../api/notify';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { bytes, dateTime, sameOrigin } from '../../format';
import { s } from '../../strings';

const t = s.duplicates;
const PAGE = 20;

type DuplicateSet = DuplicatesQuery['duplicates'][number];

/** Sets of identical or similar photos, side by side. The user keeps one of them, or all. */
export function Duplicates() {
  const client = useApolloClient();
  const [similarity, setSimilarity] = useState(0);
  const variables = { similarity, first: PAGE };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(DuplicatesDocument, {
    variables,
    fetchPolicy: 'network-only',
  });
  const sets = data?.duplicates ?? (loading ? undefined : previousData?.duplicates);
  const [resolved, setResolved] = useState<ReadonlySet<string>>(new Set());
  const act = async (set: DuplicateSet, work: () => Promise<unknown>, message: string) => {
    try {
      await work();
      setResolved((before) => new Set([...before, set.cursor]));
      notify(message);
    } catch (cause) {
      notifyError(cause);
    }
  };
  const keep = (set: DuplicateSet, id: string) => {
    const ids = set.images.filter((image) => image.id !== id).map((image) => image.id);
    return act(
      set,
      () => client.mutate({ mutation: DeleteImagesDocument, variables: { ids } }),
      s.library.movedToTrash(ids.length),
    );
  };
  const dismiss = (set: DuplicateSet) => {
    const imageIds = set.images.map(({ id }) => id);
    return act(set, () => client.mutate({ mutation: DismissDuplicatesDocument, variables: { imageIds } }), t.dismissed);
  };
  const more = () =>
    fetchMore({
      variables: { after: sets?.at(-1)?.cursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({ duplicates: [...before.duplicates, ...next.duplicates] }),
    });
  const shown = sets?.filter(({ cursor }) => !resolved.has(cursor));
  return (
    <Page title={t.title}>
      <SegmentedControl
        aria-label={t.similarity}
        value={String(similarity)}
        onChange={(value) => {
          setSimilarity(Number(value));
          setResolved(new Set());
        }}
        data={t.similarities.map(([value, label]) => ({ value, label }))}
      />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!shown && !error && <Loading />}
      {shown?.length === 0 && <Empty>{t.none}</Empty>}
      {shown?.map((set) => (
        <Card key={set.cursor} withBorder component="section" aria-label={t.set(set.images.length)}>
          <Group justify="space-between" mb="sm">
            <Text size="sm" c="dimmed">
              {t.set(set.images.length)} · {t.wasted(bytes(set.wasted))}
              {set.distance > 0 && ` · ${t.distance(set.distance)}`}
            </Text>
            <Button size="xs" variant="default" onClick={() => void dismiss(set)}>
              {t.dismiss}
            </Button>
          </Group>
          <Group align="flex-start">
            {set.images.map((image) => (
              <Stack key={image.id} gap={4} w={200}>
                <Image
                  src={sameOrigin(image.thumbnail.url)}
                  alt={image.filename}
                  h={150}
                  fit="contain"
                  loading="lazy"
                />
                <Anchor component={Link} to={`/images/${encodeURIComponent(image.id)}`} size="sm" truncate>
                  {image.folder ? `${image.folder}/${image.filename}` : image.filename}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {image.width} × {image.height}, {bytes(image.byteSize)}, {dateTime(image.createdAt)}
                </Text>
                <Button size="xs" aria-label={`${t.keep}: ${image.filename}`} onClick={() => void keep(set, image.id)}>
                  {t.keep}
                </Button>
              </Stack>
            ))}
          </Group>
        </Card>
      ))}
      {sets && sets.length > 0 && sets.length % PAGE === 0 && (
        <Button variant="default" loading={loading} onClick={() => void more()}>
          {s.more}
        </Button>
      )}
    </Page>
  );
}
