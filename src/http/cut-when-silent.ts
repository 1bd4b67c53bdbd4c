import type { IncomingMessage } from 'node:http';

/** How often within the limit it is looked at. */
const LOOKS = 4;

/**
 * Ends the connection of a sender from whom nothing comes any more: what it has sent takes up room. Looks at the socket, not
 * at the body, which would begin to flow for whoever listens to it first.
 */
export function cutWhenSilent(req: IncomingMessage, limitMs: number): void {
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
