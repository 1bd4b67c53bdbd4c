import { readdirSync, readlinkSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GuardedApp, startGuardedApp } from '../support/incoming.ts';
import { jpeg } from '../support/pictures.ts';
import { type Random, randomFrom, seedOf } from '../support/random.ts';
import { scaled } from '../support/scale.ts';
import { until } from '../support/until.ts';

const UPLOADS = scaled(30, 200);
const AT_ONCE = 8;

let app: GuardedApp;
let pictures: Uint8Array[];
beforeAll(async () => {
  app = await startGuardedApp({ env: { UPLOAD_SILENCE_SECONDS: '1' } });
  pictures = await Promise.all([1, 2, 3, 4].map((seed) => jpeg(seed, { width: 100 * seed ** 2, height: 80 * seed })));
});
afterAll(() => app.dispose());

const BOUNDARY = 'the-boundary';
const query = 'mutation($files: [File!]!) { uploadImages(files: $files) { id } }';

function part(name: string, content: string | Uint8Array, filename = ''): Buffer {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"${filename && `; filename="${filename}"`}\r\n\r\n`;
  return Buffer.concat([head, content, '\r\n'].map((piece) => Buffer.from(piece)));
}

/** Builds a valid multipart body with these files. */
function bodyOf(files: readonly Uint8Array[]): Buffer {
  return Buffer.concat([
    part('operations', JSON.stringify({ query, variables: { files: files.map(() => null) } })),
    part('map', JSON.stringify(Object.fromEntries(files.map((_, i) => [i, [`variables.files.${i}`]])))),
    ...files.map((bytes, i) => part(String(i), bytes, `${i}.jpg`)),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
}

function headOf(framing: string, boundary = BOUNDARY): Buffer {
  return Buffer.from(
    [
      'POST /graphql HTTP/1.1',
      'host: localhost',
      `authorization: Bearer ${app.ada.accessToken}`,
      `content-type: multipart/form-data; boundary=${boundary}`,
      framing,
      '',
      '',
    ].join('\r\n'),
  );
}

const withLength = (bytes: number) => `content-length: ${bytes}`;

/** Encodes a body in HTTP chunks (RFC 9112, 7.1). */
function encodeChunks(body: Buffer, random: Random): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const size = Math.min(random.int(1, 50_000), body.length - at);
    chunks.push(Buffer.from(`${size.toString(16)}\r\n`), body.subarray(at, at + size), Buffer.from('\r\n'));
    at += size;
  }
  return Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')]);
}

interface Attempt {
  readonly bytes: Buffer;
  /** What the client does with the connection after sending the bytes. */
  readonly ending: 'destroy' | 'reset' | 'end' | 'stall' | 'listen';
}

/** The ways in which an upload can be incomplete, by name. */
const faults: Readonly<Record<string, (body: Buffer, random: Random) => Attempt>> = {
  cut: (body, random) => {
    const whole = Buffer.concat([headOf(withLength(body.length)), body]);
    return {
      bytes: whole.subarray(0, random.int(1, whole.length - 1)),
      ending: random.pick(['destroy', 'reset', 'end']),
    };
  },
  'cut in its head': (body, random) => {
    const head = headOf(withLength(body.length));
    return {
      bytes: head.subarray(0, random.int(1, head.length - 1)),
      ending: random.pick(['destroy', 'reset', 'end']),
    };
  },
  'cut within its last boundary': (body, random) => {
    const bytes = Buffer.concat([headOf(withLength(body.length)), body]);
    return { bytes: bytes.subarray(0, -random.int(3, 20)), ending: random.pick(['destroy', 'reset', 'end']) };
  },
  'cut in chunks': (body, random) => {
    const whole = Buffer.concat([headOf('transfer-encoding: chunked'), encodeChunks(body, random)]);
    return { bytes: whole.subarray(0, random.int(1, whole.length - 10)), ending: random.pick(['destroy', 'end']) };
  },
  'a stall': (body, random) => {
    const whole = Buffer.concat([headOf(withLength(body.length)), body]);
    return { bytes: whole.subarray(0, random.int(1, whole.length - 3)), ending: 'stall' };
  },
  'a length that is too short': (body, random) => {
    const length = random.int(0, body.length - 3);
    return { bytes: Buffer.concat([headOf(withLength(length)), body]), ending: 'listen' };
  },
  'a length that is too long': (body, random) => {
    const cut = body.subarray(0, random.int(1, body.length - 3));
    return { bytes: Buffer.concat([headOf(withLength(cut.length + random.int(1, 1e9))), cut]), ending: 'stall' };
  },
  'another boundary': (body) => ({
    bytes: Buffer.concat([headOf(withLength(body.length), 'another'), body]),
    ending: 'listen',
  }),
  'an end without a boundary': (body, random) => {
    const cut = body.subarray(0, random.int(1, body.length - 3));
    return { bytes: Buffer.concat([headOf(withLength(cut.length)), cut]), ending: 'listen' };
  },
};

