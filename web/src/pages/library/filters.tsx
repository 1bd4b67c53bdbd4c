import { useQuery } from '@apollo/client/react';
import { Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { FacetsDocument, type FacetsQuery, type ImageFilter, type ImageOrder } from '../../api/generated/graphql';
import { formatNumber } from '../../format';
import { s } from '../../strings';

interface Props {
  readonly filter: ImageFilter;
  readonly orderBy: ImageOrder;
  readonly set: (name: string, value: string | readonly string[] | null) => void;
}

const t = s.library;

/** Search, facets and order. "No folder" and "no category" are choices of their own, with an empty value. */
export function Filters({ filter, orderBy, set }: Props) {
  const { data, previousData } = useQuery(FacetsDocument, { variables: { filter } });
  const facets = (data ?? previousData)?.imageFacets;
  const [search, setSearch] = useState(filter.search ?? '');
  const setSearchParam = useDebouncedCallback((text: string) => set('search', text.trim() || null), 250);
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        type="search"
        label={t.search}
        value={search}
        onChange={({ currentTarget: { value } }) => {
          setSearch(value);
          setSearchParam(value);
        }}
        miw={200}
        flex={1}
      />
      <FacetSelect
        label={t.folder}
        name="folder"
        value={filter.folder}
        values={facets?.folders}
        empty={t.noFolder}
        set={set}
      />
      <FacetSelect
        label={t.category}
        name="category"
        value={filter.category}
        values={facets?.categories}
        empty={t.noCategory}
        set={set}
      />
      <MultiSelect
        label={t.tags}
        data={optionsOf(facets?.tags, filter.tags ?? [])}
        value={[...(filter.tags ?? [])]}
        onChange={(values) => set('tag', values)}
        searchable
        clearable
        w={180}
      />
      <FacetSelect label={t.camera} name="camera" value={filter.cameraModel} values={facets?.cameraModels} set={set} />
      <FacetSelect label={t.lens} name="lens" value={filter.lensModel} values={facets?.lensModels} set={set} />
      <Select
        label={t.chart}
        data={[
          { value: 'yes', label: t.withChart },
          { value: 'no', label: t.withoutChart },
        ]}
        value={filter.hasChart === undefined || filter.hasChart === null ? null : filter.hasChart ? 'yes' : 'no'}
        onChange={(value) => set('chart', value)}
        clearable
        w={140}
      />
      <Select
        label={t.order}
        data={t.orders.map(([value, label]) => ({ value, label }))}
        value={`${orderBy.field}-${orderBy.direction}`}
        onChange={(value) => set('order', value)}
        allowDeselect={false}
        w={220}
      />
    </Group>
  );
}

type Counts = FacetsQuery['imageFacets']['folders'] | undefined;

const EMPTY = '\u0000'; // Mantine's Select treats an empty value as no selection

const optionsOf = (counts: Counts, chosen: readonly string[], empty?: string) => {
  const missing = chosen.filter((value) => !counts?.some((facet) => facet.value === value));
  return [
    ...(counts ?? []).map(({ value, count: n }) => ({
      value: value || EMPTY,
      label: `${value || empty} (${formatNumber(n)})`,
    })),
    ...missing.map((value) => ({ value: value || EMPTY, label: value || (empty ?? '') })),
  ].filter(({ value }) => value !== EMPTY || empty);
};

function FacetSelect(props: {
  readonly label: string;
  readonly name: string;
  readonly value: string | null | undefined;
  readonly values: Counts;
  readonly empty?: string;
  readonly set: Props['set'];
}) {
  const { label, name, value, values, empty, set } = props;
  return (
    <Select
      label={label}
      data={optionsOf(values, typeof value === 'string' ? [value] : [], empty)}
      value={typeof value === 'string' ? value || EMPTY : null}
      onChange={(chosen) => set(name, chosen === EMPTY ? '' : chosen)}
      searchable
      clearable
      w={170}
    />
  );
}
