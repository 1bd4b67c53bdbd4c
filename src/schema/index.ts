import './scalars.ts';
import './node.ts';
import './asset.ts';
import './user.ts';
import './image.ts';
import './upload.ts';
import './trash.ts';
import './chart.ts';
import './correction.ts';
import './job.ts';
import './result.ts';
import './batch.ts';
import './category.ts';
import './operation.ts';
import './duplicates.ts';
import './facets.ts';
import './preset.ts';
import './profile.ts';
import './usage.ts';
import './health.ts';
import './progress.ts';
import './admin.ts';
import './queue.ts';
import './api-key.ts';
import { guard } from './access.ts';
import { builder } from './builder.ts';

/** The whole schema: every file above adds its noun to the builder. */
export const schema = guard(builder.toSchema({ sortSchema: true }));
