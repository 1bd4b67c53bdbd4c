import { existsSync, readFileSync } from 'node:fs';
import { type Change, ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { printSdl } from '../../scripts/sdl.ts';

const contractFile = new URL('../../../shared/contract.graphql', import.meta.url);
const isContractHere = existsSync(contractFile);

/** Only what is absent may be listed as such; what is there and differs shows up with its difference. */
const absences: readonly string[] = [
  ChangeType.TypeRemoved,
  ChangeType.FieldRemoved,
  ChangeType.FieldArgumentRemoved,
  ChangeType.InputFieldRemoved,
  ChangeType.EnumValueRemoved,
];

/** Clients leave arguments out: another default is another answer. */
const defaults: readonly string[] = [ChangeType.FieldArgumentDefaultChanged, ChangeType.InputFieldDefaultValueChanged];

const describeChange = ({ type, path, message }: Change) => (path && absences.includes(type) ? path : message);

test.skipIf(!isContractHere)(
  `the schema holds all of the contract${isContractHere ? '' : ' (skipped: no contract.graphql beside this repository)'}`,
  async () => {
    const contract = buildSchema(readFileSync(contractFile, 'utf8'));
    const changes = await diff(contract, buildSchema(printSdl()));
    const breaking = changes.filter(
      ({ criticality, type }) => criticality.level === CriticalityLevel.Breaking || defaults.includes(type),
    );
    expect(breaking.map(describeChange)).toEqual([]);
  },
);

test('schema.graphql is what the code says', () => {
  const committed = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
  expect(committed, 'run: npm run generate').toBe(printSdl());
});
