import { readHealth, type Health as State } from '../services/health.ts';
import { builder } from './core/builder.ts';
import { HealthStatus } from './enums.ts';

const Health = builder.objectRef<State>('Health').implement({
  description: 'How the service is.',
  fields: (t) => ({
    status: t.expose('status', { type: HealthStatus, description: 'All in all.' }),
    database: t.expose('database', { type: HealthStatus, description: 'PostgreSQL.' }),
    events: t.expose('events', {
      type: HealthStatus,
      description: 'What carries live progress; without it subscribers hear late, not never.',
    }),
    storage: t.expose('storage', { type: HealthStatus, description: 'Where files are kept.' }),
    queue: t.expose('queue', { type: HealthStatus, description: 'DEGRADED while no worker is alive.' }),
    workers: t.exposeInt('workers', {
      description: 'Workers alive, over all processes: how many images are worked on at once at most.',
    }),
    version: t.exposeString('version', { description: 'Of Graycard.' }),
  }),
});

builder.queryFields((t) => ({
  health: t.field({
    type: Health,
    extensions: { access: 'PUBLIC' },
    description: 'How the service is. Needs nobody signed in.',
    resolve: (_root, _args, { deps }) => readHealth(deps),
  }),
}));
