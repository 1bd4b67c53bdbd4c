import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { Upload } from 'tus-js-client';
import { CorrectDocument, EndUploadDocument, OpenUploadDocument } from './generated/graphql';

/** Queries and mutations go over HTTP, subscriptions over a WebSocket that is opened again after a cut. */
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

/** A link of the API's, by the proxy of this page. */
export const own = (link: string): string => link.slice(new URL(link).origin.length);

/** Sends a photo, going on after a cut (tus), and starts to correct it. Returns the id of the job. */
export async function correct(api: ApolloClient, file: File, onSent: (percent: number) => void): Promise<string> {
  const input = { filename: file.name, byteSize: file.size, contentType: file.type };
  const opened = await api.mutate({ mutation: OpenUploadDocument, variables: { input } });
  const { id, url, headers } = opened.data!.createUpload;
  await new Promise<void>((resolve, onError) => {
    const onProgress = (sent: number) => onSent((100 * sent) / file.size);
    const hooks = { onProgress, onSuccess: () => resolve(), onError, storeFingerprintForResuming: false };
    new Upload(file, { uploadUrl: own(url), headers: headers as Record<string, string>, ...hooks }).start();
  });
  const ended = await api.mutate({ mutation: EndUploadDocument, variables: { id } });
  const variables = { imageId: ended.data!.completeUpload.id };
  return (await api.mutate({ mutation: CorrectDocument, variables })).data!.createJob.id;
}
