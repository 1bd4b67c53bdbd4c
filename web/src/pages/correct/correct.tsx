import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button, Group, Image, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { v4 as uuid } from 'uuid';
import {
  type CorrectImageFragment,
  CorrectionChoicesDocument,
  CreateBatchDocument,
  CreateJobDocument,
  ImagesToCorrectDocument,
} from '../../api/generated/graphql';
import { notifyError } from '../../api/notify';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { sameOrigin } from '../../format';
import { s } from '../../strings';
import { ChartPreview } from './chart-preview';
import { Options } from './options';
import { isComplete, type Plan, planOf, requestOf } from './plan';
import { ReferenceChoice } from './reference-choice';

const t = s.correct;

/** At most this many of the selected photos are shown; all are corrected. */
const MAX_SHOWN = 24;

export function Correct() {
  const [params] = useSearchParams();
  const ids = (params.get('images') ?? '').split(',').filter(Boolean);
  if (ids.length === 0) {
    return (
      <Page title={t.title}>
        <Empty
          action={
            <Button component={Link} to="/library">
              {t.choose}
            </Button>
          }
        >
          {t.noPhotos}
        </Empty>
      </Page>
    );
  }
  return <Selected key={ids.join()} ids={ids} />;
}

function Selected({ ids }: { ids: readonly string[] }) {
  const { data, error, refetch } = useQuery(ImagesToCorrectDocument, { variables: { ids: ids.slice(0, MAX_SHOWN) } });
  const choices = useQuery(CorrectionChoicesDocument);
  const images = (data?.nodes ?? []).filter(
    (node): node is CorrectImageFragment => node !== null && 'filename' in node,
  );
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data || !choices.data) return <Loading />;
  const { profiles, presets } = choices.data;
  return <Form ids={ids} images={images} profiles={profiles} presets={presets} />;
}

interface FormProps {
  readonly ids: readonly string[];
  readonly images: readonly CorrectImageFragment[];
  readonly profiles: NonNullable<ReturnType<typeof useChoices>>['profiles'];
  readonly presets: NonNullable<ReturnType<typeof useChoices>>['presets'];
}

const useChoices = () => useQuery(CorrectionChoicesDocument).data;

function Form({ ids, images, profiles, presets }: FormProps) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [plan, setPlan] = useState<Plan>(() => planOf(presets.find(({ isDefault }) => isDefault) ?? null));
  const [isBusy, setBusy] = useState(false);
  const change = (changes: Partial<Plan>) => setPlan((before) => ({ ...before, ...changes }));
  const run = async () => {
    setBusy(true);
    try {
      const request = requestOf(plan);
      const [imageId] = ids;
      const idempotencyKey = uuid();
      if (ids.length === 1 && imageId) {
        const input = { ...request, imageId, idempotencyKey };
        const { data } = await client.mutate({ mutation: CreateJobDocument, variables: { input } });
        if (data) await navigate(`/jobs/${encodeURIComponent(data.createJob.id)}`);
      } else {
        const input = { ...request, imageIds: [...ids], idempotencyKey };
        const { data } = await client.mutate({ mutation: CreateBatchDocument, variables: { input } });
        if (data) await navigate(`/batches/${encodeURIComponent(data.createBatch.id)}`);
      }
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  };
  const preview = plan.source === 'image' ? plan.reference : (images[0] ?? null);
  return (
    <Page
      title={t.titleOf(ids.length)}
      actions={
        <Button loading={isBusy} disabled={!isComplete(plan)} onClick={() => void run()} size="md">
          {t.run}
        </Button>
      }
    >
      <Group gap={6}>
        {images.map(({ id, filename, thumbnail }) => (
          <Image
            key={id}
            src={sameOrigin(thumbnail.url)}
            alt={filename}
            title={filename}
            w={64}
            h={64}
            fit="cover"
            radius="sm"
          />
        ))}
        {ids.length > images.length && <Text c="dimmed">{t.andMore(ids.length - images.length)}</Text>}
      </Group>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Stack>
          <Section title={t.source}>
            <ReferenceChoice plan={plan} change={change} images={images} profiles={profiles} />
          </Section>
          <Section title={t.options}>
            <Options plan={plan} change={change} presets={presets} />
          </Section>
        </Stack>
        {preview && plan.source !== 'profile' && plan.source !== 'analyze' && (
          <ChartPreview key={preview.id} image={preview} />
        )}
      </SimpleGrid>
    </Page>
  );
}
