import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ManifestError, readJson } from './manifest.ts';

const Fit = z.object({ mean: z.number(), looMean: z.number() }).nullish();
const Peer = z.object({
  file: z.string(),
  opencvMccFound: z.boolean().nullish(),
  linear3x3: Fit,
  rootpoly2: Fit,
  cheung7: Fit,
});

/** What OpenCV's finder and three plain fits in linear light did with one of the photos. */
export type PeerFigures = z.infer<typeof Peer>;
export const peerFits = ['linear3x3', 'rootpoly2', 'cheung7'] as const;

/** `folder/peers.json` by file, null where there is none. Throws `ManifestError`. */
export function readPeers(folder: string): ReadonlyMap<string, PeerFigures> | null {
  const path = join(folder, 'peers.json');
  if (!existsSync(path)) return null;
  const parsed = z.array(Peer).safeParse(readJson(path));
  if (!parsed.success) throw new ManifestError(`${path} is not as expected:\n${z.prettifyError(parsed.error)}`);
  return new Map(parsed.data.map((peer) => [peer.file, peer]));
}
