import type { ServerResponse } from 'node:http';

/** Answers with a sentence for people. */
export function sendText(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}
