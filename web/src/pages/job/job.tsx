import { useMutation, useQuery, useSubscription } from '@apollo/client/react';
import { Alert, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import { CancelJobDocument, JobPageDocument, JobProgressDocument, RetryJobDocument } from '../../api/generated/graphql';
import { notifyError } from '../../api/notify';
import { Failure } from '../../components/failure';
import { JobBar } from '../../components/job-bar';
import { Loading } from '../../components/loading';
import { NotFound } from '../../components/not-found';
import { Page } from '../../components/page';
import { s } from '../../strings';

const t = s.job;

/** One job, live. Redirects to its result as soon as it has one. */
export function JobPage() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(JobPageDocument, { variables: { id } });
  const job = data?.job;
  const isOpen = job?.status === 'PENDING' || job?.status === 'RUNNING';
  const { data: step } = useSubscription(JobProgressDocument, { variables: { id }, skip: !isOpen });
  const [cancel] = useMutation(CancelJobDocument, { onError: notifyError });
  const [retry] = useMutation(RetryJobDocument, { onError: notifyError });
  const resultId = job?.result?.id;
  useEffect(() => {
    if (resultId) void navigate(`/results/${encodeURIComponent(resultId)}`, { replace: true });
  }, [resultId, navigate]);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (!job) return <NotFound />;
  return (
    <Page title={`${s.jobTypes[job.type]}: ${job.image.filename}`}>
      <Card withBorder>
        <Stack>
          <JobBar job={job} at={step?.jobProgress.at} />
          {isOpen && step?.jobProgress.message && (
            <Text size="sm" c="dimmed">
              {step.jobProgress.message}
            </Text>
          )}
          {job.failure && (
            <Alert color="red" title={t.failed} role="alert">
              {job.failure.message}
            </Alert>
          )}
          <Group>
            {isOpen && (
              <Button variant="default" onClick={() => void cancel({ variables: { id } })}>
                {s.cancel}
              </Button>
            )}
            {(job.status === 'FAILED' || job.status === 'CANCELLED') && (
              <Button variant="default" onClick={() => void retry({ variables: { id } })}>
                {s.errors.retry}
              </Button>
            )}
          </Group>
        </Stack>
      </Card>
    </Page>
  );
}
