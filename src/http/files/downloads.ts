import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import parseRange from 'range-parser';
import type { Deps } from '../../deps.ts';
import { type Link, readLink } from '../../services/signed-link.ts';
import { ObjectMissing } from '../../storage/storage.ts';
import { sendLinkNotFound, setLinkHeaders } from './link-response.ts';

/** Serves the file of a signed link, or a range of it. A 404 does not reveal why a link does not work. */
export async function serveFile(
  { config, storage }: Pick<Deps, 'config' | 'storage'>,
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
): Promise<void> {
  if (req.method !== 'GET' && req.method !== 'HEAD') return void res.writeHead(405, { allow: 'GET, HEAD' }).end();
  const link = readLink(config, path.split('/')[2] ?? '');
  if (!link) return sendLinkNotFound(res);
  setHeaders(res, link);
  if (isCached(req, link)) return void res.writeHead(304).end();
  const range = rangeOf(req, link);
  if (range === 'unsatisfiable') return void res.writeHead(416, { 'content-range': `bytes */${link.byteSize}` }).end();
  try {
    const content = await storage.stream(link.key, range ?? undefined);
    const length = range ? range.end - range.start + 1 : link.byteSize;
    res.setHeader('content-length', length);
    if (range) res.setHeader('content-range', `bytes ${range.start}-${range.end}/${link.byteSize}`);
    res.writeHead(range ? 206 : 200);
    if (req.method === 'HEAD') {
      content.destroy();
      return void res.end();
    }
    await pipeline(content, res);
  } catch (error) {
    if (error instanceof ObjectMissing) return sendLinkNotFound(res);
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error; // the client disconnected
  }
}

const etagOf = ({ sha256 }: Link) => `"${sha256}"`;

/** Returns true if the client already has the file. The comparison is weak (RFC 9110, 13.1.2): proxies that compress weaken tags. */
function isCached({ headers: { 'if-none-match': known } }: IncomingMessage, link: Link): boolean {
  const tags = known?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes('*') || tags.includes(etagOf(link));
}

/** Encodes a value for `filename*` (RFC 8187), including the characters that encodeURIComponent leaves unchanged. */
const extValue = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

function setHeaders(res: ServerResponse, link: Link): void {
  setLinkHeaders(res, link);
  res.setHeader('content-type', link.contentType);
  res.setHeader('content-disposition', `inline; filename*=UTF-8''${extValue(link.filename)}`);
  res.setHeader('etag', etagOf(link));
  res.setHeader('accept-ranges', 'bytes');
}

function rangeOf(req: IncomingMessage, link: Link): { start: number; end: number } | 'unsatisfiable' | null {
  const { range, 'if-range': ifRange } = req.headers;
  if (req.method !== 'GET') return null; // ranges are defined only for GET: RFC 9110, 14.2
  if (!range || (ifRange && ifRange !== etagOf(link))) return null;
  const ranges = parseRange(link.byteSize, range);
  if (ranges === -1) return 'unsatisfiable';
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return null; // other ranges are ignored: RFC 9110, 14.2
  return ranges[0] ?? null;
}
