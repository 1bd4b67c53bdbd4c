import { request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { connect, connectAs, initAs, socketAddress, subscribe } from './raw-socket.ts';

// https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md: how sockets that violate it are closed. For
// missing and invalid tokens see test/api/sockets.test.ts.

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
});
afterAll(() => app.dispose());

describe('an invalid message closes the socket with 4400:', () => {
  const query = '{ __typename }';
  test.each<[string, string | Buffer]>([
    ['text that is not JSON', 'hello'],
    ['an empty text', ''],
    ['a binary message', Buffer.from([0, 255, 1])],
    ['null', 'null'],
    ['a list', '[]'],
    ['an object without a type', '{}'],
    ['a type that is not a string', '{"type":1}'],
    ['an unknown type', '{"type":"start"}'],
    ['an acknowledgement, which only a server sends', '{"type":"connection_ack"}'],
    ['a result, which only a server sends', '{"id":"1","type":"next","payload":{}}'],
    ['an error, which only a server sends', '{"id":"1","type":"error","payload":[{"message":"x"}]}'],
    ['a ping whose payload is not an object', '{"type":"ping","payload":1}'],
    ['a subscription without an id', JSON.stringify({ type: 'subscribe', payload: { query } })],
    ['a subscription with an empty id', JSON.stringify({ id: '', type: 'subscribe', payload: { query } })],
    ['a subscription whose id is not a string', JSON.stringify({ id: 1, type: 'subscribe', payload: { query } })],
    ['a subscription without a payload', '{"id":"1","type":"subscribe"}'],
    ['a subscription without a query', '{"id":"1","type":"subscribe","payload":{}}'],
    [
      'variables that are no object',
      '{"id":"1","type":"subscribe","payload":{"query":"{ __typename }","variables":"x"}}',
    ],
    ['a completion without an id', '{"type":"complete"}'],
  ])('%s', async (_what, message) => {
    const socket = await connectAs(app, ada);
    socket.sendRaw(message);
    expect(await socket.closed).toBe(4400);
    expect(socket.messages).toMatchObject([{ type: 'connection_ack' }]);
  });
});

describe('a socket is closed', () => {
  test('with 4401 if it subscribes before ConnectionInit', async () => {
    const socket = await connect(app);
    socket.send(subscribe('1', '{ __typename }'));
    expect(await socket.closed).toBe(4401);
    expect(socket.messages).toEqual([]);
  });

  test('with 4401 if it subscribes before the acknowledgement', async () => {
    const socket = await connect(app);
    socket.send(initAs(ada), subscribe('1', '{ __typename }'));
    expect(await socket.closed).toBe(4401);
    expect(socket.of('1')).toEqual([]);
  });

  test('with 4406 without a subprotocol', async () => {
    const socket = new WebSocket(socketAddress(app));
    expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(4406);
  });

  test.each(['graphql-ws', 'something-else'])('with 4406 for the subprotocol %s', async (protocol) => {
    const headers = {
      connection: 'upgrade',
      upgrade: 'websocket',
      'sec-websocket-key': Buffer.alloc(16).toString('base64'),
      'sec-websocket-version': '13',
      'sec-websocket-protocol': protocol,
    };
    const request = httpRequest(`${app.url}/graphql`, { headers }).end();
    const frame = await new Promise<Buffer>((resolve, reject) => {
      request.once('error', reject).once('upgrade', (response, socket: Socket, head: Buffer) => {
        expect(response.headers['sec-websocket-protocol']).toBeUndefined();
        let bytes = head;
        const take = (chunk: Buffer) => {
          bytes = Buffer.concat([bytes, chunk]);
          if (bytes.length < 4) return;
          resolve(bytes);
          socket.destroy();
        };
        socket.on('data', take);
        take(Buffer.alloc(0));
      });
    });
    expect([(frame[0] ?? 0) & 15, frame.readUInt16BE(2)]).toEqual([8, 4406]); // a close frame
  });

  test('with 4408 after three seconds without ConnectionInit, even with pings', async () => {
    const [silent, pinging] = await Promise.all([connect(app), connect(app)]);
    const began = Date.now();
    pinging.send({ type: 'ping' });
    expect(await Promise.all([silent.closed, pinging.closed])).toEqual([4408, 4408]);
    expect(Date.now() - began).toBeGreaterThan(2500);
    expect(Date.now() - began).toBeLessThan(60_000);
  });

  test('with 4409 if two simultaneous operations have the same id', async () => {
    const socket = await connectAs(app, ada);
    socket.send(subscribe('1', 'subscription { jobUpdates { status } }'), subscribe('1', '{ __typename }'));
    expect(await socket.closed).toBe(4409);
    expect(socket.of('1')).toEqual([]);
  });

  test('with 4429 after a second ConnectionInit', async () => {
    const socket = await connectAs(app, ada);
    socket.send(initAs(ada));
    expect(await socket.closed).toBe(4429);
    const hasty = await connect(app);
    hasty.send(initAs(ada), initAs(ada));
    expect(await hasty.closed).toBe(4429);
  });
});
