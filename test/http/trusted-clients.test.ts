import { ApolloClient, type DocumentNode, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Kind, type OperationDefinitionNode, print } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '../../examples/client/client.ts';
import { GraycardError } from '../../examples/client/errors.ts';
import * as clientDocuments from '../../examples/client/generated/graphql.ts';
import { followJob } from '../../examples/client/jobs.ts';
import { type Session, signUp } from '../../examples/client/session.ts';
import * as studioDocuments from '../../web/src/api/generated/graphql.ts';
import * as sessionDocuments from '../../web/src/api/generated/session/graphql.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { photo } from '../support/pictures.ts';
import { transports } from '../support/transports.ts';

const manifests = ['examples/client/generated', 'web/src/api/generated', 'web/src/api/generated/session'];

let app: TestApp;
let session: Session;
let token: string;
beforeAll(async () => {
  const files = manifests.map((folder) => `${folder}/persisted-documents.json`);
  app = await startTestApp({ env: { TRUSTED_DOCUMENTS: files.join(','), RATE_LIMIT_SCALE: '100' } });
  session = await signUp(app.url, { email: 'ada@example.com', username: 'ada', password: 'the password of ada' });
  token = await session.token();
});
afterAll(() => app.dispose());

/** The documents that a module exports, with their names. */
const documentsOf = <D>(module: object) =>
  Object.entries(module).filter(([name]) => name.endsWith('Document')) as [
    string,
    D & { __meta__?: { hash: string } },
  ][];

const send = transports.find(([name]) => name === 'POST')?.[1] as (typeof transports)[number][1];

/** Expects any error but FORBIDDEN: most operations fail for lack of variables. */
async function expectTrusted(query: string, more: object = {}): Promise<void> {
  const { errors } = await send(app, token, query, {}, more);
  expect(errors.filter(({ extensions }) => extensions?.code === 'FORBIDDEN')).toEqual([]);
}

test.each(documentsOf<clientDocuments.TypedDocumentString<unknown, object>>(clientDocuments))(
  'the typed client can send %s and its hash',
  async (_, document) => {
    const client = createClient(app.url, token);
    const failed: unknown = await client.run(document, {}).catch((error: unknown) => error);
    if (failed instanceof GraycardError) expect(failed.code).not.toBe('FORBIDDEN');
    await expectTrusted('', { documentId: document.__meta__?.hash });
  },
);

test('the typed client uploads, queries and subscribes', async () => {
  const client = createClient(app.url, session.token);
  const file = new File([new Uint8Array(await photo())], 'photo.jpg', { type: 'image/jpeg' });
  const { uploadImages } = await client.upload(clientDocuments.UploadImagesDocument, { files: [] }, [file]);
  const { images } = await client.run(clientDocuments.ImagesDocument, { first: 5 });
  expect(images.edges.map(({ node }) => node.id)).toEqual(uploadImages.map(({ id }) => id));
  const imageId = uploadImages[0]?.id ?? '';
  const { createJob } = await client.run(clientDocuments.CreateJobDocument, { input: { imageId, type: 'DETECT' } });
  const steps = followJob(client, createJob.id);
  expect((await steps.next()).value).toMatchObject({ status: createJob.status });
  await steps.return(undefined);
});

test.each([...documentsOf<DocumentNode>(studioDocuments), ...documentsOf<DocumentNode>(sessionDocuments)])(
  'the studio can send %s, its transformed text and its hash',
  async (_, document) => {
    const transformed = new InMemoryCache().transformDocument(document);
    for (const text of [print(transformed), print(document)]) await expectTrusted(text);
    await expectTrusted('', { documentId: document.__meta__?.hash });
  },
);

test('Apollo Client can send hashes and gets the fields that its cache needs', async () => {
  const bodies: { query?: string }[] = [];
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: new PersistedQueryLink({
      generateHash: (document) => (document as DocumentNode & { __meta__: { hash: string } }).__meta__.hash,
    }).concat(
      new HttpLink({
        uri: `${app.url}/graphql`,
        headers: { authorization: `Bearer ${token}` },
        fetch: (url, init) => {
          bodies.push(JSON.parse(String(init?.body)));
          return fetch(url, init);
        },
      }),
    ),
  });
  const queries = documentsOf<DocumentNode>(studioDocuments).filter(([, { definitions }]) =>
    definitions.some((definition) => isQueryWithoutVariables(definition as OperationDefinitionNode)),
  );
  expect(queries.length).toBeGreaterThan(2);
  const answers = await Promise.all(queries.map(async ([, query]) => (await client.query({ query })).data));
  expect(JSON.stringify(answers)).toContain('__typename');
  expect(bodies).toHaveLength(queries.length);
  expect(bodies.filter((body) => 'query' in body)).toEqual([]);
});

const isQueryWithoutVariables = ({ kind, operation, variableDefinitions = [] }: OperationDefinitionNode) =>
  kind === Kind.OPERATION_DEFINITION && operation === 'query' && variableDefinitions.length === 0;
