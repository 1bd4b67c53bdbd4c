import {
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pictureFormats } from '../../src/pipeline/contract/picture-formats.ts';
import { inspect } from '../../src/pipeline/inspect/inspect.ts';
import { schema } from '../../src/schema/index.ts';
import { encodeHeic } from '../support/heic.ts';

interface Described {
  readonly place: string;
  readonly description: string | null | undefined;
  readonly type?: GraphQLOutputType | GraphQLInputType;
}

const everything = Object.values(schema.getTypeMap())
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap(partsOf);

function partsOf(type: GraphQLNamedType): Described[] {
  const itself = { place: type.name, description: type.description };
  if (isEnumType(type)) return [itself, ...type.getValues().map((value) => part(type.name, value))];
  if (isInputObjectType(type)) {
    return [itself, ...Object.values(type.getFields()).map((field) => part(type.name, field))];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [itself];
  const fields = Object.values(type.getFields()).flatMap((field) => [
    part(type.name, field),
    ...field.args.map((arg) => part(`${type.name}.${field.name}`, arg)),
  ]);
  return [itself, ...fields];
}

function part(of: string, { name, ...rest }: Omit<Described, 'place'> & { readonly name: string }): Described {
  return { ...rest, place: `${of}.${name}` };
}

test('every type, field, argument and enum value has a description', () => {
  const missing = everything.filter(({ description }) => !description?.trim()).map(({ place }) => place);
  expect(missing).toEqual([]);
});

test('descriptions end like sentences', () => {
  const cut = everything
    .filter(({ description }) => !/[.!?)]$/.test(description?.trim() ?? ''))
    .map(({ place }) => place);
  expect(cut).toEqual([]);
});

test('a description that lists values of its enum lists all of them', () => {
  const incomplete = everything.flatMap(({ place, description, type }) => {
    const named = type && getNamedType(type);
    if (!isEnumType(named)) return [];
    const words = new Set(description?.match(/\w+/g));
    const absent = named.getValues().filter(({ name }) => !words.has(name));
    const listed = named.getValues().length - absent.length;
    return listed > 1 ? absent.map(({ name }) => `${place}: ${name}`) : [];
  });
  expect(incomplete).toEqual([]);
});

test('descriptions of connections have correct plurals', () => {
  const of = (name: string) => schema.getType(name)?.description;
  expect(of('BatchConnection')).toBe('A page of batches.');
  expect(of('QueueEntryConnection')).toBe('A page of queue entries.');
  expect(of('FileRecordConnection')).toBe('A page of file records.');
});

describe('the formats that uploadImages names', () => {
  const described = schema.getMutationType()?.getFields().uploadImages?.description ?? '';

  test.each(pictureFormats)('%s can be read', async (format) => {
    expect(described).toContain(format);
    const picture = sharp({ create: { width: 64, height: 64, channels: 3, background: 'grey' } });
    const bytes =
      format === 'HEIC'
        ? await encodeHeic(await picture.png().toBuffer())
        : await picture.toFormat(format.toLowerCase() as 'jpeg').toBuffer();
    expect((await inspect(bytes)).contentType).toBe(`image/${format.toLowerCase()}`);
  });
});
