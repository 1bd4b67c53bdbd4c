import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtIn } from '../../src/services/category/built-in.ts';
import { createMatcher } from '../../src/services/category/match.ts';
import { CategoriesDocument, DeleteCategoryDocument, SaveCategoryDocument } from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { addImages, globalId } from '../support/rows.ts';

let app: TestApp;
let ada: TestUser;
let bob: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  [ada, bob] = [await app.register('ada'), await app.register('bob')];
});
afterAll(() => app.dispose());

type Input = { name: string; id?: string; description?: string; color?: string; rules?: object };
const save = (user: TestUser, input: Input) =>
  app
    .run(SaveCategoryDocument, { input: { rules: {}, ...input } }, user.accessToken)
    .then(({ saveCategory }) => saveCategory);
const refusal = async (user: TestUser, input: Input) => {
  const { errors } = await app.ask(SaveCategoryDocument, { input: { rules: {}, ...input } }, user.accessToken);
  return errors[0]?.extensions;
};
const categoriesOf = async (user: TestUser) => (await app.run(CategoriesDocument, {}, user.accessToken)).categories;

test('every user has the built-in categories, which cannot be reused by name, changed or removed', async () => {
  const shared = await categoriesOf(bob);
  expect(shared.map(({ name }) => name)).toEqual(builtIn.map(({ name }) => name));
  expect(shared.every(({ isCustom }) => !isCustom)).toBe(true);
  const [first] = shared;
  const name = String(first?.name);
  expect(await refusal(bob, { name: name.toUpperCase() })).toMatchObject({ code: 'CONFLICT', field: 'input.name' });
  expect(await refusal(bob, { id: String(first?.id), name: 'Other' })).toMatchObject({ code: 'FORBIDDEN' });
  const { errors } = await app.ask(DeleteCategoryDocument, { id: String(first?.id) }, bob.accessToken);
  expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect(await categoriesOf(bob)).toEqual(shared);
});

test('a custom category is saved as given, has a unique name and is not visible to others', async () => {
  const rules = { extensions: ['.DNG', 'dng', ' tif '], keywords: ['Moos', 'moos', 'Farn'], cameraModels: ['EOS R*'] };
  const saved = await save(ada, { name: ' Wald ', description: 'Boden', color: '#00Ff00', rules });
  expect(saved).toMatchObject({ name: 'Wald', description: 'Boden', color: '#00ff00', isCustom: true, imageCount: 0 });
  expect(saved).toMatchObject({ extensions: ['dng', 'tif'], keywords: ['moos', 'Farn'], cameraModels: ['EOS R*'] });
  expect((await categoriesOf(ada))[0]).toEqual(saved);
  expect((await categoriesOf(bob)).map(({ name }) => name)).not.toContain('Wald');
  expect(await save(bob, { name: 'wald' })).toMatchObject({ name: 'wald' });
  expect(await refusal(ada, { name: 'WALD' })).toMatchObject({ code: 'CONFLICT', field: 'input.name' });
});

test('images follow a renamed category, and keep the name of a removed one', async () => {
  const user = await app.register('carol');
  const { id } = await save(user, { name: 'Before' });
  await save(user, { name: 'Other' });
  await addImages(app, user, [{ category: 'Before' }, { category: 'Before' }, { category: 'Other' }]);
  await addImages(app, user, [{ category: 'Before', trashedAt: new Date() }]);
  await addImages(app, ada, [{ category: 'Before' }]);
  expect(await save(user, { id, name: 'After' })).toMatchObject({ id, name: 'After', imageCount: 2 });
  expect(await refusal(user, { id, name: 'other' })).toMatchObject({ code: 'CONFLICT' });
  expect((await categoriesOf(user)).slice(0, 2).map(({ name, imageCount }) => [name, imageCount])).toEqual([
    ['After', 2],
    ['Other', 1],
  ]);
  await app.run(DeleteCategoryDocument, { id }, user.accessToken);
  expect((await categoriesOf(user)).map(({ name }) => name)).not.toContain('After');
  expect(await app.deps.db.image.count({ where: { category: 'After' } })).toBe(3);
  expect(await app.deps.db.image.count({ where: { category: 'Before' } })).toBe(1);
  const { errors } = await app.ask(DeleteCategoryDocument, { id }, user.accessToken);
  expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect(globalId('Category', '0')).not.toBe(id);
});

