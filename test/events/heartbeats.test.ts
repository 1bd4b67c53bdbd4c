import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { until } from '../support/until.ts';

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp({ intervals: { keepAliveMs: 500 } });
  ada = await app.register('ada');
});
afterAll(() => app.dispose());

async function openSocket(options: { autoPong: boolean }) {
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', options);
  let pings = 0; // counted from the start: on a busy machine, the first arrives before the acknowledgement
  socket.on('ping', () => (pings += 1));
  await new Promise((resolve) => socket.once('open', resolve));
  const acknowledged = new Promise((resolve) => socket.once('message', resolve));
  const payload = { Authorization: `Bearer ${ada.accessToken}` };
  socket.send(JSON.stringify({ type: 'connection_init', payload }));
  await acknowledged;
  return { socket, pings: () => pings };
}

test.concurrent('an idle WebSocket receives regular pings and stays open while it answers', async () => {
  const { socket, pings } = await openSocket({ autoPong: true });
  await until('two pings have arrived', () => pings() >= 2);
  expect(socket.readyState).toBe(WebSocket.OPEN);
  socket.close();
});

test.concurrent('a WebSocket whose client is unresponsive is dropped at the next heartbeat', async () => {
  const { socket, pings } = await openSocket({ autoPong: false });
  if (socket.readyState !== WebSocket.CLOSED) await new Promise((resolve) => socket.once('close', resolve));
  expect(pings()).toBe(1); // the one without an answer
});

test.concurrent('an idle server-sent events stream receives regular comments', async () => {
  const query = 'subscription { jobUpdates { status } }';
  const headers = {
    accept: 'text/event-stream',
    'content-type': 'application/json',
    authorization: `Bearer ${ada.accessToken}`,
  };
  const leave = new AbortController();
  const body = JSON.stringify({ query });
  const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body, signal: leave.signal });
  let received = '';
  const reading = (async () => {
    for await (const chunk of response.body ?? []) received += Buffer.from(chunk).toString();
  })().catch(() => {}); // ends when the test aborts the request
  const comments = () => received.match(/^:/gm)?.length ?? 0;
  await until('the stream is open', () => comments() > 0);
  await delay(1000); // what opens it is comments, too
  const atOpening = comments();
  await until('two more comments have arrived', () => comments() >= atOpening + 2);
  leave.abort();
  await reading;
  expect(received).not.toContain('data: {');
});
