import type { IncomingMessage, ServerResponse } from 'node:http';
import { EVENTS, MemoryLocker, Server } from '@tus/server';
import type { Deps } from '../../deps.ts';
import { dropUpload, expireUploads, mayGoOn, TICKET_HEADER } from '../../services/upload/upload-ticket.ts';
import { CHECKSUMS } from '../../storage/pending-uploads.ts';
import { sendText } from '../request/send-text.ts';
import { cutWhenSocketSilent } from './cut-when-silent.ts';

/** How often uploads that have expired are looked for. */
const EXPIRY_MS = 600_000;

export interface UploadServer {
  serve(req: IncomingMessage, res: ServerResponse, path: string): Promise<void>;
  dispose(): void;
}

/** Takes what is sent by tus 1.0 to the uploads that createUpload has opened: HEAD, PATCH, DELETE. */
export function serveUploads(deps: Pick<Deps, 'config' | 'db' | 'pendingUploads' | 'log'>): UploadServer {
  const { config, pendingUploads, log } = deps;
  const mayCall = (origin: string) => config.corsOrigins.includes(origin);
  const server = new Server({
    path: '/uploads',
    datastore: pendingUploads.store,
    locker: new MemoryLocker(),
    relativeLocation: true,
    allowedOrigins: mayCall,
    allowedHeaders: [TICKET_HEADER, 'Upload-Checksum'],
  });
  server.on(EVENTS.POST_TERMINATE, (_req, _res, id) => {
    dropUpload(deps, id).catch((err: unknown) => log.error({ err }, 'an upload could not be ended'));
  });
  const expire = () =>
    expireUploads(deps, new Date()).then(
      (removed) => void (removed && log.info({ removed }, 'uploads have expired')),
      (err: unknown) => log.error({ err }, 'uploads that have expired could not be removed'),
    );
  const timer = setInterval(expire, EXPIRY_MS).unref();
  return {
    async serve(req, res, path) {
      res.setHeader('cache-control', 'no-store');
      res.setHeader('x-content-type-options', 'nosniff');
      const [, , id = '', ...rest] = path.split('/');
      const { origin } = req.headers;
      if (origin && mayCall(origin)) res.setHeader('access-control-allow-origin', origin);
      if (req.method === 'OPTIONS') res.setHeader('tus-checksum-algorithm', CHECKSUMS.join(','));
      else if (!['HEAD', 'PATCH', 'DELETE'].includes(req.method ?? '')) {
        res.setHeader('allow', 'OPTIONS, HEAD, PATCH, DELETE');
        return refuse(req, res, 405, 'Uploads are opened by the mutation createUpload.\n');
      } else if (rest.length > 0 || !mayGoOn(config, id, headerOf(req, TICKET_HEADER))) {
        return refuse(req, res, 404, 'There is no such upload, or its header is not the one of its ticket.\n');
      }
      cutWhenSocketSilent(req, config.limits.uploadSilenceMs);
      const checksum = req.headers['upload-checksum'];
      await pendingUploads
        .withChecksum(checksum === undefined ? undefined : String(checksum), () => server.handle(req, res))
        .catch((error: unknown) => {
          const { status_code: status, body } = error as { status_code?: number; body?: string };
          if (!status || res.headersSent) throw error;
          refuse(req, res, status, body ?? '');
        });
    },
    dispose: () => clearInterval(timer),
  };
}

const headerOf = (req: IncomingMessage, name: string) => String(req.headers[name.toLowerCase()] ?? '');

function refuse(req: IncomingMessage, res: ServerResponse, status: number, message: string): void {
  res.setHeader('tus-resumable', '1.0.0');
  req.resume(); // the client reads the answer only when it has sent all
  sendText(res, status, message);
}
