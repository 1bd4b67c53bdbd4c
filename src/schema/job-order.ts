import { builder } from './core/builder.ts';
import type { PageOrder } from './core/connection.ts';
import { OrderDirection } from './enums.ts';

const JobOrderField = builder.enumType('JobOrderField', {
  description: 'The properties by which jobs can be ordered.',
  values: {
    CREATED_AT: { description: 'The time when the job was created.' },
    COMPLETED_AT: { description: 'The time when the job ended. Jobs that have not ended count as the latest.' },
    PRIORITY: { description: 'The priority.' },
  } as const,
});

/** The column for each field. */
export const orderColumns = {
  CREATED_AT: { column: 'createdAt', kind: 'date' },
  COMPLETED_AT: { column: 'completedAt', kind: 'date' },
  PRIORITY: { column: 'priority', kind: 'int' },
} as const satisfies Record<string, Omit<PageOrder, 'direction'>>;

export const JobOrder = builder.inputType('JobOrder', {
  description: 'The order of a list of jobs.',
  fields: (t) => ({
    field: t.field({ type: JobOrderField, required: true, description: 'The property to sort by.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'The sort direction.' }),
  }),
});
