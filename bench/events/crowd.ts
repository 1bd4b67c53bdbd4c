import WebSocket from 'ws';

/** Many clients, each on its own socket, that count the messages they receive. */
export interface Crowd {
  /** Resolves when every client has received `count` messages containing `text`, in total. */
  heard(text: string, count: number): Promise<void>;
  /** A message that a client has received. */
  last(): string;
  /** Clients that received the completion of the job and then the completion of their stream. */
  toldTheEnd(): number;
  close(): void;
}

export interface CrowdOptions {
  readonly url: string;
  readonly size: number;
  readonly protocol?: string;
  /** The messages each client sends after connecting, each after the answer to the previous one. */
  readonly opening: readonly object[];
}

const AT_ONCE = 50;

export async function gather({ url, size, protocol, opening }: CrowdOptions): Promise<Crowd> {
  const counts = new Map<string, number>();
  let last = '';
  let toldTheEnd = 0;
  const waiting = new Map<string, { readonly count: number; readonly resolve: () => void }>();
  const hear = () => {
    let before = '';
    return (data: WebSocket.RawData) => {
      last = String(data);
      if (last.includes('"type":"complete"') && before.includes('"status":"COMPLETED"')) toldTheEnd += 1;
      before = last;
      for (const [text, { count, resolve }] of waiting) {
        if (!last.includes(text)) continue;
        const heard = (counts.get(text) ?? 0) + 1;
        counts.set(text, heard);
        if (heard === count) {
          waiting.delete(text);
          resolve();
        }
      }
    };
  };
  const join = () =>
    new Promise<WebSocket>((resolve, reject) => {
      const socket = new WebSocket(url.replace('http', 'ws'), protocol, { perMessageDeflate: false });
      const left = [...opening];
      const go = () => {
        const next = left.shift();
        if (next) return socket.send(JSON.stringify(next));
        socket.off('message', go);
        socket.on('message', hear());
        resolve(socket);
      };
      socket.once('open', go).on('message', go).once('error', reject);
    });
  const sockets: WebSocket[] = [];
  while (sockets.length < size) {
    const some = Array.from({ length: Math.min(AT_ONCE, size - sockets.length) }, join);
    sockets.push(...(await Promise.all(some)));
  }
  return {
    heard: (text, count) => new Promise((resolve) => waiting.set(text, { count, resolve })),
    last: () => last,
    toldTheEnd: () => toldTheEnd,
    close: () => {
      for (const socket of sockets) socket.terminate();
    },
  };
}
