import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';

/** The usual type, whose requests are answered without the web's Request and Response, and one that Yoga answers whole. */
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
  // From the second request of a kind on, the answer's type is known.
  for (const accept of ACCEPTS) await send(PLAIN, accept, { query: '{ __typename }' });
});
afterAll(() => app.dispose());

async function send(type: string, accept: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': type, accept, authorization: `Bearer ${ada.accessToken}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { date: _, 'x-request-id': requestId, ...told } = Object.fromEntries(response.headers);
  expect(requestId).toBeTruthy();
  return { status: response.status, headers: told, body: await response.text() };
}

const MISSING = Buffer.from('Image:00000000-0000-4000-8000-000000000000').toString('base64');

const requests: Record<string, unknown> = {
  'a query': { query: '{ me { id email } }' },
  'a query with variables': { query: 'query ($id: ID!) { node(id: $id) { id } }', variables: { id: MISSING } },
  'one of several operations': { query: 'query A { me { id } } query B { me { email } }', operationName: 'B' },
  'an operation that is not there': { query: 'query A { me { id } }', operationName: 'C' },
  'several operations, none named': { query: 'query A { me { id } } query B { me { email } }' },
  nulls: { query: '{ __typename }', operationName: null, variables: null, extensions: null },
  'a mutation that fails': { query: `mutation { deleteImages(ids: ["${MISSING}"]) { deletedIds } }` },
  'a field that fails beside one that does not': { query: `{ me { id } image(id: "nothing") { id } }` },
  'a text that cannot be parsed': { query: '{ me {' },
  'a field that is not there': { query: '{ me { shoeSize } }' },
  'a variable of another type': {
    query: 'query ($n: Int) { images(first: $n) { totalCount } }',
    variables: { n: 'many' },
  },
  'too much at once': {
    query: '{ images(first: 100) { nodes: edges { node { jobs(first: 100) { edges { node { id } } } } } } }',
  },
  'too many tokens': { query: `{ ${'__typename '.repeat(20_000)} }` },
  'a subscription': { query: 'subscription { __typename }' },
  'no query': { variables: {} },
  'a query that is none': { query: 7 },
  'variables in a list': { query: '{ __typename }', variables: [] },
  'an operation name that is none': { query: '{ __typename }', operationName: 7 },
  extensions: { query: '{ __typename }', extensions: { of: 'ours' } },
  'another key': { query: '{ __typename }', more: 1 },
  'a list': [{ query: '{ __typename }' }],
  null: 'null',
  'half a body': '{ "query": "{ __typename }',
  'a prototype': '{ "query": "{ __typename }", "__proto__": { "operationName": "A" } }',
};

describe.each(ACCEPTS)('to a client that accepts %s, a request is answered plainly as it is by Yoga:', (accept) => {
  test.each(Object.entries(requests))('%s', async (_, body) => {
    const plain = await send(PLAIN, accept, body);
    expect(plain).toEqual(await send(BY_YOGA, accept, body));
    expect(plain, 'the second time').toEqual(await send(PLAIN, accept, body));
  });

  test.each(['Bearer nothing', 'Basic YTpi', ''])('authorization "%s"', async (authorization) => {
    const body = { query: '{ me { id } __typename }' };
    const plain = await send(PLAIN, accept, body, { authorization });
    expect(plain).toEqual(await send(BY_YOGA, accept, body, { authorization }));
  });

  test('a page of another site', async () => {
    const body = { query: '{ me { id } }' };
    const headers = { origin: 'https://elsewhere.example' };
    expect(await send(PLAIN, accept, body, headers)).toEqual(await send(BY_YOGA, accept, body, headers));
  });
});
