import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ImagePageQuery, UpdateImageDocument } from '../../api/generated/graphql';
import { messageOf } from '../../api/message';
import { notify } from '../../api/notify';
import { s } from '../../strings';

const t = s.library;

/** The form for the filename, folder, category, tags and description of a photo. */
export function EditImage({ image }: { image: NonNullable<ImagePageQuery['image']> }) {
  const { id, filename, folder, category, tags, description } = image;
  const [values, setValues] = useState({ filename, folder, category, description: description ?? '' });
  const [selectedTags, setTags] = useState([...tags]);
  const [update, { loading, error }] = useMutation(UpdateImageDocument);
  const input = (name: keyof typeof values, label: string) => ({
    label,
    value: values[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setValues((before) => ({ ...before, [name]: value })),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        update({ variables: { input: { id, ...values, tags: selectedTags } } }).then(
          () => notify(s.saved),
          () => {},
        );
      }}
    >
      <Stack gap="sm">
        {error && (
          <Alert color="red" role="alert">
            {messageOf(error)}
          </Alert>
        )}
        <TextInput {...input('filename', s.image.filename)} required />
        <TextInput {...input('folder', t.folder)} />
        <TextInput {...input('category', t.category)} />
        <TagsInput label={t.tags} value={selectedTags} onChange={setTags} />
        <Textarea {...input('description', s.image.description)} autosize minRows={2} />
        <Group justify="flex-end">
          <Button type="submit" loading={loading}>
            {s.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
