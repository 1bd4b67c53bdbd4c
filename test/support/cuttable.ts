import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut. */
export interface Cuttable {
  readonly url: string;
  /** Drops every connection there is, in the middle of whatever it carries, as a lost network does. */
  cut(): void;
  close(): Promise<void>;
}

export async function cuttable(serverUrl: string): Promise<Cuttable> {
  const { hostname, port } = new URL(serverUrl);
  const open = new Set<Socket>();
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
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    cut,
    close() {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
