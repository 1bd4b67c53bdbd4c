import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Deps } from '../../deps.ts';
import { type Link, readLink } from '../../services/signed-link.ts';
import { openTiles } from '../../services/tiles.ts';
import { ObjectMissing } from '../../storage/storage.ts';
import { sendLinkNotFound, setLinkHeaders } from './link-response.ts';

export interface TileServer {
  serve(req: IncomingMessage, res: ServerResponse, path: string): Promise<void>;
  /** Stops removing unused tiles. */
  dispose(): void;
}

/** `/tiles/<token of a signed link>/<level>/<column>_<row>.jpg` */
const PATH = /^\/tiles\/([^/]+)\/(\d{1,2})\/(\d{1,5})_(\d{1,5})\.jpg$/;

/** Serves the tiles of a signed link's image until the link expires or the image is deleted. */
export function serveTiles(deps: Pick<Deps, 'config' | 'inspector' | 'log' | 'storage'>): TileServer {
  const tiles = openTiles(deps);

  async function read(link: Link, name: string): Promise<Buffer | null> {
    try {
      return await readFile(join(await tiles.open(link), name));
    } catch (error) {
      const isMissing = error instanceof ObjectMissing || (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (!isMissing) deps.log.warn({ err: error, sha256: link.sha256 }, 'could not create the tiles of an image');
      return null;
    }
  }

  return {
    async serve(req, res, path) {
      if (req.method !== 'GET' && req.method !== 'HEAD') return void res.writeHead(405, { allow: 'GET, HEAD' }).end();
      const [, token = '', level = '', column = '', row = ''] = PATH.exec(path) ?? [];
      const link = readLink(deps.config, token);
      const tile = link && (await read(link, join(level, `${column}_${row}.jpeg`)));
      if (!tile) return sendLinkNotFound(res);
      setLinkHeaders(res, link);
      res.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': tile.length });
      res.end(req.method === 'HEAD' ? undefined : tile);
    },
    dispose: () => tiles.dispose(),
  };
}
