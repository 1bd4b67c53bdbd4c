import { addTypenameToDocument } from '@apollo/client/utilities';
import type { CodegenConfig } from '@graphql-codegen/cli';
import type { DocumentNode } from 'graphql';

type Output = NonNullable<CodegenConfig['generates']>[string];

const scalars = { DateTime: 'string', JSON: 'unknown', ByteCount: 'number', File: 'Blob' };
const config = { useTypeImports: true, enumsAsTypes: true, strictScalars: true, scalars };

/** Beside each output, a manifest of its documents by their SHA-256, for services that run trusted documents alone. */
const persistedDocuments = true;

/** The client preset, with parsed documents, as clients with a normalised cache want them. */
const parsed = (documents: string | string[]): Output => ({
  documents,
  preset: 'client',
  presetConfig: { fragmentMasking: false },
  config,
});

/** What Apollo Client's cache adds to every document before it is sent: __typename. */
const asSent = {
  transform: ({ documents }: { documents: { document?: DocumentNode }[] }) =>
    documents.map((file) => ({ ...file, ...(file.document && { document: addTypenameToDocument(file.document) }) })),
};

/** The same with a manifest, which holds what is sent. */
const trusted = (documents: string | string[]): Output => ({
  ...parsed(documents),
  presetConfig: { fragmentMasking: false, persistedDocuments },
  documentTransforms: [asSent],
});

/** The client preset, with plain strings for documents: no client library is needed to send them. */
const plain = (documents: string, more: object = {}): Output => ({
  documents,
  preset: 'client',
  presetConfig: { fragmentMasking: false, ...more },
  config: { ...config, documentMode: 'string', importExtension: '.ts' },
});

/** Typed documents for whoever talks to the API as a client. */
const outputs: CodegenConfig = {
  schema: 'schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    'examples/client/generated/': plain('examples/client/*.graphql', { persistedDocuments }),
    'examples/react/src/generated/': parsed('examples/react/src/*.graphql'),
    'web/src/api/generated/': trusted(['web/src/**/*.graphql', '!web/src/api/session.graphql']),
    'web/src/api/generated/session/': trusted('web/src/api/session.graphql'), // apart, because it is all that whoever signs in needs
    'test/generated/': plain('test/**/*.graphql'),
  },
};

export default outputs;
