/** Writes the committed generated files: schema.graphql, the JSON schema of a correction, and the typed documents. */
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
