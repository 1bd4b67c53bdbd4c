import { useMutation, useQuery } from '@apollo/client/react';
import { Alert, Anchor, Button, Group, SimpleGrid, Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { DeleteResultDocument, type ResultDetailsFragment, ResultPageDocument } from '../../api/generated/graphql';
import { notifyError } from '../../api/notify';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { NotFound } from '../../components/not-found';
import { Page } from '../../components/page';
import { RatingBadge } from '../../components/rating-badge';
import { ReportMenu } from '../../components/report-menu';
import { Section } from '../../components/section';
import { Stat } from '../../components/stat';
import { filenameOf } from '../../download';
import { deltaE, sameOrigin } from '../../format';
import { s } from '../../strings';
import { AbPlot } from './ab-plot';
import { Analysis } from './analysis';
import { Compare } from './compare';
import { CorrectionTable } from './correction-table';
import { Notes } from './notes';
import { Patches } from './patches';
import { SaveProfile } from './save-profile';

const PatchChart = lazy(async () => ({ default: (await import('./patch-chart')).PatchChart }));

const t = s.result;

export function ResultPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ResultPageDocument, { variables: { id } });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (!data.result) return <NotFound />;
  return <Details result={data.result} />;
}

function Details({ result }: { result: ResultDetailsFragment }) {
  const navigate = useNavigate();
  const [remove, { loading }] = useMutation(DeleteResultDocument, { onError: notifyError });
  const { id, image, corrected, correction, patches, warnings, rating, deltaEBefore, deltaEAfter } = result;
  const deleteResult = async () => {
    if ((await remove({ variables: { id } })).data) await navigate('/results');
  };
  return (
    <Page
      title={image.filename}
      actions={
        <>
          {corrected && (
            <Button component="a" href={sameOrigin(corrected.url)} download={filenameOf(corrected.url)}>
              {t.download}
            </Button>
          )}
          {correction && <SaveProfile resultId={id} filename={image.filename} />}
          <ReportMenu variables={{ resultIds: [id] }} />
          <Button variant="default" color="red" loading={loading} onClick={() => void deleteResult()}>
            {s.delete}
          </Button>
        </>
      }
    >
      <Group gap="lg">
        {rating && <RatingBadge rating={rating} />}
        {deltaEBefore && <Stat label={t.before} value={deltaE(deltaEBefore.mean)} />}
        {deltaEAfter && <Stat label={t.after} value={deltaE(deltaEAfter.mean)} name="mean-after" />}
        {deltaEAfter && <Stat label={t.median} value={deltaE(deltaEAfter.median)} />}
        {deltaEAfter && <Stat label={t.percentile90} value={deltaE(deltaEAfter.percentile90)} />}
        {deltaEAfter && <Stat label={t.max} value={deltaE(deltaEAfter.max)} />}
        <Anchor component={Link} to={`/images/${encodeURIComponent(image.id)}`}>
          {t.viewPhoto}
        </Anchor>
      </Group>
      {warnings.map((warning) => (
        <Alert key={warning} color="yellow" title={s.warnings[warning][0]}>
          {s.warnings[warning][1]}
        </Alert>
      ))}
      <Compare result={result} />
      {patches.length > 0 && (
        <SimpleGrid cols={{ base: 1, lg: 2 }}>
          <Section title={t.patches}>
            <Patches patches={patches} />
          </Section>
          <Stack>
            <Section title={t.plot}>
              <AbPlot patches={patches} />
            </Section>
            <Section title={t.byPatch}>
              <Suspense fallback={<Loading />}>
                <PatchChart patches={patches} />
              </Suspense>
            </Section>
          </Stack>
        </SimpleGrid>
      )}
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        {correction && (
          <Section title={t.correction}>
            <CorrectionTable correction={correction} />
          </Section>
        )}
        {result.analysis && (
          <Section title={t.analysis}>
            <Analysis analysis={result.analysis} />
          </Section>
        )}
        <Section title={t.notes}>
          <Notes result={result} />
        </Section>
      </SimpleGrid>
    </Page>
  );
}
