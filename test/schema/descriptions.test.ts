import { type GraphQLNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/schema/index.ts';

interface Described {
  readonly place: string;
  readonly description: string | null | undefined;
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

function part(of: string, { name, description }: { name: string; description?: string | null | undefined }): Described {
  return { place: `${of}.${name}`, description };
}

test('every type, field, argument and enum value says what it is', () => {
  const silent = everything.filter(({ description }) => !description?.trim()).map(({ place }) => place);
  expect(silent).toEqual([]);
});

test('descriptions are sentences: they end like ones', () => {
  const cut = everything
    .filter(({ description }) => !/[.!?)]$/.test(description?.trim() ?? ''))
    .map(({ place }) => place);
  expect(cut).toEqual([]);
});
