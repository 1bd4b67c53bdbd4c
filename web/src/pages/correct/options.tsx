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

type Choice = 'model' | 'whiteBalance' | 'outputFormat' | 'outputColorSpace' | 'reference' | 'linearization' | 'chart';
const usual = {
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
  const choice = (name: Choice, labels: Record<string, string>) => ({
    label: t.optionNames[name],
    data: Object.entries(labels).map(([value, label]) => ({ value, label })),
    value: options[name] ?? (name === 'chart' ? null : usual[name]),
    onChange: (value: string | null) => set({ [name]: value }),
    allowDeselect: name === 'chart',
  });
  const tick = (name: 'matchExposure' | 'preserveHighlights' | 'evenLight', isUsual: boolean) => ({
    label: t.optionNames[name],
    checked: options[name] ?? isUsual,
    onChange: ({ currentTarget: { checked } }: { currentTarget: { checked: boolean } }) => set({ [name]: checked }),
  });
  const format = options.outputFormat ?? usual.outputFormat;
  return (
    <Stack>
      {presets.length > 0 && (
        <Select
          label={t.preset}
          data={presets.map(({ id, name }) => ({ value: id, label: name }))}
          value={plan.presetId}
          onChange={(id) => change(planOf(presets.find((one) => one.id === id) ?? null))}
          clearable
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select {...choice('outputFormat', t.formats)} />
        <NumberInput
          label={t.optionNames.quality}
          min={1}
          max={100}
          disabled={!lossy.includes(format)}
          value={options.quality ?? 92}
          onChange={(quality) => typeof quality === 'number' && set({ quality })}
        />
        <Select {...choice('outputColorSpace', t.spaces)} />
        <Select {...choice('model', t.models)} />
        <Select {...choice('whiteBalance', t.whiteBalances)} />
        <Select {...choice('reference', t.references)} />
        <Select {...choice('linearization', t.linearizations)} />
        <Select {...choice('chart', s.chartKinds)} placeholder={t.anyChart} clearable />
      </SimpleGrid>
      <Checkbox {...tick('matchExposure', true)} />
      <Checkbox {...tick('preserveHighlights', true)} />
      {plan.way === 'own' && <Checkbox {...tick('evenLight', false)} />}
      {plan.way !== 'profile' && <SavePreset plan={plan} />}
    </Stack>
  );
}
