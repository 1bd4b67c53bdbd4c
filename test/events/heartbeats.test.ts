import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { until } from '../support/until.ts';

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
});
afterAll(() => app.dispose());

async function openSocket(options: { autoPong: boolean }) {
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', options);
  await new Promise((resolve) => socket.once('open', resolve));
  const acknowledged = new Promise((resolve) => socket.once('message', resolve));
  const payload = { Authorization: `Bearer ${ada.accessToken}` };
  socket.send(JSON.stringify({ type: 'connection_init', payload }));
  await acknowledged;
  return socket;
}

test.concurrent('a silent WebSocket gets a ping from time to time, and stays open as long as it answers', async () => {
  const socket = await openSocket({ autoPong: true });
  let beats = 0;
  socket.on('ping', () => (beats += 1));
  await until('two pings have come', () => beats === 2);
  expect(socket.readyState).toBe(WebSocket.OPEN);
  socket.close();
});

test.concurrent('a WebSocket whose other side has gone without a word is dropped at the next beat', async () => {
  const socket = await openSocket({ autoPong: false });
  let pings = 0;
  socket.on('ping', () => (pings += 1));
  await new Promise((resolve) => socket.once('close', resolve));
  expect(pings).toBe(1); // the one that it did not answer
});

test.concurrent('a silent stream of server-sent events gets a comment from time to time', async () => {
  const query = 'subscription { jobUpdates { status } }';
  const headers = {
    accept: 'text/event-stream',
    'content-type': 'application/json',
    authorization: `Bearer ${ada.accessToken}`,
  };
  const leave = new AbortController();
  const body = JSON.stringify({ query });
  const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body, signal: leave.signal });
  let heard = '';
  const reading = (async () => {
    for await (const chunk of response.body ?? []) heard += Buffer.from(chunk).toString();
  })().catch(() => {}); // we leave
  const comments = () => heard.match(/^:/gm)?.length ?? 0;
  await until('the stream is open', () => comments() > 0);
  await delay(1000); // what opens it is comments, too
  const atOpening = comments();
  await until('two more have come', () => comments() >= atOpening + 2);
  leave.abort();
  await reading;
  expect(heard).not.toContain('data: {');
});
