import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.dispose());

test('a registered user is who they say they are', async () => {
  const ada = await app.register('ada');
  const { me } = await app.run<{ me: { id: string; email: string } }, object>(
    '{ me { id email } }',
    {},
    ada.accessToken,
  );
  expect(me).toEqual({ id: ada.id, email: 'ada@example.com' });
});