const STALL_MS = 300;
const ANSWER_MS = 10_000;

/** Sends the bytes in pieces and ends the connection as specified. Returns the answer. */
async function attempt({ bytes, ending }: Attempt, random: Random): Promise<string> {
  const { hostname, port } = new URL(app.url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  let answer = '';
  socket.on('error', () => {}); // the server may close it, too
  socket.on('data', (data) => (answer += data.toString('latin1')));
  await new Promise((resolve) => socket.once('connect', resolve).once('error', resolve));
  const pieces = random.int(1, 5);
  for (let i = 0; i < pieces; i++) {
    const piece = bytes.subarray((i * bytes.length) / pieces, ((i + 1) * bytes.length) / pieces);
    await new Promise((resolve) => socket.write(piece, resolve));
    if (random.chance(0.3)) await delay(random.int(0, 20));
  }
  if (ending === 'reset') socket.resetAndDestroy();
  if (ending === 'stall') await delay(STALL_MS);
  if (ending === 'end') socket.end();
  if (ending === 'end' || ending === 'listen') await Promise.race([closed(socket), answered(), delay(ANSWER_MS)]);
  socket.destroy();
  return answer;

  function answered() {
    return until('an answer', () => answer.includes('\r\n\r\n') || socket.destroyed, { limitMs: ANSWER_MS });
  }
}

const closed = (socket: Socket) => new Promise((resolve) => socket.once('close', resolve));

/** The temporary files that this process has open, including deleted ones. */
function openSpoolFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${fd}`);
      const isOurs = path.startsWith(tmpdir()); // other test files share this process
      return isOurs && /capacitor|\.incoming/.test(path) ? [path] : [];
    } catch {
      return []; // closed in the meantime
    }
  });
}

async function expectResponsive(): Promise<void> {
  const began = Date.now();
  await app.run<object, object>('{ me { id } }', {}, app.ada.accessToken);
  expect(Date.now() - began).toBeLessThan(20_000);
}

test(`${UPLOADS} interrupted uploads leave no file and no row`, async () => {
  const seed = seedOf('uploads cut on their way');
  const names = Object.keys(faults);
  const rejections: unknown[] = [];
  const recordRejection = (error: unknown) => void rejections.push(error);
  process.on('unhandledRejection', recordRejection);
  const counts = new Map<string, number>();
  await app.leavesNothing(async () => {
    const lane = async (first: number) => {
      for (let i = first; i < UPLOADS; i += AT_ONCE) {
        const random = randomFrom(seed + i);
        const name = i % 3 === 0 ? 'cut' : names[(i - Math.ceil(i / 3)) % names.length]!;
        const files = Array.from({ length: random.int(1, 3) }, () => random.pick(pictures));
        const answer = await attempt(faults[name]!(bodyOf(files), random), random);
        expect(answer, `${name}, seed ${seed}, upload ${i}`).not.toMatch(
          /INTERNAL_SERVER_ERROR|"data":\{"uploadImages":\[/,
        );
        counts.set(name, (counts.get(name) ?? 0) + 1);
        if (i % 20 === 0) await expectResponsive();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, (_, first) => lane(first)));
    await expectResponsive();
    const left = async () => [...(await app.storedFiles()), ...(await readdir(tmpdir()))];
    await until('no partial file is left', async () =>
      (await left()).every((name) => !/incoming|capacitor/.test(name)),
    );
    await until('no spooled file is open', () => openSpoolFiles().length === 0);
  });
  process.off('unhandledRejection', recordRejection);
  expect(rejections).toEqual([]);
  expect([...counts.keys()].sort()).toEqual(names.sort());
  const { data, errors } = await app.upload(app.ada.accessToken, [{ name: 'whole.jpg', bytes: pictures[0]! }]);
  expect(errors).toEqual([]);
  expect(data?.uploadImages).toHaveLength(1);
});

test.each([3, 4, 5, 10, 16, 17, 18, 19])('a request without its last %d bytes stores nothing', async (missing) => {
  const body = bodyOf([pictures[0]!]).subarray(0, -missing);
  const random = randomFrom(missing);
  await app.leavesNothing(async () => {
    for (const ending of ['listen', 'destroy'] as const) {
      const length = ending === 'listen' ? body.length : body.length + missing;
      await attempt({ bytes: Buffer.concat([headOf(withLength(length)), body]), ending }, random);
    }
    await delay(300); // time to store a file by mistake
  });
});

test('the server closes a connection that stops sending', async () => {
  const body = bodyOf([pictures[0]!]);
  const { hostname, port } = new URL(app.url);
  await app.leavesNothing(async () => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.on('error', () => {});
    socket.write(Buffer.concat([headOf(withLength(body.length)), body.subarray(0, -100)]));
    await until('the connection is closed', () => socket.destroyed, { limitMs: 5000 });
  });
});
