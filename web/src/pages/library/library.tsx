import { useMutation } from '@apollo/client/react';
import { Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyTrashDocument } from '../../api/generated/graphql';
import { notify, notifyError } from '../../api/notify';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { s } from '../../strings';
import { BulkBar } from './bulk-bar';
import { Filters } from './filters';
import { Grid } from './grid';
import { useLibraryQuery } from './use-library-query';
import { usePages } from './use-pages';
import { useSelection } from './use-selection';

const t = s.library;

export function Library() {
  const { filter, orderBy, set } = useLibraryQuery();
  return (
    <Page
      title={t.title}
      actions={
        <Button component={Link} to="/library/trash" variant="default">
          {t.trash}
        </Button>
      }
    >
      <Filters filter={filter} orderBy={orderBy} set={set} />
      <Images filter={filter} orderBy={orderBy} isTrash={false} />
    </Page>
  );
}

export function Trash() {
  const [empty, { loading }] = useMutation(EmptyTrashDocument, { onError: notifyError });
  const { filter, orderBy } = useLibraryQuery();
  return (
    <Page
      title={t.trash}
      actions={
        <Button
          color="red"
          variant="default"
          loading={loading}
          onClick={() => void empty().then(({ data }) => data && notify(t.emptied(data.emptyTrash)))}
        >
          {t.emptyTrash}
        </Button>
      }
    >
      <Text c="dimmed">{t.trashHint}</Text>
      <Images filter={filter} orderBy={orderBy} isTrash />
    </Page>
  );
}

function Images(query: Parameters<typeof usePages>[0]) {
  const pages = usePages(query);
  const selection = useSelection(pages.images, JSON.stringify(query));
  const { isTrash } = query;
  const isFiltered = Object.keys(query.filter).length > 0;
  const isEmpty = pages.total === 0 || (pages.images.length === 0 && !pages.isLoading && !pages.error);
  return (
    <>
      {pages.total !== null && (
        <Group>
          <Text size="sm" c="dimmed" role="status">
            {t.found(pages.total)}
          </Text>
        </Group>
      )}
      {pages.error !== null && <Failure error={pages.error} retry={pages.reload} />}
      {isEmpty && pages.total !== null && (
        <Empty
          action={
            !isTrash &&
            !isFiltered && (
              <Button component={Link} to="/upload">
                {t.upload}
              </Button>
            )
          }
        >
          {isTrash ? t.trashEmpty : isFiltered ? t.noneFound : t.empty}
        </Empty>
      )}
      {pages.images.length > 0 && <Grid pages={pages} selection={selection} />}
      {pages.isLoading && <Loading />}
      {selection.ids.size > 0 && <BulkBar pages={pages} selection={selection} isTrash={isTrash} />}
    </>
  );
}
