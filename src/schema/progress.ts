import { type JobStep, watchJob, watchJobs } from '../services/job/watch-job.ts';
import { builder } from './core/builder.ts';
import { decodeId } from './core/ids.ts';
import { JobStage, JobStatus } from './enums.ts';
import { Job, JobFilter, jobsWhere } from './job.ts';

const JobProgress = builder.objectRef<JobStep>('JobProgress').implement({
  description:
    'One step of a job. The first event of a subscription is the state as it stands; sequence only grows; after the final event (COMPLETED, FAILED, CANCELLED) jobProgress completes.',
  fields: (t) => ({
    job: t.prismaField({
      type: Job,
      description: 'The job, as it stands now.',
      resolve: (query, { jobId }, _args, { deps }) => deps.db.job.findUniqueOrThrow({ ...query, where: { id: jobId } }),
    }),
    status: t.expose('status', { type: JobStatus, description: 'Where it stood at this step.' }),
    stage: t.expose('stage', { type: JobStage, description: 'What it was at.' }),
    progress: t.exposeFloat('progress', { description: '0 to 100, never goes down within an attempt.' }),
    message: t.exposeString('message', {
      nullable: true,
      description: 'A sentence on it, where there is something to say.',
    }),
    sequence: t.exposeInt('sequence', { description: 'Grows with each step of this job; some may be skipped.' }),
    cursor: t.exposeString('cursor', { description: 'Where to go on from after a cut: jobUpdates(after:).' }),
    at: t.expose('at', { type: 'DateTime', description: 'When the step was taken.' }),
    etaSeconds: t.exposeFloat('etaSeconds', {
      nullable: true,
      description: 'Seconds to go by the pace so far; null where unknown.',
    }),
  }),
});

builder.subscriptionFields((t) => ({
  jobProgress: t.field({
    type: JobProgress,
    extensions: { shared: true },
    description: 'One job, from its present state to its end.',
    args: { jobId: t.arg.id({ required: true, description: 'Global id of the job.' }) },
    subscribe: (_root, { jobId }, { deps, viewer }) => watchJob(deps, viewer, decodeId('Job', jobId)),
    resolve: (step) => step,
  }),
  jobUpdates: t.field({
    type: JobProgress,
    description:
      "Every job of the viewer's, as it moves; does not complete by itself. Open jobs come first as they stand; with after, what moved since that event comes first (each job's newest state), so nothing is missed over a cut.",
    args: {
      filter: t.arg({ type: JobFilter, description: 'Which jobs; all where left out.' }),
      after: t.arg.string({ description: 'JobProgress.cursor of the last event that was received.' }),
    },
    subscribe: (_root, { filter, after }, { deps, viewer }) =>
      watchJobs(deps, viewer, jobsWhere(filter), after ?? null),
    resolve: (step) => step,
  }),
}));
