import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';

/** The usual type, whose requests bypass the web's Request and Response, and one that Yoga serves entirely. */
const PLAIN = 'application/json';
const BY_YOGA = 'application/json; of=yoga';

const ACCEPTS = [
  '*/*',
  'application/json',
  'application/graphql-response+json',
  'application/graphql-response+json, */*',
];

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
  // The shortcut learns the media type of the answer from the first request.
  for (const accept of ACCEPTS) await send(PLAIN, accept, { query: '{ __typename }' });
});
afterAll(() => app.dispose());

async function send(type: string, accept: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': type, accept, authorization: `Bearer ${ada.accessToken}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { date: _, 'x-request-id': requestId, ...rest } = Object.fromEntries(response.headers);
  expect(requestId).toBeTruthy();
  return { status: response.status, headers: rest, body: await response.text() };
}

const MISSING = Buffer.from('Image:00000000-0000-4000-8000-000000000000').toString('base64');

const requests: Record<string, unknown> = {
  'a query': { query: '{ me { id email } }' },
  'a query with variables': { query: 'query ($id: ID!) { node(id: $id) { id } }', variables: { id: MISSING } },
  'one of several operations': { query: 'query A { me { id } } query B { me { email } }', operationName: 'B' },
  'an unknown operation name': { query: 'query A { me { id } }', operationName: 'C' },
  'several operations without an operation name': { query: 'query A { me { id } } query B { me { email } }' },
  nulls: { query: '{ __typename }', operationName: null, variables: null, extensions: null },
  'a mutation that fails': { query: `mutation { deleteImages(ids: ["${MISSING}"]) { deletedIds } }` },
  'a failing field beside a valid one': { query: `{ me { id } image(id: "nothing") { id } }` },
  'a text that cannot be parsed': { query: '{ me {' },
  'an unknown field': { query: '{ me { shoeSize } }' },
  'a variable of the wrong type': {
    query: 'query ($n: Int) { images(first: $n) { totalCount } }',
    variables: { n: 'many' },
  },
  'an operation that is too expensive': {
    query: '{ images(first: 100) { nodes: edges { node { jobs(first: 100) { edges { node { id } } } } } } }',
  },
  'too many tokens': { query: `{ ${'__typename '.repeat(20_000)} }` },
  'a subscription': { query: 'subscription { __typename }' },
  'no query': { variables: {} },
  'a query that is not a string': { query: 7 },
  'variables as a list': { query: '{ __typename }', variables: [] },
  'an operation name that is not a string': { query: '{ __typename }', operationName: 7 },
  extensions: { query: '{ __typename }', extensions: { of: 'ours' } },
  'an unknown key': { query: '{ __typename }', more: 1 },
  'a list': [{ query: '{ __typename }' }],
  null: 'null',
  'a truncated body': '{ "query": "{ __typename }',
  'a prototype': '{ "query": "{ __typename }", "__proto__": { "operationName": "A" } }',
};

describe.each(ACCEPTS)('a client that accepts %s gets the same response from the shortcut as from Yoga:', (accept) => {
  test.each(Object.entries(requests))('%s', async (_, body) => {
    const plain = await send(PLAIN, accept, body);
    expect(plain).toEqual(await send(BY_YOGA, accept, body));
    expect(plain, 'the second answer').toEqual(await send(PLAIN, accept, body));
  });

  test.each(['Bearer nothing', 'Basic YTpi', ''])('authorization "%s"', async (authorization) => {
    const body = { query: '{ me { id } __typename }' };
    const plain = await send(PLAIN, accept, body, { authorization });
    expect(plain).toEqual(await send(BY_YOGA, accept, body, { authorization }));
  });

  test('a request from another site', async () => {
    const body = { query: '{ me { id } }' };
    const headers = { origin: 'https://elsewhere.example' };
    expect(await send(PLAIN, accept, body, headers)).toEqual(await send(BY_YOGA, accept, body, headers));
  });
});
