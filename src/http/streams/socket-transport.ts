import { CloseCode, MessageType } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocket } from 'ws';

type Receive = (message: string) => Promise<void>;

/** A socket as graphql-ws's server speaks over one: messages in order, and a close that says what was wrong. */
export function speakOver(socket: WebSocket, log: Logger) {
  socket.on('error', (err) => log.warn({ err: { message: err.message } }, 'a socket was closed for what came over it')); // ws closes it: 1009 for what is too long
  return {
    protocol: socket.protocol,
    /** Gives what to wait for, where something is still to be sent before. */
    send(text: string): Promise<void> | undefined {
      if (socket.readyState !== WebSocket.OPEN) return;
      if (socket.bufferedAmount > 0) return sendAndWait(socket, text);
      socket.send(text); // the kernel takes it, or whoever sends next waits
    },
    close: (code: number, reason: string) => socket.close(code, reason),
    onMessage(receive: Receive) {
      const receiveInOrder = freeIdsFirst(receive);
      socket.on('message', (data) => {
        const text = String(data);
        receiveInOrder(text).catch((err: unknown) => {
          if (socket.readyState !== WebSocket.OPEN) return;
          if (isOfServers(text)) return socket.close(CloseCode.BadRequest, 'Only the server says so');
          log.error({ err }, 'a message of a socket could not be dealt with');
          socket.close(CloseCode.InternalServerError, 'Internal server error');
        });
      });
    },
  };
}

const sendAndWait = (socket: WebSocket, text: string) =>
  new Promise<void>((resolve, reject) => socket.send(text, (err) => (err ? reject(err) : resolve())));

/**
 * A client may use an id again as soon as it has completed its operation. graphql-ws would take the end of the old one for
 * that of the new one; so what comes for such an id waits for it.
 */
function freeIdsFirst(receive: Receive): Receive {
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
    const before =
      waiting.get(id) ?? (type === MessageType.Subscribe && completed.has(id) ? running.get(id) : undefined);
    if (!before) return receiveNow(text, envelope);
    let received = Promise.resolve();
    const begun = before.then(() => {
      received = receiveNow(text, envelope);
      if (waiting.get(id) === begun) waiting.delete(id);
    });
    waiting.set(id, begun);
    return begun.then(() => received);
  };
}

interface Envelope {
  readonly type: string;
  readonly id: string;
}

/** What kind of message it is and of which operation; empty where it does not say, which graphql-ws finds too. */
function envelopeOf(text: string): Envelope {
  try {
    const { type, id } = JSON.parse(text);
    return { type: String(type), id: String(id) };
  } catch {
    return { type: '', id: '' };
  }
}

const ofServers: readonly string[] = [MessageType.ConnectionAck, MessageType.Next, MessageType.Error];

const isOfServers = (text: string) => ofServers.includes(envelopeOf(text).type);

/** Pings every so often, and cuts a socket that has not answered by the next time. */
export function keepAlive(socket: WebSocket, everyMs: number): void {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, everyMs);
  socket.once('close', () => clearInterval(timer));
}
