import type { IncomingMessage, ServerResponse } from 'node:http';
import { MemoryLocker, Server } from '@tus/server';
import type { Deps } from '../../deps.ts';
import { currentGrants } from '../../services/account/credentials.ts';
import { CHECKSUMS, withChecksum } from '../../services/upload/checksum.ts';
import { PendingStore } from '../../services/upload/pending-store.ts';
import { expireUploads, openerOf, TICKET_HEADER } from '../../services/upload/upload-ticket.ts';
import { abortWhenSocketIdle } from '../request/idle-timeout.ts';
import { sendText } from '../request/send.ts';
import type { AuthWatch } from '../request/watch-auth.ts';

/** How often expired uploads are removed. */
const EXPIRY_MS = 600_000;

export interface UploadServer {
  serve(req: IncomingMessage, res: ServerResponse, path: string): Promise<void>;
  dispose(): void;
}

/** Receives the bytes of uploads that createUpload has opened, by tus 1.0: HEAD, PATCH and DELETE. */
export function serveUploads(
  deps: Pick<Deps, 'config' | 'db' | 'storage' | 'log'>,
  authWatch: AuthWatch,
): UploadServer {
  const { config, db, log } = deps;
  const isAllowed = (origin: string) => config.corsOrigins.includes(origin);
  const server = new Server({
    path: '/uploads',
    datastore: new PendingStore(deps),
    locker: new MemoryLocker(), // between processes, the database decides which part counts
    // What was checked is what is used: the id of the path, never that of a query.
    getFileIdFromRequest: ({ url }) => idOf(new URL(url).pathname),
    relativeLocation: true,
    allowedOrigins: isAllowed,
    allowedHeaders: [TICKET_HEADER, 'Upload-Checksum'],
  });
  const expire = () =>
    expireUploads(deps, new Date()).then(
      (removed) => void (removed && log.info({ removed }, 'removed expired uploads')),
      (err: unknown) => log.error({ err }, 'could not remove expired uploads'),
    );
  const timer = setInterval(expire, EXPIRY_MS).unref();
  return {
    async serve(req, res, path) {
      res.setHeader('cache-control', 'no-store');
      res.setHeader('x-content-type-options', 'nosniff');
      const [, , , ...rest] = path.split('/');
      const id = idOf(path);
      const { origin } = req.headers;
      if (origin && isAllowed(origin)) res.setHeader('access-control-allow-origin', origin);
      if (req.method === 'OPTIONS') res.setHeader('tus-checksum-algorithm', CHECKSUMS.join(','));
      else if (!['HEAD', 'PATCH', 'DELETE'].includes(req.method ?? '')) {
        res.setHeader('allow', 'OPTIONS, HEAD, PATCH, DELETE');
        return refuse(req, res, 405, 'Use the mutation createUpload to open an upload.\n');
      } else {
        const opener =
          req.url?.includes('?') || rest.length > 0 ? null : openerOf(config, id, headerOf(req, TICKET_HEADER));
        if (!opener) {
          return refuse(req, res, 404, 'The upload does not exist, or the request lacks the headers of its ticket.\n');
        }
        const grant = (await currentGrants(db, [opener])).get(opener.id);
        if (!grant) {
          return refuse(req, res, 403, 'The session or key that opened this upload has ended. Open a new upload.\n');
        }
        const auth = { ...grant, credential: opener, expiresAt: Number.POSITIVE_INFINITY };
        res.once(
          'close',
          authWatch.watch(auth, () => req.destroy()),
        );
      }
      abortWhenSocketIdle(req, config.limits.uploadSilenceMs);
      const checksum = req.headers['upload-checksum'];
      const handle = () => server.handle(req, res);
      await withChecksum(checksum === undefined ? undefined : String(checksum), handle).catch((error: unknown) => {
        const { status_code: status, body } = error as { status_code?: number; body?: string };
        if (!status || res.headersSent) throw error;
        refuse(req, res, status, body ?? '');
      });
    },
    dispose: () => clearInterval(timer),
  };
}

/** `/uploads/<id>` */
const idOf = (path: string): string => path.split('/')[2] ?? '';

const headerOf = (req: IncomingMessage, name: string) => String(req.headers[name.toLowerCase()] ?? '');

function refuse(req: IncomingMessage, res: ServerResponse, status: number, message: string): void {
  res.setHeader('tus-resumable', '1.0.0');
  req.resume(); // many clients read the response only after they have sent the whole body
  sendText(res, status, message);
}
