import { useMutation, useQuery } from '@apollo/client/react';
import { Anchor, Button, ColorSwatch, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { CategoriesDocument, type CategoryRowFragment, DeleteCategoryDocument } from '../../api/generated/graphql';
import { notifyError } from '../../api/notify';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { formatNumber } from '../../format';
import { s } from '../../strings';
import { EditCategory } from './edit-category';

const t = s.categories;

/** The user's own categories, which take precedence, and the built-in ones, with their rules. */
export function Categories() {
  const { data, error, refetch } = useQuery(CategoriesDocument);
  const [edited, setEdited] = useState<CategoryRowFragment | 'new' | null>(null);
  const [deleteCategory] = useMutation(DeleteCategoryDocument, {
    onError: notifyError,
    refetchQueries: [CategoriesDocument],
  });
  return (
    <Page title={t.title} actions={<Button onClick={() => setEdited('new')}>{t.create}</Button>}>
      <Text c="dimmed">{t.lead}</Text>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Table.ScrollContainer minWidth={640}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{s.name}</Table.Th>
                <Table.Th>{t.rules}</Table.Th>
                <Table.Th ta="right">{s.dashboard.photos}</Table.Th>
                <Table.Th>{t.actions}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.categories.map((category) => (
                <Table.Tr key={category.id}>
                  <Table.Td>
                    <Group gap="xs" wrap="nowrap">
                      {category.color && <ColorSwatch color={category.color} size={14} aria-hidden />}
                      <Anchor component={Link} to={`/library?category=${encodeURIComponent(category.name)}`}>
                        {category.name}
                      </Anchor>
                    </Group>
                  </Table.Td>
                  <Table.Td style={{ wordBreak: 'break-word' }}>{rulesOf(category)}</Table.Td>
                  <Table.Td ta="right">{formatNumber(category.imageCount)}</Table.Td>
                  <Table.Td>
                    {category.isCustom ? (
                      <Group gap="xs" wrap="nowrap">
                        <Button
                          size="compact-xs"
                          variant="default"
                          aria-label={`${s.edit}: ${category.name}`}
                          onClick={() => setEdited(category)}
                        >
                          {s.edit}
                        </Button>
                        <Button
                          size="compact-xs"
                          variant="default"
                          color="red"
                          aria-label={`${s.delete}: ${category.name}`}
                          onClick={() => void deleteCategory({ variables: { id: category.id } })}
                        >
                          {s.delete}
                        </Button>
                      </Group>
                    ) : (
                      t.builtIn
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {edited && <EditCategory category={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

/** A summary of the rules: at most six values of each kind. */
function rulesOf({ extensions, keywords, cameraModels }: CategoryRowFragment): string {
  const few = (values: readonly string[]) => values.slice(0, 6).join(', ') + (values.length > 6 ? ', …' : '');
  return [
    ...(cameraModels.length ? [`${t.cameraModels}: ${few(cameraModels)}`] : []),
    ...(keywords.length ? [`${t.keywords}: ${few(keywords)}`] : []),
    ...(extensions.length ? [`${t.extensions}: ${few(extensions)}`] : []),
  ].join('; ');
}
