import { useMutation, useQuery, useSubscription } from '@apollo/client/react';
import { Alert, Button, Card, Group, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import {
  type CorrectImageFragment,
  CreateJobDocument,
  ImagesToCorrectDocument,
  JobProgressDocument,
} from '../../api/generated/graphql';
import { notifyError } from '../../api/notify';
import { DeepZoom, layerOf } from '../../components/deep-zoom';
import { JobBar } from '../../components/job-bar';
import { s } from '../../strings';

const t = s.correct;

/** The photo with its chart outlined, or a button that detects the chart. */
export function ChartPreview({ image }: { image: CorrectImageFragment }) {
  const { refetch } = useQuery(ImagesToCorrectDocument, { variables: { ids: [image.id] }, fetchPolicy: 'cache-first' });
  const [detect, { data }] = useMutation(CreateJobDocument, { onError: notifyError });
  const id = data?.createJob.id ?? '';
  const { data: step } = useSubscription(JobProgressDocument, {
    variables: { id },
    skip: id === '',
    onComplete: () => void refetch(),
  });
  const job = step?.jobProgress.job;
  const { chart, width } = image;
  const outline = useMemo(() => (chart ? { corners: chart.corners, width } : null), [chart, width]);
  return (
    <Card withBorder component="section">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          {image.filename}
        </Title>
        {chart ? (
          <Text size="sm" c="dimmed">
            {s.image.chartFound(s.chartKinds[chart.kind], chart.confidence)} {chart.mirrored && s.image.mirrored}
          </Text>
        ) : (
          <Button
            size="xs"
            variant="default"
            disabled={job !== undefined && job.status !== 'FAILED'}
            onClick={() => void detect({ variables: { input: { imageId: image.id, type: 'DETECT' } } })}
          >
            {t.detect}
          </Button>
        )}
      </Group>
      {!chart && job && job.status !== 'FAILED' && <JobBar job={job} />}
      {job?.failure && (
        <Alert color="red" role="alert" mb="sm">
          {job.failure.message}
        </Alert>
      )}
      <DeepZoom label={image.filename} layers={[layerOf(image)]} outline={outline} />
    </Card>
  );
}
