import { connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** A TCP proxy whose connections can be cut. */
export interface Cuttable {
  readonly url: string;
  /** Resets every open connection in mid-transfer, as a network failure does. */
  cut(): void;
  /** Cuts all connections after this many more bytes have been sent to the server. The rest of the data is lost. */
  cutAfter(bytes: number): void;
  /** The number of cuts that closed at least one connection. */
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
      from.on('error', () => {}); // a cut raises an error
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
        far.write(chunk.subarray(0, chunk.length + left), () => setTimeout(cut, 5)); // lets the data already sent arrive
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
