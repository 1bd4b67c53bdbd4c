import { expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { followJob } from '../support/follow.ts';
import { photo } from '../support/pictures.ts';

test('with Redis unreachable, jobs still run and their subscribers see the end', async () => {
  const app = await startTestApp({ workers: 1, env: { REDIS_URL: 'redis://127.0.0.1:1' } });
  try {
    const ada = await app.register('ada');
    const { data } = await app.upload(ada.accessToken, [{ name: 'chart.jpg', bytes: await photo() }]);
    const query = 'mutation($id: ID!) { createJob(input: { imageId: $id, type: DETECT }) { id } }';
    const variables = { id: data?.uploadImages[0]?.id };
    const { createJob } = await app.run<{ createJob: { id: string } }, object>(query, variables, ada.accessToken);
    const [overSocket, overSse] = await Promise.all(
      (['ws', 'sse'] as const).map((transport) => followJob(transport, app.url, ada.accessToken, createJob.id)),
    );
    expect(overSocket?.at(-1)).toMatchObject({ status: 'COMPLETED' });
    expect(overSse?.at(-1)).toMatchObject({ status: 'COMPLETED' });
    const { health } = await app.run<{ health: { status: string; events: string } }, object>(
      '{ health { status events } }',
    );
    expect(health).toEqual({ status: 'DEGRADED', events: 'DEGRADED' });
  } finally {
    await app.dispose();
  }
});
