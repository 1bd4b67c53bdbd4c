import type { CodegenConfig } from '@graphql-codegen/cli';

type Output = NonNullable<CodegenConfig['generates']>[string];

const scalars = { DateTime: 'string', JSON: 'unknown', ByteCount: 'number', File: 'Blob' };
const config = { useTypeImports: true, enumsAsTypes: true, strictScalars: true, scalars };

/** The client preset, with parsed documents, as clients with a normalised cache want them. */
const parsed = (documents: string | string[]): Output => ({
  documents,
  preset: 'client',
  presetConfig: { fragmentMasking: false },
  config,
});

/** The client preset, with plain strings for documents: no client library is needed to send them. */
const plain = (documents: string): Output => ({
  documents,
  preset: 'client',
  presetConfig: { fragmentMasking: false },
  config: { ...config, documentMode: 'string', importExtension: '.ts' },
});

/** Typed documents for whoever talks to the API as a client. */
const outputs: CodegenConfig = {
  schema: 'schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    'examples/client/generated/': plain('examples/client/*.graphql'),
    'examples/react/src/generated/': parsed('examples/react/src/*.graphql'),
    'web/src/api/generated/': parsed(['web/src/**/*.graphql', '!web/src/api/session.graphql']),
    'web/src/api/generated/session/': parsed('web/src/api/session.graphql'), // apart, because it is all that whoever signs in needs
    'test/generated/': plain('test/**/*.graphql'),
  },
};

export default outputs;
