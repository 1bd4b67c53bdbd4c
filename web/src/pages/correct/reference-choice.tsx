import { useQuery } from '@apollo/client/react';
import { Radio, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { type CorrectImageFragment, ReferenceChoicesDocument } from '../../api/generated/graphql';
import { deltaE } from '../../format';
import { s } from '../../strings';
import type { CorrectionSource, Plan } from './plan';

const t = s.correct;

interface Props {
  readonly plan: Plan;
  readonly change: (changes: Partial<Plan>) => void;
  readonly images: readonly CorrectImageFragment[];
  readonly profiles: readonly { id: string; name: string; deltaEAfter: { mean: number } }[];
}

export function ReferenceChoice({ plan, change, images, profiles }: Props) {
  return (
    <Stack>
      <Radio.Group
        aria-label={t.source}
        value={plan.source}
        onChange={(source) => change({ source: source as CorrectionSource })}
      >
        <Stack gap="xs">
          {(Object.keys(t.sources) as CorrectionSource[]).map((source) => (
            <Radio key={source} value={source} label={t.sources[source][0]} description={t.sources[source][1]} />
          ))}
        </Stack>
      </Radio.Group>
      {plan.source === 'image' && <ReferenceImage plan={plan} change={change} images={images} />}
      {plan.source === 'profile' &&
        (profiles.length ? (
          <Select
            label={t.profile}
            data={profiles.map(({ id, name, deltaEAfter }) => ({
              value: id,
              label: `${name} (CIEDE2000 ${deltaE(deltaEAfter.mean)})`,
            }))}
            value={plan.profileId}
            onChange={(profileId) => change({ profileId })}
            searchable
          />
        ) : (
          <Text c="dimmed">{t.noProfiles}</Text>
        ))}
    </Stack>
  );
}

/** Selects any photo of the library by filename. The photos to correct are listed first. */
function ReferenceImage({ plan, change, images }: Omit<Props, 'profiles'>) {
  const [search, setSearch] = useState('');
  const [debouncedSearch] = useDebouncedValue(search, 250);
  const isChosen = debouncedSearch === plan.reference?.filename;
  const { data } = useQuery(ReferenceChoicesDocument, { variables: { search: isChosen ? '' : debouncedSearch } });
  const found = data?.images.edges.map(({ node }) => node) ?? [];
  const all = new Map(
    [...images, ...found, ...(plan.reference ? [plan.reference] : [])].map((image) => [image.id, image]),
  );
  return (
    <Select
      label={t.reference}
      description={t.referenceHint}
      data={[...all.values()].map(({ id, filename, chart }) => ({
        value: id,
        label: chart ? `${filename} · ${s.library.withChart}` : filename,
      }))}
      value={plan.reference?.id ?? null}
      onChange={(id) => change({ reference: all.get(id ?? '') ?? null })}
      searchValue={search}
      onSearchChange={setSearch}
      searchable
    />
  );
}
