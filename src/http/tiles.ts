import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Deps } from '../deps.ts';
import { readLink } from '../services/asset.ts';
import { openTiles } from '../services/tiles.ts';
import { ObjectMissing } from '../storage/storage.ts';
import { sendText } from './send-text.ts';

export interface TileServer {
  serve(req: IncomingMessage, res: ServerResponse, path: string): Promise<void>;
}

/** `/tiles/<token of a signed link>/<level>/<column>_<row>.jpg` */
const PATH = /^\/tiles\/([^/]+)\/(\d{1,2})\/(\d{1,5})_(\d{1,5})\.jpg$/;

/** Serves the tiles of what a signed link opens, as long as the link lives. */
export function serveTiles(deps: Pick<Deps, 'config' | 'storage' | 'log'>): TileServer {
  const tiles = openTiles(deps);
  return {
    async serve(req, res, path) {
      if (req.method !== 'GET' && req.method !== 'HEAD') return void res.writeHead(405, { allow: 'GET, HEAD' }).end();
      const [, token = '', level = '', column = '', row = ''] = PATH.exec(path) ?? [];
      const link = readLink(deps.config, token);
      const tile = link && (await read(link, join(level, `${column}_${row}.jpeg`)));
      if (!tile) {
        res.setHeader('cache-control', 'no-store');
        return sendText(
          res,
          404,
          'This link does not open anything: it is wrong, has expired, or there is no such tile.\n',
        );
      }
      res.setHeader(
        'cache-control',
        `private, max-age=${Math.max(0, Math.floor(link.expires - Date.now() / 1000))}, immutable`,
      );
      res.setHeader('x-content-type-options', 'nosniff');
      res.setHeader('content-security-policy', "default-src 'none'; sandbox");
      res.setHeader('cross-origin-resource-policy', 'cross-origin');
      res.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': tile.length });
      res.end(req.method === 'HEAD' ? undefined : tile);
    },
  };

  async function read(link: { key: string; sha256: string }, name: string): Promise<Buffer | null> {
    try {
      return await readFile(join(await tiles.open(link), name));
    } catch (error) {
      const isMissing = error instanceof ObjectMissing || (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (!isMissing) deps.log.warn({ err: error, sha256: link.sha256 }, 'a picture could not be cut into tiles');
      return null;
    }
  }
}
