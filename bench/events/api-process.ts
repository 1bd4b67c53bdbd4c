/** The API as `npm start` runs it, but without workers: the bench itself changes the jobs. */
import { readConfig } from '../../src/config.ts';
import { createDeps } from '../../src/deps.ts';
import { startApi } from '../../src/http/api.ts';
import { runProgram } from '../../src/program.ts';
import { moveJob } from '../../src/services/job/job-state.ts';
import { answerUsage } from './usage-of-process.ts';

await runProgram('bench', async (defer) => {
  const deps = await createDeps(readConfig(process.env), { name: 'bench', startDatabase: true });
  defer(() => deps.dispose());
  const api = await startApi(deps);
  defer(() => api.stop());
  answerUsage();
  process.on('message', async (message: { kind: string; jobId: string; progress: number }) => {
    if (message.kind !== 'move') return;
    const job = await deps.db.job.findUniqueOrThrow({
      where: { id: message.jobId },
      select: { id: true, ownerId: true },
    });
    const isEnd = message.progress >= 100;
    const change = isEnd
      ? ({ status: 'COMPLETED', stage: 'DONE', progress: 100, completedAt: new Date() } as const)
      : ({ status: 'RUNNING', stage: 'CORRECTING', progress: message.progress } as const);
    await moveJob(deps, job, { from: ['PENDING', 'RUNNING'] }, change);
  });
  process.send?.({ kind: 'ready', url: api.url });
});
