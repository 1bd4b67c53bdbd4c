import type { CorrectImageFragment, CorrectionOptions, CreateBatchInput, JobType } from '../../api/generated/graphql';

/** Where the correction comes from: the image's own chart, that of another image, a profile; or nothing is corrected. */
export type Way = 'own' | 'image' | 'profile' | 'detect' | 'analyze';

/** What is to be done with the chosen images. */
export interface Plan {
  readonly way: Way;
  readonly reference: CorrectImageFragment | null;
  readonly profileId: string | null;
  readonly presetId: string | null;
  /** Those that were chosen here; the preset's and the usual ones stand for the rest. */
  readonly options: CorrectionOptions;
}

export interface PresetChoice {
  readonly id: string;
  readonly name: string;
  readonly type: JobType;
  readonly options: unknown;
}

const ways: Record<JobType, Way> = {
  DETECT_AND_CORRECT: 'own',
  CORRECT: 'image',
  DETECT: 'detect',
  ANALYZE: 'analyze',
};

/** The plan that a preset stands for, or the usual one. */
export const planOf = (preset: PresetChoice | null): Plan => ({
  way: preset ? ways[preset.type] : 'own',
  reference: null,
  profileId: null,
  presetId: preset?.id ?? null,
  options: (preset?.options ?? {}) as CorrectionOptions,
});

const types: Record<Way, JobType> = {
  own: 'DETECT_AND_CORRECT',
  image: 'CORRECT',
  profile: 'CORRECT',
  detect: 'DETECT',
  analyze: 'ANALYZE',
};

/** Whether the plan says all that a job needs to know. */
export const isComplete = ({ way, reference, profileId }: Plan): boolean =>
  way === 'image' ? reference !== null : way === 'profile' ? profileId !== null : true;

/** The plan as the API takes it, without the images. */
export function requestOf({
  way,
  reference,
  profileId,
  options,
}: Plan): Pick<CreateBatchInput, 'type' | 'options' | 'referenceImageId' | 'profileId'> {
  return {
    type: types[way],
    options,
    ...(way === 'image' && reference && { referenceImageId: reference.id }),
    ...(way === 'profile' && { profileId }),
  };
}
