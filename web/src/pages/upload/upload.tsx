import '@mantine/dropzone/styles.css';
import { Button, Group, Progress, Stack, Text, TextInput } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../components/page';
import { bytes, duration } from '../../format';
import { s } from '../../strings';
import {
  addFiles,
  cancelAll,
  clear,
  countUnfinished,
  pause,
  resume,
  retry,
  secondsLeft,
  type Uploads,
} from '../../uploads/queue';
import { joinFolders, selectedFiles } from '../../uploads/selected-files';
import { useUploads } from '../../uploads/use-uploads';
import { FileList } from './file-list';

/** The correction page takes the ids in its address, which limits their number. */
const MAX_TO_CORRECT = 500;

export function Upload() {
  const uploads = useUploads();
  const [folder, setFolder] = useState('');
  const openFiles = useRef<() => void>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const add = (files: readonly File[]) =>
    addFiles(
      selectedFiles(files).map(({ file, folder: inner }) => ({ file, folder: joinFolders(folder.trim(), inner) })),
    );
  return (
    <Page title={s.upload.title}>
      <Dropzone
        onDrop={add}
        openRef={openFiles}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        useFsAccessApi={false}
        inputProps={{ 'aria-label': s.upload.drop, 'aria-hidden': true }}
        tabIndex={-1}
      >
        <Stack align="center" gap="sm" py="lg">
          <Text fw={500}>{s.upload.drop}</Text>
          <Group>
            <Button onClick={() => openFiles.current?.()}>{s.upload.chooseFiles}</Button>
            <Button variant="default" onClick={() => folderInput.current?.click()}>
              {s.upload.chooseFolder}
            </Button>
          </Group>
          <Text size="sm" c="dimmed" ta="center">
            {s.upload.hint}
          </Text>
        </Stack>
      </Dropzone>
      <TextInput
        label={s.upload.folder}
        description={s.upload.folderHint}
        value={folder}
        onChange={(event) => setFolder(event.currentTarget.value)}
      />
      <input
        ref={folderInput}
        type="file"
        hidden
        multiple
        aria-label={s.upload.chooseFolder}
        {...{ webkitdirectory: '' }}
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      {uploads.items.length > 0 && <Summary uploads={uploads} />}
      {uploads.items.length > 0 && <FileList items={uploads.items} />}
    </Page>
  );
}

function Summary({ uploads }: { uploads: Uploads }) {
  const { items, isPaused, speed } = uploads;
  const remaining = countUnfinished(uploads);
  const hasFailed = items.some(({ state }) => state === 'failed');
  const imageIds = [...new Set(items.flatMap(({ imageId }) => imageId ?? []))];
  const total = items.reduce((sum, { file }) => sum + file.size, 0);
  const sent = items.reduce((sum, item) => sum + (item.state === 'known' ? item.file.size : item.sent), 0);
  const seconds = secondsLeft(uploads);
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm" role="status">
          {s.upload.total(items.length - remaining, items.length)}
          {remaining > 0 && seconds !== null && ` · ${s.upload.speed(bytes(speed), duration(seconds))}`}
        </Text>
        <Group gap="xs">
          {remaining > 0 && (
            <Button size="xs" variant="default" onClick={isPaused ? resume : pause}>
              {isPaused ? s.upload.resume : s.upload.pause}
            </Button>
          )}
          {hasFailed && (
            <Button size="xs" variant="default" onClick={() => retry()}>
              {s.upload.retryAll}
            </Button>
          )}
          {remaining > 0 ? (
            <Button size="xs" variant="default" color="red" onClick={cancelAll}>
              {s.upload.cancelAll}
            </Button>
          ) : (
            <Button size="xs" variant="default" onClick={clear}>
              {s.upload.clear}
            </Button>
          )}
        </Group>
      </Group>
      <Progress value={total ? (100 * sent) / total : 100} aria-label={s.upload.title} />
      {remaining === 0 && imageIds.length > 0 && (
        <Group>
          {imageIds.length <= MAX_TO_CORRECT && (
            <Button component={Link} to={`/correct?images=${imageIds.map(encodeURIComponent).join(',')}`}>
              {s.upload.correct(imageIds.length)}
            </Button>
          )}
          <Button component={Link} to="/library" variant="default">
            {s.upload.library}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
