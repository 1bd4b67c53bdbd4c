import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownedTypes } from '../../src/schema/core/access.ts';
import { schema } from '../../src/schema/index.ts';
import { SaveCategoryDocument, SavePresetDocument } from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { createJob, ended, uploadOne } from '../support/job-runs.ts';
import { photo } from '../support/pictures.ts';
import { addBatches, addJobs, addOperation, addProfiles, addResults, globalId, rowId } from '../support/rows.ts';
import { fieldSelection, type Given, reachableFrom } from '../support/whole-selections.ts';

const given: Given = {};

/** Object types that are not reachable from a row with an owner, with the test that covers them. Add new ones by hand. */
const coveredElsewhere: Record<string, string> = {
  Query: 'ownership.test.ts, field by field',
  Mutation: 'ownership.test.ts, field by field',
  Subscription: 'ownership.test.ts, field by field',
  AuthPayload: 'accounts.test.ts: only for the user who has just signed in',
  CreateApiKeyPayload: 'api-keys.test.ts: only for the user who has just created the key',
  Health: 'public',
  Usage: 'only for the current user: takes no id',
  DailyAccuracy: 'of Usage',
  StatusCount: 'of Usage',
  JobProgress: 'ownership.test.ts: by the id of its job',
  BatchProgress: 'ownership.test.ts: by the id of its batch',
  Queue: 'for administrators',
  QueueEntry: 'of Queue',
  QueueEntryConnection: 'of Queue',
  QueueEntryEdge: 'of Queue',
  ImageConnection: 'of Query.images: ownership.test.ts',
  ImageEdge: 'of Query.images',
  BatchConnection: 'of Query.batches',
  BatchEdge: 'of Query.batches',
  OperationConnection: 'of Query.operations: ownership.test.ts',
  OperationEdge: 'of Query.operations',
  OperationProgress: 'ownership.test.ts: by the id of its operation',
  UploadTicket: 'resumable-uploads.test.ts: only for the user who has just created it',
  DuplicateGroup: 'duplicates.test.ts: only for the current user',
  ImageFacets: 'facets.test.ts: only for the current user',
  FacetCount: 'of ImageFacets',
  ResultConnection: 'of Query.results',
  ResultEdge: 'of Query.results',
  UserConnection: 'for administrators',
  UserEdge: 'for administrators',
};

const objectType = (name: string) => schema.getType(name) as GraphQLObjectType;

/** Every field of every type whose rows have an owner. */
const fields = ownedTypes.flatMap((name) =>
  Object.keys(objectType(name).getFields()).map((field) => ({ name, field })),
);
const rows = fields.map(({ name, field }) => [`${name}.${field}`, name, field] as const);

type Owned = (typeof ownedTypes)[number];
type Ids = Record<Exclude<Owned, 'Asset' | 'ApiKey'>, string>;

let app: TestApp;
let [ada, mallory] = [{} as TestUser, {} as TestUser];
let [adasIds, mallorysIds] = [{} as Ids, {} as Ids];
let readKey = '';
let expired = '';

beforeAll(async () => {
  app = await startTestApp({ workers: 1 });
  ada = await app.register('ada-secretive');
  mallory = await app.register('mallory');
  adasIds = await fill(ada, 1);
  mallorysIds = await fill(mallory, 2);
  readKey = (await newKey(mallory, 'READ')).secret;
  const old = await newKey(ada, 'READ');
  expired = old.secret;
  await app.deps.db.apiKey.update({
    where: { id: rowId(old.id) },
    data: { expiresAt: new Date(Date.now() - 1000) },
  });
});
afterAll(() => app.dispose());

async function newKey(user: TestUser, scope: string): Promise<{ id: string; secret: string }> {
  const query =
    'mutation($scopes: [ApiKeyScope!]!) { createApiKey(input: { name: "k", scopes: $scopes }) { apiKey { id } secret } }';
  type Made = { createApiKey: { apiKey: { id: string }; secret: string } };
  const { createApiKey } = await app.run<Made, object>(query, { scopes: [scope] }, user.accessToken);
  return { id: createApiKey.apiKey.id, secret: createApiKey.secret };
}

