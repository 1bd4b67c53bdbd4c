import type { CodegenConfig } from '@graphql-codegen/cli';

/** The client preset, with plain strings for documents: no client library is needed to send them. */
const typedDocuments = (documents: string): NonNullable<CodegenConfig['generates']>[string] => ({
  documents,
  preset: 'client',
  presetConfig: { fragmentMasking: false },
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    strictScalars: true,
    documentMode: 'string',
    importExtension: '.ts',
    scalars: { DateTime: 'string', JSON: 'unknown', ByteCount: 'number', File: 'Blob' },
  },
});

/** Typed documents for whoever talks to the API as a client. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    'examples/client/generated/': typedDocuments('examples/**/*.graphql'),
    'test/generated/': typedDocuments('test/**/*.graphql'),
  },
};

export default config;
