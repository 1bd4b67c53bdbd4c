/** The floor: a `ws` server that only broadcasts a text to all its clients on request. */
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { answerUsage } from './usage-of-process.ts';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
answerUsage();
process.on('message', ({ kind, text }: { kind: string; text: string }) => {
  if (kind === 'broadcast') for (const client of server.clients) client.send(text);
});
server.on('listening', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ kind: 'ready', url: `http://127.0.0.1:${port}` });
});
process.on('disconnect', () => process.exit());
