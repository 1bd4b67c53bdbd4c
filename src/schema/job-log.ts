import { builder } from './core/builder.ts';
import { JobStage, LogLevel } from './enums.ts';

export const JobLogEntry = builder.prismaObject('JobLog', {
  name: 'JobLogEntry',
  description: 'An entry of the log of a job.',
  select: { id: true },
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'The time of the entry.' }),
    level: t.expose('level', { type: LogLevel, description: 'The severity.' }),
    stage: t.expose('stage', { type: JobStage, description: 'The stage of the job at that time.' }),
    message: t.exposeString('message', { description: 'A sentence that says what happened.' }),
  }),
});
