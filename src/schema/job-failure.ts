import type { JobFailureCode as FailureCode, JobStage as Stage } from '../generated/prisma/enums.ts';
import { builder } from './core/builder.ts';
import { JobFailureCode, JobStage } from './enums.ts';

interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  readonly stage: Stage;
  readonly retryable: boolean;
}

export const JobFailure = builder.objectRef<Failure>('JobFailure').implement({
  description: 'The reason why a job or an operation failed.',
  fields: (t) => ({
    code: t.expose('code', { type: JobFailureCode, description: 'A code for programs.' }),
    message: t.exposeString('message', {
      description: 'A human-readable sentence: what is wrong with the image and what to do.',
    }),
    stage: t.expose('stage', { type: JobStage, description: 'The stage at which the job failed.' }),
    retryable: t.exposeBoolean('retryable', { description: 'True if the job could succeed on a retry.' }),
  }),
});
