import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A proxy that sends each request to the next server, whatever the client. */
export interface RoundRobin {
  readonly url: string;
  /** Sends no more requests to a server. */
  remove(serverUrl: string): void;
  /** Decides after how many bytes of a request's body the connections on both sides are cut; null: never. */
  cutAfter: () => number | null;
  /** The number of requests that each server has received. */
  readonly counts: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export async function startRoundRobin(serverUrls: readonly string[]): Promise<RoundRobin> {
  const servers = [...serverUrls];
  const counts = new Map<string, number>();
  const sockets = new Set<Socket>();
  let next = 0;
  const forward = (req: IncomingMessage, res: ServerResponse) => {
    const server = servers[next++ % servers.length]!;
    counts.set(server, (counts.get(server) ?? 0) + 1);
    const { hostname, port } = new URL(server);
    const onward = request({ hostname, port, path: req.url, method: req.method, headers: req.headers, agent: false });
    const cut = () => {
      onward.destroy();
      req.socket.destroy();
    };
    let left = proxy.cutAfter() ?? Number.POSITIVE_INFINITY;
    req.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) cut();
      else onward.write(chunk);
    });
    req.on('end', () => onward.end());
    req.on('error', cut);
    onward.on('error', cut);
    onward.on('response', (response) => {
      res.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(res);
    });
  };
  const listener = createServer(forward);
  listener.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const proxy: RoundRobin = {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    remove: (url) => void servers.splice(servers.indexOf(url), 1),
    cutAfter: () => null,
    counts,
    close: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  return proxy;
}