test.each<[string, Input, string]>([
  ['an empty name', { name: '  ' }, 'input.name'],
  ['a name with a slash', { name: 'a/b' }, 'input.name'],
  ['a name that is too long', { name: 'x'.repeat(201) }, 'input.name'],
  ['an invalid colour', { name: 'x', color: 'red' }, 'input.color'],
  ['an empty rule', { name: 'x', rules: { keywords: ['ok', ' '] } }, 'input.rules.keywords.1'],
  [
    'too many rules',
    { name: 'x', rules: { extensions: Array.from({ length: 201 }, (_, i) => `x${i}`) } },
    'input.rules.extensions',
  ],
])('%s is rejected with the path of the field', async (_, input, field) => {
  expect(await refusal(ada, input)).toMatchObject({ code: 'BAD_USER_INPUT', field });
});

test('a user can have at most 200 categories', async () => {
  const user = await app.register('dora');
  const { id } = await app.deps.db.user.findFirstOrThrow({ where: { usernameKey: 'dora' } });
  const rows = Array.from({ length: 199 }, (_, i) => ({ ownerId: id, name: `c${i}`, nameKey: `c${i}` }));
  await app.deps.db.category.createMany({ data: rows });
  await save(user, { name: 'the 200th' });
  expect(await refusal(user, { name: 'the 201st' })).toMatchObject({ code: 'BAD_USER_INPUT' });
});

const custom = (name: string, rules: object) => ({
  ...{ id: name, name, isCustom: true, extensions: [], keywords: [], cameraModels: [] },
  ...rules,
});
const about = { filename: 'leaf.cr3', description: null, cameraModel: 'Canon EOS R5' };

test('rule precedence: custom before built-in, model before keyword before extension, longer before shorter, then by name', () => {
  const winner = (categories: readonly ReturnType<typeof custom>[], image: object = {}) =>
    createMatcher([...categories, ...builtIn])({ ...about, ...image })?.rule;
  expect(winner([])).toBe("extension 'cr3' of Raw");
  expect(winner([custom('B', { extensions: ['cr3'] })])).toBe("extension 'cr3' of B");
  const byName = custom('C', { keywords: ['leaf'] });
  expect(winner([custom('B', { extensions: ['cr3'] }), byName])).toBe("keyword 'leaf' of C");
  expect(winner([byName, custom('D', { cameraModels: ['EOS R5'] })])).toBe("camera model 'EOS R5' of D");
  expect(winner([byName, custom('D', { keywords: ['leaf.'] })])).toBe("keyword 'leaf.' of D");
  expect(winner([custom('Z', { keywords: ['leaf'] }), byName])).toBe("keyword 'leaf' of C");
  expect(winner([byName], { filename: 'x.jpg', description: 'A LEAF' })).toBe("keyword 'leaf' of C");
  expect(winner([byName], { filename: 'x.txt' })).toBeUndefined();
});

test('a camera model rule matches whole words, or a prefix of the last word if it ends in *', () => {
  const fits = (rule: string, cameraModel: string | null) =>
    createMatcher([custom('M', { cameraModels: [rule] })])({ ...about, filename: 'x', cameraModel }) !== null;
  expect(fits('eos r5', 'Canon EOS R5')).toBe(true);
  expect(fits('EOS R', 'Canon EOS R5')).toBe(false);
  expect(fits('EOS R*', 'Canon EOS R5')).toBe(true);
  expect(fits('OS R5', 'Canon EOS R5')).toBe(false);
  expect(fits('X-T5', 'X-T5')).toBe(true);
  expect(fits('X-T5', 'X-T50')).toBe(false);
  expect(fits('X-T5', null)).toBe(false);
});
