import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { uploadOne } from '../support/job-runs.ts';
import { jpeg } from '../support/pictures.ts';

let app: TestApp;
let ada: TestUser;
let imageId: string;
beforeAll(async () => {
  app = await startTestApp({ env: { RATE_LIMIT_SCALE: '100' } });
  ada = await app.register('ada');
  imageId = await uploadOne(app, ada, await jpeg(1));
});
afterAll(() => app.dispose());

/** Texts that take long to normalise, or become many times longer by it. */
const longTexts: readonly (readonly [string, string])[] = [
  ['400,000 combining marks', `a${'\u0301'.repeat(400_000)}`],
  ['400,000 marks in the wrong order', `a${'\u0301\u0316'.repeat(200_000)}`],
  ['300,000 ligatures of 18 letters', '\ufdfa'.repeat(300_000)],
  ['900,000 spaces', `a${' '.repeat(900_000)}b`],
];

/** Each with a variable `text`. */
const operations: readonly (readonly [string, string])[] = [
  [
    'the email of login',
    'mutation($text: String!) { login(input: { email: $text, password: "a password" }) { accessToken } }',
  ],
  [
    'the password of login',
    'mutation($text: String!) { login(input: { email: "ada@example.com", password: $text }) { accessToken } }',
  ],
  [
    'the email of register',
    'mutation($text: String!) { register(input: { email: $text, username: "bob", password: "a password" }) { accessToken } }',
  ],
  [
    'the username of register',
    'mutation($text: String!) { register(input: { email: "b@example.com", username: $text, password: "a password" }) { accessToken } }',
  ],
  [
    'the password of register',
    'mutation($text: String!) { register(input: { email: "b@example.com", username: "bob", password: $text }) { accessToken } }',
  ],
  ['a refresh token', 'mutation($text: String!) { refreshSession(refreshToken: $text) { accessToken } }'],
  ['a filename', 'mutation($text: String!, $id: ID!) { updateImage(input: { id: $id, filename: $text }) { id } }'],
  ['a folder', 'mutation($text: String!, $id: ID!) { updateImage(input: { id: $id, folder: $text }) { id } }'],
  ['a tag', 'mutation($text: String!, $id: ID!) { updateImage(input: { id: $id, tags: [$text] }) { id } }'],
  [
    'a description',
    'mutation($text: String!, $id: ID!) { updateImage(input: { id: $id, description: $text }) { id } }',
  ],
  ['the name of a category', 'mutation($text: String!) { saveCategory(input: { name: $text, rules: {} }) { id } }'],
  ['a keyword', 'mutation($text: String!) { saveCategory(input: { name: "x", rules: { keywords: [$text] } }) { id } }'],
  [
    'a folder template',
    'mutation($text: String!) { startOperation(input: { type: ORGANIZE, folderTemplate: $text }) { id } }',
  ],
  ['a search', 'query($text: String!) { images(filter: { search: $text }) { totalCount } }'],
];

describe.each(operations)('%s', (_name, query) => {
  test.each(longTexts)('of %s is refused at once', async (_kind, text) => {
    const variables = { text, ...(query.includes('$id') && { id: imageId }) };
    const began = process.cpuUsage();
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ada.accessToken}` },
      body: JSON.stringify({ query, variables }),
    });
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    const { user, system } = process.cpuUsage(began); // of client and server
    expect(['BAD_USER_INPUT', 'UNAUTHENTICATED', 'PAYLOAD_TOO_LARGE']).toContain(errors?.[0]?.extensions.code);
    expect((user + system) / 1e6).toBeLessThan(2); // it took minutes
  });
});
