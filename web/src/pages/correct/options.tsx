import { Checkbox, NumberInput, Select, SimpleGrid, Stack } from '@mantine/core';
import type { CorrectionOptions } from '../../api/generated/graphql';
import { s } from '../../strings';
import { type Plan, type PresetChoice, planOf } from './plan';
import { SavePreset } from './save-preset';

const t = s.correct;

interface Props {
  readonly plan: Plan;
  readonly change: (changes: Partial<Plan>) => void;
  readonly presets: readonly PresetChoice[];
}

type SelectOption =
  | 'model'
  | 'whiteBalance'
  | 'outputFormat'
  | 'outputColorSpace'
  | 'reference'
  | 'linearization'
  | 'chart';
const defaults = {
  model: 'AUTO',
  whiteBalance: 'CHART',
  outputFormat: 'JPEG',
  outputColorSpace: 'SRGB',
  reference: 'AUTO',
  linearization: 'AUTO',
};
const lossy = ['JPEG', 'WEBP', 'AVIF'];

/** The options of a correction, from a preset or one by one. */
export function Options({ plan, change, presets }: Props) {
  const { options } = plan;
  const set = (changes: Partial<CorrectionOptions>) => change({ options: { ...options, ...changes }, presetId: null });
  const select = (name: SelectOption, labels: Record<string, string>) => ({
    label: t.optionNames[name],
    data: Object.entries(labels).map(([value, label]) => ({ value, label })),
    value: options[name] ?? (name === 'chart' ? null : defaults[name]),
    onChange: (value: string | null) => set({ [name]: value }),
    allowDeselect: name === 'chart',
  });
  const checkbox = (name: 'matchExposure' | 'preserveHighlights' | 'evenLight', byDefault: boolean) => ({
    label: t.optionNames[name],
    checked: options[name] ?? byDefault,
    onChange: ({ currentTarget: { checked } }: { currentTarget: { checked: boolean } }) => set({ [name]: checked }),
  });
  const format = options.outputFormat ?? defaults.outputFormat;
  return (
    <Stack>
      {presets.length > 0 && (
        <Select
          label={t.preset}
          data={presets.map(({ id, name }) => ({ value: id, label: name }))}
          value={plan.presetId}
          onChange={(id) => change(planOf(presets.find((preset) => preset.id === id) ?? null))}
          clearable
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select {...select('outputFormat', t.formats)} />
        <NumberInput
          label={t.optionNames.quality}
          min={1}
          max={100}
          disabled={!lossy.includes(format)}
          value={options.quality ?? 92}
          onChange={(quality) => typeof quality === 'number' && set({ quality })}
        />
        <Select {...select('outputColorSpace', t.spaces)} />
        <Select {...select('model', t.models)} />
        <Select {...select('whiteBalance', t.whiteBalances)} />
        <Select {...select('reference', t.references)} />
        <Select {...select('linearization', t.linearizations)} />
        <Select {...select('chart', s.chartKinds)} placeholder={t.anyChart} clearable />
      </SimpleGrid>
      <Checkbox {...checkbox('matchExposure', true)} />
      <Checkbox {...checkbox('preserveHighlights', true)} />
      {plan.source === 'own' && <Checkbox {...checkbox('evenLight', false)} />}
      {plan.source !== 'profile' && <SavePreset plan={plan} />}
    </Stack>
  );
}
