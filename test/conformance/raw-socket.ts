import WebSocket from 'ws';
import type { TestApp, TestUser } from '../support/app.ts';
import { until } from '../support/until.ts';

export interface Message {
  readonly id?: string;
  readonly type: string;
  readonly payload?: unknown;
}

export type RawSocket = Awaited<ReturnType<typeof connect>>;

export const socketAddress = (app: TestApp) => `${app.url.replace('http', 'ws')}/graphql`;

/** Opens a socket without a client library, so that tests can violate graphql-transport-ws. */
export async function connect(app: TestApp) {
  const socket = new WebSocket(socketAddress(app), 'graphql-transport-ws');
  const messages: Message[] = [];
  socket.on('message', (data, isBinary) => messages.push(isBinary ? { type: 'binary' } : JSON.parse(String(data))));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const of = (id: string) => messages.filter((message) => message.id === id);
  const pongs = () => messages.filter(({ type }) => type === 'pong').length;
  return {
    messages,
    /** Resolves to the close code. */
    closed,
    of,
    sendRaw: (data: string | Buffer) => socket.send(data),
    /** Sends messages without waiting between them. */
    send(...list: readonly Message[]) {
      for (const message of list) socket.send(JSON.stringify(message));
    },
    /** Resolves when the server has processed all earlier messages. */
    async settle() {
      const before = pongs();
      socket.send('{"type":"ping"}');
      await until('the pong', () => pongs() > before);
    },
    received: (id: string, count: number) => until(`${count} messages of ${id}`, () => of(id).length >= count),
    ended: (id: string) =>
      until(`operation ${id} has ended`, () => ['complete', 'error'].includes(of(id).at(-1)?.type ?? '')),
    async close() {
      socket.close();
      await closed;
    },
  };
}

export const initAs = (user: TestUser): Message => ({
  type: 'connection_init',
  payload: { Authorization: `Bearer ${user.accessToken}` },
});

export async function connectAs(app: TestApp, user: TestUser): Promise<RawSocket> {
  const socket = await connect(app);
  socket.send(initAs(user));
  await until('the connection is acknowledged', () => socket.messages.length > 0);
  return socket;
}

export const subscribe = (id: string, query: string, variables: object = {}): Message => ({
  id,
  type: 'subscribe',
  payload: { query, variables },
});
