import type { IncomingMessage } from 'node:http';

/** Ends the connection of a sender from whom nothing comes any more: what it has sent takes up room. */
export function cutWhenSilent(req: IncomingMessage, limitMs: number): void {
  const silence = setTimeout(() => req.destroy(), limitMs);
  req.on('data', () => silence.refresh());
  req.once('end', () => clearTimeout(silence));
  req.once('close', () => clearTimeout(silence));
}

/** How often within the limit a socket is looked at. */
const LOOKS = 4;

/** The same by looking at the socket: a body to which somebody listens begins to flow, before its reader is there. */
export function cutWhenSocketSilent(req: IncomingMessage, limitMs: number): void {
  const { socket } = req;
  let [bytes, since] = [socket.bytesRead, Date.now()];
  const look = () => {
    if (socket.bytesRead !== bytes) [bytes, since] = [socket.bytesRead, Date.now()];
    else if (Date.now() - since >= limitMs) req.destroy();
  };
  const timer = setInterval(look, limitMs / LOOKS);
  const stop = () => clearInterval(timer);
  req.once('end', stop);
  req.once('close', stop);
}
