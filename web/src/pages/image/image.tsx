import { useMutation, useQuery } from '@apollo/client/react';
import { Anchor, Button, SimpleGrid, Stack, Switch, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { DeleteImagesDocument, ImagePageDocument, type ImagePageQuery } from '../../api/generated/graphql';
import { notify, notifyError } from '../../api/notify';
import { DeepZoom, layerOf } from '../../components/deep-zoom';
import { Failure } from '../../components/failure';
import { JobBar } from '../../components/job-bar';
import { Loading } from '../../components/loading';
import { NotFound } from '../../components/not-found';
import { Page } from '../../components/page';
import { ResultTiles } from '../../components/result-tiles';
import { Section } from '../../components/section';
import { bytes, captureTime, dateTime, exposure, sameOrigin } from '../../format';
import { s } from '../../strings';
import { EditImage } from './edit-image';
import { ExifTable } from './exif-table';

const t = s.image;

type Shown = NonNullable<ImagePageQuery['image']>;

export function ImagePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ImagePageDocument, { variables: { id } });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (!data.image) return <NotFound />;
  return <Details image={data.image} />;
}

function Details({ image }: { image: Shown }) {
  const navigate = useNavigate();
  const [withChart, setWithChart] = useState(true);
  const [remove, { loading }] = useMutation(DeleteImagesDocument, { onError: notifyError });
  const { id, filename, chart, original, width, jobs } = image;
  const layer = layerOf(image);
  const outline = useMemo(
    () => (chart && withChart ? { corners: chart.corners, width } : null),
    [chart, withChart, width],
  );
  const moveToTrash = async () => {
    const { data } = await remove({ variables: { ids: [id] } });
    if (!data) return;
    notify(s.library.movedToTrash(1));
    await navigate('/library');
  };
  const nodes = jobs.edges.map(({ node }) => node);
  const results = nodes.flatMap(({ result }) => result ?? []);
  const unfinished = nodes.filter(({ result }) => !result);
  return (
    <Page
      title={filename}
      actions={
        <>
          <Button component={Link} to={`/correct?images=${encodeURIComponent(id)}`}>
            {s.library.correct}
          </Button>
          <Button variant="default" component="a" href={sameOrigin(original.url)} download={filename}>
            {t.download}
          </Button>
          <Button variant="default" color="red" loading={loading} onClick={() => void moveToTrash()}>
            {s.library.moveToTrash}
          </Button>
        </>
      }
    >
      <DeepZoom label={filename} layers={[layer]} outline={outline} />
      {chart && (
        <Switch
          label={t.showChart}
          checked={withChart}
          onChange={(event) => setWithChart(event.currentTarget.checked)}
        />
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Section title={t.file}>
          <EditImage key={id} image={image} />
        </Section>
        <Section title={t.properties}>
          <Properties image={image} />
          <ExifTable exif={image.exif} />
        </Section>
      </SimpleGrid>
      <Section title={t.history}>
        <Stack gap="sm">
          {nodes.length === 0 && <Text c="dimmed">{t.noHistory}</Text>}
          {results.length > 0 && <ResultTiles results={results} />}
          {unfinished.map((job) => (
            <div key={job.id}>
              <JobBar job={job} />
              {job.failure && (
                <Text size="sm" c="red">
                  {job.failure.message}
                </Text>
              )}
            </div>
          ))}
        </Stack>
      </Section>
    </Page>
  );
}

/** "Nikon Z 7", not "NIKON CORPORATION NIKON Z 7": many models begin with the maker's name. */
function cameraName(make: string | null, model: string | null): string {
  const maker = make?.split(' ')[0]?.toLowerCase() ?? '';
  const isRepeated = maker !== '' && model?.toLowerCase().startsWith(maker);
  return [isRepeated ? null : make, model].filter(Boolean).join(' ');
}

function Properties({ image }: { image: Shown }) {
  const { width, height, byteSize, contentType, colorProfile, capturedAt, cameraMake, cameraModel, createdAt } = image;
  const rows: [string, string][] = [
    [t.size, `${width} × ${height}, ${bytes(byteSize)}`],
    [t.type, contentType],
    [t.profile, colorProfile ?? s.none],
    [t.captured, capturedAt ? captureTime(capturedAt, image.captureOffset) : '–'],
    [t.camera, cameraName(cameraMake, cameraModel) || '–'],
    [t.serial, image.cameraSerial ?? '–'],
    [t.lens, image.lensModel ?? '–'],
    [t.exposure, exposure(image.exposureSeconds, image.aperture, image.iso) ?? '–'],
    [t.flash, image.flashFired === null ? '–' : t.flashFired(image.flashFired)],
    [t.whiteBalance, image.isAutoWhiteBalance === null ? '–' : t.autoWhiteBalance(image.isAutoWhiteBalance)],
    [t.uploaded, dateTime(createdAt)],
    ['SHA-256', image.sha256],
  ];
  return (
    <Table>
      <Table.Tbody>
        {rows.map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td style={{ wordBreak: 'break-all' }}>{value}</Table.Td>
          </Table.Tr>
        ))}
        {image.chart && (
          <Table.Tr>
            <Table.Th scope="row">{s.library.chart}</Table.Th>
            <Table.Td>
              {t.chartFound(s.chartKinds[image.chart.kind], image.chart.confidence)}{' '}
              {image.chart.mirrored && t.mirrored}
            </Table.Td>
          </Table.Tr>
        )}
        <Table.Tr>
          <Table.Th scope="row">{s.library.folder}</Table.Th>
          <Table.Td>
            <Anchor component={Link} to={`/library?folder=${encodeURIComponent(image.folder)}`}>
              {image.folder || s.library.noFolder}
            </Anchor>
          </Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}
