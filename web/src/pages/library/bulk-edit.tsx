import { useApolloClient, useQuery } from '@apollo/client/react';
import { Autocomplete, Button, Group, Modal, Progress, Stack, TagsInput, Text } from '@mantine/core';
import { useState } from 'react';
import { FacetsDocument, type ImageTileFragment, UpdateImageDocument } from '../../api/generated/graphql';
import { messageOf } from '../../api/message';
import { s } from '../../strings';

const t = s.library;

interface Props {
  readonly images: readonly ImageTileFragment[];
  /** Receives the photos that were changed. */
  readonly onDone: (changed: readonly ImageTileFragment[]) => void;
  readonly onClose: () => void;
}

/** The form that changes the folder, category and tags of many photos. Blank fields are left unchanged. */
export function BulkEdit({ images, onDone, onClose }: Props) {
  const client = useApolloClient();
  const { data } = useQuery(FacetsDocument, { variables: { filter: {} } });
  const facets = data?.imageFacets;
  const [folder, setFolder] = useState('');
  const [category, setCategory] = useState('');
  const [added, setAdded] = useState<string[]>([]);
  const [removed, setRemoved] = useState<string[]>([]);
  const [done, setDone] = useState<number | null>(null);
  const [errors, setErrors] = useState<string[]>([]);
  const existingTags = [...new Set(images.flatMap(({ tags }) => tags))];

  const save = async () => {
    const changed: ImageTileFragment[] = [];
    const failed: string[] = [];
    setDone(0);
    for (const image of images) {
      const tags = [...new Set([...image.tags.filter((tag) => !removed.includes(tag)), ...added])];
      const input = {
        id: image.id,
        ...(folder.trim() && { folder: folder.trim() }),
        ...(category.trim() && { category: category.trim() }),
        ...((added.length || removed.length) && { tags }),
      };
      try {
        const { data: saved } = await client.mutate({ mutation: UpdateImageDocument, variables: { input } });
        if (saved) changed.push(saved.updateImage);
      } catch (error) {
        failed.push(`${image.filename}: ${messageOf(error)}`);
      }
      setDone((before) => (before ?? 0) + 1);
    }
    void client.refetchQueries({ include: [FacetsDocument] });
    if (failed.length === 0) return onDone(changed);
    setErrors(failed);
    setDone(null);
  };

  const valuesOf = (counts?: readonly { value: string }[]) => counts?.flatMap(({ value }) => value || []) ?? [];
  return (
    <Modal opened onClose={onClose} title={t.editTitle(images.length)} closeButtonProps={{ 'aria-label': s.close }}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t.editHint}
        </Text>
        <Autocomplete
          label={t.folder}
          data={valuesOf(facets?.folders)}
          value={folder}
          onChange={setFolder}
          data-autofocus
        />
        <Autocomplete label={t.category} data={valuesOf(facets?.categories)} value={category} onChange={setCategory} />
        <TagsInput label={t.addTags} data={valuesOf(facets?.tags)} value={added} onChange={setAdded} />
        {existingTags.length > 0 && (
          <TagsInput label={t.removeTags} data={existingTags} value={removed} onChange={setRemoved} />
        )}
        {errors.map((error) => (
          <Text key={error} size="sm" c="red">
            {error}
          </Text>
        ))}
        {done !== null && <Progress value={(100 * done) / images.length} aria-label={s.edit} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {s.cancel}
          </Button>
          <Button loading={done !== null} onClick={() => void save()}>
            {s.save}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
