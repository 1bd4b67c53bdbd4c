import { useMutation } from '@apollo/client/react';
import { ColorInput, TagsInput, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { CategoriesDocument, type CategoryRowFragment, SaveCategoryDocument } from '../../api/generated/graphql';
import { notify } from '../../api/notify';
import { FormModal } from '../../components/form-modal';
import { s } from '../../strings';

const t = s.categories;

/** The form that creates or edits a category. */
export function EditCategory({ category, onClose }: { category: CategoryRowFragment | null; onClose: () => void }) {
  const [name, setName] = useState(category?.name ?? '');
  const [description, setDescription] = useState(category?.description ?? '');
  const [color, setColor] = useState(category?.color ?? '');
  const [cameraModels, setCameraModels] = useState([...(category?.cameraModels ?? [])]);
  const [keywords, setKeywords] = useState([...(category?.keywords ?? [])]);
  const [extensions, setExtensions] = useState([...(category?.extensions ?? [])]);
  const [save, { loading, error }] = useMutation(SaveCategoryDocument, { refetchQueries: [CategoriesDocument] });
  const send = () => {
    const rules = { cameraModels, keywords, extensions };
    const details = { name, description: description || null, color: color || null, rules };
    save({ variables: { input: { ...details, ...(category && { id: category.id }) } } }).then(
      () => {
        onClose();
        notify(s.saved);
      },
      () => {},
    );
  };
  return (
    <FormModal
      opened
      onClose={onClose}
      title={category ? `${s.edit}: ${category.name}` : t.create}
      submit={s.save}
      onSubmit={send}
      loading={loading}
      error={error}
    >
      <TextInput
        label={s.name}
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput
        label={s.image.description}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <ColorInput label={t.color} value={color} onChange={setColor} format="hex" />
      <Text size="sm" c="dimmed">
        {t.rulesHint}
      </Text>
      <TagsInput label={t.cameraModels} description={t.cameraHint} value={cameraModels} onChange={setCameraModels} />
      <TagsInput label={t.keywords} description={t.keywordHint} value={keywords} onChange={setKeywords} />
      <TagsInput label={t.extensions} description={t.extensionHint} value={extensions} onChange={setExtensions} />
    </FormModal>
  );
}
