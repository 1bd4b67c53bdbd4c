import { useQuery } from '@apollo/client/react';
import { Radio, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { type CorrectImageFragment, ReferenceChoicesDocument } from '../../api/generated/graphql';
import { deltaE } from '../../format';
import { s } from '../../strings';
import type { Plan, Way } from './plan';

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
      <Radio.Group aria-label={t.way} value={plan.way} onChange={(way) => change({ way: way as Way })}>
        <Stack gap="xs">
          {(Object.keys(t.ways) as Way[]).map((way) => (
            <Radio key={way} value={way} label={t.ways[way][0]} description={t.ways[way][1]} />
          ))}
        </Stack>
      </Radio.Group>
      {plan.way === 'image' && <ReferenceImage plan={plan} change={change} images={images} />}
      {plan.way === 'profile' &&
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

/** Any image of the library, found by its name; those that are to be corrected come first. */
function ReferenceImage({ plan, change, images }: Omit<Props, 'profiles'>) {
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search, 250);
  const isChosen = wanted === plan.reference?.filename;
  const { data } = useQuery(ReferenceChoicesDocument, { variables: { search: isChosen ? '' : wanted } });
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
