/** Writes what is generated and committed: schema.graphql and the schema of a correction from the code, and the typed documents. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import codegen from '../codegen.ts';
import { correctionSchema } from '../src/pipeline/export/json.ts';
import { printSdl } from './sdl.ts';

writeFileSync('schema.graphql', printSdl());
writeFileSync('docs/correction.schema.json', JSON.stringify(correctionSchema()));
execFileSync(process.execPath, [
  'node_modules/@biomejs/biome/bin/biome',
  'format',
  '--write',
  'docs/correction.schema.json',
]);
await generate(codegen, true);
