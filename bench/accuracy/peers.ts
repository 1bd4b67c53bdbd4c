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

/** The results of OpenCV's finder and of three plain fits in linear light on one photo. */
export type PeerStats = z.infer<typeof Peer>;
export const peerFits = ['linear3x3', 'rootpoly2', 'cheung7'] as const;

/** Reads `folder/peers.json`, keyed by file; null if it does not exist. Throws `ManifestError`. */
export function readPeers(folder: string): ReadonlyMap<string, PeerStats> | null {
  const path = join(folder, 'peers.json');
  if (!existsSync(path)) return null;
  const parsed = z.array(Peer).safeParse(readJson(path));
  if (!parsed.success) throw new ManifestError(`${path} is invalid:\n${z.prettifyError(parsed.error)}`);
  return new Map(parsed.data.map((peer) => [peer.file, peer]));
}
