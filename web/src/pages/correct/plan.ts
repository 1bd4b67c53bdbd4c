import type { CorrectImageFragment, CorrectionOptions, CreateBatchInput, JobType } from '../../api/generated/graphql';

/** Where the correction comes from. "detect" and "analyze" measure without correcting. */
export type CorrectionSource = 'own' | 'image' | 'profile' | 'detect' | 'analyze';

/** The state of the form: what to do with the selected photos. */
export interface Plan {
  readonly source: CorrectionSource;
  readonly reference: CorrectImageFragment | null;
  readonly profileId: string | null;
  readonly presetId: string | null;
  /** Options set in the preset or in the form; the API's defaults apply to the rest. */
  readonly options: CorrectionOptions;
}

export interface PresetChoice {
  readonly id: string;
  readonly name: string;
  readonly type: JobType;
  readonly options: unknown;
}

const sources: Record<JobType, CorrectionSource> = {
  DETECT_AND_CORRECT: 'own',
  CORRECT: 'image',
  DETECT: 'detect',
  ANALYZE: 'analyze',
};

/** Returns the plan of a preset, or the default plan. */
export const planOf = (preset: PresetChoice | null): Plan => ({
  source: preset ? sources[preset.type] : 'own',
  reference: null,
  profileId: null,
  presetId: preset?.id ?? null,
  options: (preset?.options ?? {}) as CorrectionOptions,
});

const types: Record<CorrectionSource, JobType> = {
  own: 'DETECT_AND_CORRECT',
  image: 'CORRECT',
  profile: 'CORRECT',
  detect: 'DETECT',
  analyze: 'ANALYZE',
};

/** Returns true if the plan has everything that a job needs. */
export const isComplete = ({ source, reference, profileId }: Plan): boolean =>
  source === 'image' ? reference !== null : source === 'profile' ? profileId !== null : true;

/** Converts the plan to the API's input, without the photos. */
export function requestOf({
  source,
  reference,
  profileId,
  options,
}: Plan): Pick<CreateBatchInput, 'type' | 'options' | 'referenceImageId' | 'profileId'> {
  return {
    type: types[source],
    options,
    ...(source === 'image' && reference && { referenceImageId: reference.id }),
    ...(source === 'profile' && { profileId }),
  };
}