/** Adds one row of each type, linked to the other rows of its owner. */
async function fill(user: TestUser, seed: number): Promise<Ids> {
  const { db } = app.deps;
  const name = `of ${user.email}`;
  const image = await uploadOne(
    app,
    user,
    await photo({ light: { gains: [1.1 + seed / 50, 1, 0.7] } }),
    `${user.email}.jpg`,
  );
  await db.image.update({ where: { id: rowId(image) }, data: { description: name } });
  const { id: job } = await createJob(app, user, { imageId: image, type: 'DETECT_AND_CORRECT' });
  const result = (await ended(app, user, job)).result?.id ?? '';
  const save = 'mutation($id: ID!, $name: String!) { saveProfile(resultId: $id, name: $name) { id } }';
  type Saved = { saveProfile: { id: string } };
  const profile = (await app.run<Saved, object>(save, { id: result, name }, user.accessToken)).saveProfile.id;
  const [earlier = ''] = await addProfiles(app, user, image, [`${name}, earlier`]);
  const { correction, deltaEAfter } = await db.correctionProfile.findUniqueOrThrow({ where: { id: rowId(profile) } });
  const found = { correction: correction as object, deltaEAfter: deltaEAfter as object };
  await db.correctionProfile.update({ where: { id: rowId(earlier) }, data: found });
  await db.correctionProfile.update({ where: { id: rowId(profile) }, data: { earlierId: rowId(earlier) } });
  const [batch = ''] = await addBatches(app, user, [{ name }]);
  const { originalId } = await db.image.findUniqueOrThrow({ where: { id: rowId(image) } });
  await db.sidecar.create({ data: { imageId: rowId(image), assetId: originalId, filename: `${name}.xmp` } });
  const links = { batchId: rowId(batch), referenceId: rowId(image), profileId: rowId(profile) };
  await db.job.update({ where: { id: rowId(job) }, data: { name, ...links } });
  await db.result.update({ where: { id: rowId(result) }, data: { notes: name } });
  const input = { name, type: 'DETECT', options: {} } as const;
  const preset = (await app.run(SavePresetDocument, { input }, user.accessToken)).savePreset.id;
  const rules = { extensions: ['jpg'], keywords: [], cameraModels: [] };
  const saved = await app.run(SaveCategoryDocument, { input: { name, rules } }, user.accessToken);
  const [undone = ''] = await addOperation(app, user, []);
  const paths = { originalPath: `${name}/a.jpg`, newPath: `${name}/b.jpg` };
  const [operation = '', record = ''] = await addOperation(app, user, [{ imageId: rowId(image), ...paths }]);
  await db.operation.update({ where: { id: rowId(operation) }, data: { rollbackOfId: rowId(undone) } });
  const [rollback = ''] = await addOperation(app, user, []);
  await db.operation.update({ where: { id: rowId(rollback) }, data: { rollbackOfId: rowId(operation) } });
  return {
    User: user.id,
    Image: image,
    Job: job,
    Batch: batch,
    Result: result,
    Preset: preset,
    CorrectionProfile: profile,
    Category: saved.saveCategory.id,
    Operation: operation,
    FileRecord: record,
  };
}

/** Queries one field of a row, with everything nested below it. */
function queryField(type: Owned, field: string, ids: Ids, token: string | undefined) {
  const inner = fieldSelection(objectType(type), field, ownedTypes, given);
  if (type === 'ApiKey') return app.ask<{ node?: unknown }, object>(`{ apiKeys { ${inner} } }`, {}, token);
  const [node, selection] = type === 'Asset' ? (['Image', `original { ${inner} }`] as const) : ([type, inner] as const);
  const query = `query($id: ID!) { node(id: $id) { ... on ${node} { ${selection} } } }`;
  return app.ask<{ node?: unknown }, object>(query, { id: ids[node] }, token);
}

/** Strings that would reveal that an answer contains Ada's data. */
async function tracesOfAda(): Promise<string[]> {
  const { db } = app.deps;
  const where = { ownerId: rowId(ada.id) };
  const select = { id: true } as const;
  const [images, jobs, batches, results, presets, profiles, categories, operations, records, assets] =
    await Promise.all([
      db.image.findMany({ where, select }),
      db.job.findMany({ where, select }),
      db.batch.findMany({ where, select }),
      db.result.findMany({ where, select }),
      db.preset.findMany({ where, select }),
      db.correctionProfile.findMany({ where, select }),
      db.category.findMany({ where, select }),
      db.operation.findMany({ where, select }),
      db.fileRecord.findMany({ where, select }),
      db.asset.findMany({ where: { ...where, sha256: { not: '00' } }, select: { sha256: true } }),
    ]);
  const named = {
    Image: images,
    Job: jobs,
    Batch: batches,
    Result: results,
    Preset: presets,
    CorrectionProfile: profiles,
    Category: categories,
    Operation: operations,
    FileRecord: records,
  };
  const ids = Object.entries(named).flatMap(([type, list]) => list.map(({ id }) => globalId(type, id)));
  return [ada.id, rowId(ada.id), 'ada-secretive', ...ids, ...assets.map(({ sha256 }) => sha256)];
}

test('every object type belongs to a row with an owner, or is listed with the test that covers it', () => {
  const reached = reachableFrom(ownedTypes.map(objectType));
  const all = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  const left = all.map(({ name }) => name).filter((name) => !reached.has(name));
  expect(left.toSorted()).toEqual(Object.keys(coveredElsewhere).toSorted());
});

