import { useApolloClient } from '@apollo/client/react';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { DeleteImagesDocument, type ImageTileFragment, RestoreImagesDocument } from '../../api/generated/graphql';
import { notify, notifyError } from '../../api/notify';
import { s } from '../../strings';
import { BulkEdit } from './bulk-edit';
import classes from './library.module.css';
import type { Pages } from './use-pages';
import type { Selection } from './use-selection';

const t = s.library;

/** The correction page takes the ids in its address, which limits their number. */
const MAX_TO_CORRECT = 500;

/** The actions for the selected photos. */
export function BulkBar({ pages, selection, isTrash }: { pages: Pages; selection: Selection; isTrash: boolean }) {
  const client = useApolloClient();
  const [isBusy, setBusy] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const ids = [...selection.ids];
  const images = pages.images.filter(({ id }) => selection.ids.has(id));
  const act = async (work: () => Promise<unknown>, message: string) => {
    setBusy(true);
    try {
      await work();
      pages.remove(selection.ids);
      selection.none();
      notify(message);
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  };
  const moveToTrash = () =>
    act(() => client.mutate({ mutation: DeleteImagesDocument, variables: { ids } }), t.movedToTrash(ids.length));
  const restore = () =>
    act(() => client.mutate({ mutation: RestoreImagesDocument, variables: { ids } }), t.restored(ids.length));
  const onEdited = (changed: readonly ImageTileFragment[]) => {
    pages.replace(changed);
    setEditing(false);
  };
  return (
    <section className={classes.bar} aria-label={t.selected(ids.length)}>
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t.selected(ids.length)}
        </Text>
        <Group gap="xs">
          {isTrash ? (
            <Button size="xs" loading={isBusy} onClick={() => void restore()}>
              {t.restore}
            </Button>
          ) : (
            <>
              {ids.length <= MAX_TO_CORRECT && (
                <Button size="xs" component={Link} to={`/correct?images=${ids.map(encodeURIComponent).join(',')}`}>
                  {t.correct}
                </Button>
              )}
              <Button size="xs" variant="default" onClick={() => setEditing(true)}>
                {s.edit}
              </Button>
              <Button size="xs" variant="default" color="red" loading={isBusy} onClick={() => void moveToTrash()}>
                {t.moveToTrash}
              </Button>
            </>
          )}
          <Button size="xs" variant="subtle" onClick={selection.all}>
            {t.selectAll}
          </Button>
          <Button size="xs" variant="subtle" onClick={selection.none}>
            {t.selectNone}
          </Button>
        </Group>
      </Group>
      {isEditing && <BulkEdit images={images} onDone={onEdited} onClose={() => setEditing(false)} />}
    </section>
  );
}
