/** Writes what is generated and committed: schema.graphql from the code, and the typed documents from that. */
import { writeFileSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import codegen from '../codegen.ts';
import { printSdl } from './sdl.ts';

writeFileSync('schema.graphql', printSdl());
await generate(codegen, true);
