import type { IncomingMessage } from 'node:http';

/** Destroys a request that sends nothing for `limitMs`, because its partial body takes up memory or disk space. */
export function abortWhenIdle(req: IncomingMessage, limitMs: number): void {
  const timer = setTimeout(() => req.destroy(), limitMs);
  req.on('data', () => timer.refresh());
  req.once('end', () => clearTimeout(timer));
  req.once('close', () => clearTimeout(timer));
}

/** How often the socket is checked within the limit. */
const CHECKS = 4;

/**
 * Does the same by watching the socket's byte count. A `data` listener would start the flow of a body before its reader is
 * attached.
 */
export function abortWhenSocketIdle(req: IncomingMessage, limitMs: number): void {
  const { socket } = req;
  let [bytes, since] = [socket.bytesRead, Date.now()];
  const check = () => {
    if (socket.bytesRead !== bytes) [bytes, since] = [socket.bytesRead, Date.now()];
    else if (Date.now() - since >= limitMs) req.destroy();
  };
  const timer = setInterval(check, limitMs / CHECKS);
  const stop = () => clearInterval(timer);
  req.once('end', stop);
  req.once('close', stop);
}
