import { connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** A way to a server that can be cut. */
export interface Cuttable {
  readonly url: string;
  /** Drops every connection there is, in the middle of whatever it carries, as a lost network does. */
  cut(): void;
  /** Does so when so many bytes more have gone to the server; those behind are lost. */
  cutAfter(bytes: number): void;
  /** How often something was cut. */
  cuts(): number;
  close(): Promise<void>;
}

export async function cuttable(serverUrl: string): Promise<Cuttable> {
  const { hostname, port } = new URL(serverUrl);
  const open = new Set<Socket>();
  let left = Number.POSITIVE_INFINITY;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('error', () => {}); // that is what a cut is
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
      if (from === far) from.pipe(to);
    }
    near.pipe(counted(far)).pipe(far);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  function counted(far: Socket): Transform {
    return new Transform({
      transform(chunk: Buffer, _encoding, done) {
        left -= chunk.length;
        if (left > 0) return done(null, chunk);
        far.write(chunk.subarray(0, chunk.length + left), () => setTimeout(cut, 5)); // what was sent arrives
        left = Number.POSITIVE_INFINITY;
      },
    });
  }
  let cuts = 0;
  const cut = () => {
    if (open.size > 0) cuts += 1;
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    cut,
    cutAfter(bytes) {
      left = bytes;
    },
    cuts: () => cuts,
    close() {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
