import { type JobStep, watchJob, watchJobs } from '../services/job/watch-job.ts';
import { builder } from './core/builder.ts';
import { decodeId } from './core/ids.ts';
import { JobStage, JobStatus } from './enums.ts';
import { Job, JobFilter, jobsWhere } from './job.ts';

const JobProgress = builder.objectRef<JobStep>('JobProgress').implement({
  description:
    'The progress of a job. The first event of a subscription is the current state, sequence numbers only increase, and jobProgress completes after the final event (COMPLETED, FAILED or CANCELLED).',
  fields: (t) => ({
    job: t.prismaField({
      type: Job,
      description: 'The job in its current state.',
      resolve: (query, { jobId }, _args, { deps }) => deps.db.job.findUniqueOrThrow({ ...query, where: { id: jobId } }),
    }),
    status: t.expose('status', { type: JobStatus, description: 'The status at the time of the event.' }),
    stage: t.expose('stage', { type: JobStage, description: 'The stage at the time of the event.' }),
    progress: t.exposeFloat('progress', {
      description: 'Progress from 0 to 100. It never decreases within an attempt.',
    }),
    message: t.exposeString('message', {
      nullable: true,
      description: 'A human-readable message; null if there is none.',
    }),
    sequence: t.exposeInt('sequence', {
      description: 'Increases with each event of this job. Numbers can be skipped.',
    }),
    cursor: t.exposeString('cursor', { description: 'The position in the stream, to resume with jobUpdates(after:).' }),
    at: t.expose('at', { type: 'DateTime', description: 'When the job reached this state.' }),
    etaSeconds: t.exposeFloat('etaSeconds', {
      nullable: true,
      description: 'The estimated time remaining in seconds; null if unknown.',
    }),
  }),
});

builder.subscriptionFields((t) => ({
  jobProgress: t.field({
    type: JobProgress,
    extensions: { shared: true },
    description: 'The progress of one job from its current state to its end.',
    args: { jobId: t.arg.id({ required: true, description: 'Global id of the job.' }) },
    subscribe: (_root, { jobId }, { deps, viewer }) => watchJob(deps, viewer, decodeId('Job', jobId)),
    resolve: (step) => step,
  }),
  jobUpdates: t.field({
    type: JobProgress,
    description:
      "The progress of all the viewer's jobs. The stream never ends. It starts with the current state of the jobs that have not ended. With after, it starts with the latest state of every job that changed since that event, so no change is lost after a disconnect.",
    args: {
      filter: t.arg({ type: JobFilter, description: 'Which jobs to follow; all if omitted.' }),
      after: t.arg.string({ description: 'The JobProgress.cursor of the last event received.' }),
    },
    subscribe: (_root, { filter, after }, { deps, viewer }) =>
      watchJobs(deps, viewer, jobsWhere(filter), after ?? null),
    resolve: (step) => step,
  }),
}));