describe('own rows', () => {
  test.each(rows)('%s is visible to its owner and to a key with the scope READ', async (_, type, field) => {
    for (const token of [mallory.accessToken, readKey]) {
      const { data, errors } = await queryField(type, field, mallorysIds, token);
      expect(errors).toEqual([]);
      expect(JSON.stringify(data)).not.toMatch(/^\{"node":(null|\{\})\}$/);
    }
  });
});

describe('rows of another user', () => {
  const strangers: [string, () => string | undefined, string][] = [
    ['an anonymous client', () => undefined, 'UNAUTHENTICATED'],
    ['an expired key of the owner', () => expired, 'UNAUTHENTICATED'],
    ['another user', () => mallory.accessToken, 'NOT_FOUND'],
    ["another user's key", () => readKey, 'NOT_FOUND'],
  ];
  describe.each(strangers)('%s', (_client, tokenOf, code) => {
    test.each(rows.filter(([, type]) => type !== 'ApiKey'))('cannot read %s', async (_, type, field) => {
      const { data, errors } = await queryField(type, field, adasIds, tokenOf());
      expect(data?.node ?? null).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code } }]);
    });
  });
});

describe("if a bug links rows of another owner to the viewer's own rows", () => {
  let traces: string[];
  beforeAll(async () => {
    await linkAcrossOwners();
    traces = await tracesOfAda();
  });

  test.each(rows)('%s reveals nothing about them', async (_, type, field) => {
    const answer = JSON.stringify(await queryField(type, field, mallorysIds, mallory.accessToken));
    for (const trace of traces) expect(answer).not.toContain(trace);
  });

  const owning = rows.filter(([, type, field]) => {
    const named = String(getNamedType(objectType(type).getFields()[field]?.type));
    return ownedTypes.some((owned) => named === owned || named === `${owned}Connection`);
  });
  test.each(owning)('%s is NOT_FOUND or lists nothing', async (_, type, field) => {
    const { data, errors } = await queryField(type, field, mallorysIds, mallory.accessToken);
    if (errors.length === 0) expect(data).toMatchObject({ node: { [field]: { totalCount: 0, edges: [] } } });
    else expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});

/** Links Mallory's rows to Ada's rows in every relation, and back. */
async function linkAcrossOwners(): Promise<void> {
  const { db } = app.deps;
  const of = (ids: Ids) =>
    Object.fromEntries(Object.entries(ids).map(([type, id]) => [type, rowId(id)])) as unknown as Ids;
  const [theirs, own] = [of(adasIds), of(mallorysIds)];
  const { originalId, thumbnailId, previewId } = await db.image.findUniqueOrThrow({ where: { id: theirs.Image } });
  const asset = { connect: { id: originalId } };
  const [spare = ''] = await addJobs(app, ada, adasIds.Image, [{}]);
  await db.job.update({
    where: { id: own.Job },
    data: {
      imageId: theirs.Image,
      referenceId: theirs.Image,
      profileId: theirs.CorrectionProfile,
      batchId: theirs.Batch,
    },
  });
  const [result = ''] = await addResults(app, ada, adasIds.Image, [{}]);
  const { jobId } = await db.result.findUniqueOrThrow({ where: { id: rowId(result) } });
  await db.result.update({
    where: { id: own.Result },
    data: { imageId: theirs.Image, jobId: rowId(spare), correctedId: originalId, thumbnailId },
  });
  await db.result.update({ where: { id: rowId(result) }, data: { jobId: own.Job } });
  await db.job.update({ where: { id: jobId }, data: { imageId: own.Image, batchId: own.Batch } });
  await db.image.update({ where: { id: own.Image }, data: { originalId, thumbnailId, previewId } });
  await db.correctionProfile.update({
    where: { id: own.CorrectionProfile },
    data: {
      earlier: { connect: { id: theirs.CorrectionProfile } },
      source: { connect: { id: theirs.Image } },
      icc: asset,
      iccV4: asset,
      cube: asset,
    },
  });
  await db.sidecar.updateMany({ where: { imageId: own.Image }, data: { assetId: originalId } });
  await db.operation.updateMany({ where: { rollbackOfId: own.Operation }, data: { rollbackOfId: null } });
  await db.operation.update({ where: { id: own.Operation }, data: { rollbackOfId: theirs.Operation } });
  await db.operation.updateMany({ where: { ownerId: theirs.User }, data: { rollbackOfId: own.Operation } });
  await db.fileRecord.update({ where: { id: theirs.FileRecord }, data: { operationId: own.Operation, number: 1 } });
  await db.fileRecord.update({
    where: { id: own.FileRecord },
    data: { imageId: theirs.Image, operationId: theirs.Operation },
  });
}
