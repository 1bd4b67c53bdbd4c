import { readHealth, type Health as State } from '../services/health.ts';
import { builder } from './core/builder.ts';
import { HealthStatus } from './enums.ts';

const Health = builder.objectRef<State>('Health').implement({
  description: 'The health of the service.',
  fields: (t) => ({
    status: t.expose('status', { type: HealthStatus, description: 'The overall status.' }),
    database: t.expose('database', { type: HealthStatus, description: 'The status of PostgreSQL.' }),
    events: t.expose('events', {
      type: HealthStatus,
      description: 'The status of the event bus for live progress. Without it, events arrive late but are not lost.',
    }),
    storage: t.expose('storage', { type: HealthStatus, description: 'The status of the file storage.' }),
    queue: t.expose('queue', {
      type: HealthStatus,
      description: 'The status of the queue: DEGRADED while no worker is alive.',
    }),
    workers: t.exposeInt('workers', {
      description:
        'The number of live workers in all processes, which is the maximum number of images processed at the same time.',
    }),
    version: t.exposeString('version', { description: 'The version of Graycard.' }),
  }),
});

builder.queryFields((t) => ({
  health: t.field({
    type: Health,
    extensions: { access: 'PUBLIC' },
    description: 'The health of the service. No sign-in is required.',
    resolve: (_root, _args, { deps }) => readHealth(deps),
  }),
}));
