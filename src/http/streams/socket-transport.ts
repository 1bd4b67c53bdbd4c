import { CloseCode, MessageType } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocket } from 'ws';

type Receive = (message: string) => Promise<void>;

/** Adapts a WebSocket to graphql-ws: keeps messages in order, and closes with a code that states what was wrong. */
export function createTransport(socket: WebSocket, log: Logger) {
  socket.on('error', (err) =>
    log.warn({ err: { message: err.message } }, 'a socket was closed because of an invalid message'),
  ); // closed by ws, for example with 1009 (too long)
  return {
    protocol: socket.protocol,
    /** Returns a promise to wait for if earlier messages have not been sent yet. */
    send(text: string): Promise<void> | undefined {
      if (socket.readyState !== WebSocket.OPEN) return;
      if (socket.bufferedAmount > 0) return sendAndWait(socket, text);
      socket.send(text); // if the kernel's buffer is full, the next message waits
    },
    close: (code: number, reason: string) => socket.close(code, reason),
    onMessage(receive: Receive) {
      const receiveInOrder = delayReusedIds(receive);
      socket.on('message', (data) => {
        const text = String(data);
        receiveInOrder(text).catch((err: unknown) => {
          if (socket.readyState !== WebSocket.OPEN) return;
          if (isServerMessage(text))
            return socket.close(CloseCode.BadRequest, 'Only the server sends this type of message');
          log.error({ err }, 'could not handle a socket message');
          socket.close(CloseCode.InternalServerError, 'Internal server error');
        });
      });
    },
  };
}

const sendAndWait = (socket: WebSocket, text: string) =>
  new Promise<void>((resolve, reject) => socket.send(text, (err) => (err ? reject(err) : resolve())));

/**
 * A client can reuse an operation's id as soon as it has sent Complete. graphql-ws would mistake the end of the old operation
 * for the end of the new one, so messages for a reused id wait until the old operation has ended.
 */
function delayReusedIds(receive: Receive): Receive {
  const running = new Map<string, Promise<void>>();
  const completed = new Set<string>();

  const receiveNow = (text: string, { type, id }: Envelope): Promise<void> => {
    if (type === MessageType.Complete && running.has(id)) completed.add(id);
    const received = receive(text);
    if (type !== MessageType.Subscribe || running.has(id)) return received;
    const ended = received
      .catch(() => {})
      .then(() => {
        running.delete(id);
        completed.delete(id);
      });
    running.set(id, ended);
    return received;
  };
  const waiting = new Map<string, Promise<void>>();
  return (text) => {
    const envelope = envelopeOf(text);
    const { type, id } = envelope;
    const previous =
      waiting.get(id) ?? (type === MessageType.Subscribe && completed.has(id) ? running.get(id) : undefined);
    if (!previous) return receiveNow(text, envelope);
    let received = Promise.resolve();
    const started = previous.then(() => {
      received = receiveNow(text, envelope);
      if (waiting.get(id) === started) waiting.delete(id);
    });
    waiting.set(id, started);
    return started.then(() => received);
  };
}

interface Envelope {
  readonly type: string;
  readonly id: string;
}

/** Type and operation id of a message; empty if it has none, which graphql-ws detects as well. */
function envelopeOf(text: string): Envelope {
  try {
    const { type, id } = JSON.parse(text);
    return { type: String(type), id: String(id) };
  } catch {
    return { type: '', id: '' };
  }
}

const serverTypes: readonly string[] = [MessageType.ConnectionAck, MessageType.Next, MessageType.Error];

const isServerMessage = (text: string) => serverTypes.includes(envelopeOf(text).type);

/** Pings a socket regularly, and terminates it if it has not answered by the next ping. */
export function keepAlive(socket: WebSocket, intervalMs: number): void {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, intervalMs);
  socket.once('close', () => clearInterval(timer));
}
