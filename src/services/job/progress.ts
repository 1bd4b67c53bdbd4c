import type { JobStage, JobType } from '../../generated/prisma/enums.ts';

/** The start of each stage, in percent of the whole job. Only the stages of each type are listed. */
const stageStarts: Readonly<Record<JobType, Partial<Record<JobStage, number>>>> = {
  DETECT: { QUEUED: 0, LOADING: 0, DETECTING: 30, MEASURING: 75, FITTING: 85, ENCODING: 90, STORING: 95, DONE: 100 },
  DETECT_AND_CORRECT: {
    QUEUED: 0,
    LOADING: 0,
    DETECTING: 15,
    MEASURING: 30,
    FITTING: 35,
    CORRECTING: 40,
    ENCODING: 65,
    STORING: 95,
    DONE: 100,
  },
  CORRECT: {
    QUEUED: 0,
    LOADING: 0,
    DETECTING: 20,
    MEASURING: 35,
    FITTING: 40,
    CORRECTING: 45,
    ENCODING: 70,
    STORING: 95,
    DONE: 100,
  },
  ANALYZE: { QUEUED: 0, LOADING: 0, MEASURING: 30, ENCODING: 90, STORING: 95, DONE: 100 },
};

/** The progress of a job, 0 to 100, when `share` (0 to 1) of a stage is done. */
export function progressAt(type: JobType, stage: JobStage, share: number): number {
  const starts = stageStarts[type];
  const start = starts[stage] ?? 0;
  const later = Object.values(starts).filter((value) => value > start);
  const end = later.length ? Math.min(...later) : 100;
  return start + (end - start) * Math.min(1, Math.max(0, share));
}
