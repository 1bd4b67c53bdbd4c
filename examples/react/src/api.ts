import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { Upload } from 'tus-js-client';
import { CorrectDocument, EndUploadDocument, OpenUploadDocument } from './generated/graphql';

/** Queries and mutations use HTTP; subscriptions use a WebSocket that reconnects. */
export function connect(token?: string): ApolloClient {
  const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
  const url = `${location.origin.replace(/^http/, 'ws')}/graphql`;
  const socket = createClient({ url, connectionParams: headers, shouldRetry: () => true });
  const link = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(socket),
    new HttpLink({ uri: '/graphql', headers }),
  );
  return new ApolloClient({ link, cache: new InMemoryCache() });
}

/** Rewrites a link of the API to this page's origin, whose proxy forwards it. */
export const sameOrigin = (link: string): string => link.slice(new URL(link).origin.length);

/** Uploads a photo (resumable, tus) and starts its correction. Returns the id of the job. */
export async function correct(api: ApolloClient, file: File, onSent: (percent: number) => void): Promise<string> {
  const input = { filename: file.name, byteSize: file.size, contentType: file.type };
  const opened = await api.mutate({ mutation: OpenUploadDocument, variables: { input } });
  const { id, url, headers } = opened.data!.createUpload;
  await new Promise<void>((resolve, onError) => {
    const onProgress = (sent: number) => onSent((100 * sent) / file.size);
    const hooks = { onProgress, onSuccess: () => resolve(), onError, storeFingerprintForResuming: false };
    new Upload(file, { uploadUrl: sameOrigin(url), headers: headers as Record<string, string>, ...hooks }).start();
  });
  const ended = await api.mutate({ mutation: EndUploadDocument, variables: { id } });
  const variables = { imageId: ended.data!.completeUpload.id };
  return (await api.mutate({ mutation: CorrectDocument, variables })).data!.createJob.id;
}
