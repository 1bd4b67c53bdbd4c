import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const script = join(import.meta.dirname, '../peers/opencv.py');

export interface PeerStats {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly peakMb: number;
}

/** A Python with OpenCV and numpy, or null. Debian's is tried too, in case another precedes it on the path. */
export function findPython(): string | null {
  const hasOpenCv = (python: string) => spawnSync(python, ['-c', 'import cv2, numpy']).status === 0;
  return ['python3', '/usr/bin/python3'].find(hasOpenCv) ?? null;
}

/** Runs one route of peers/opencv.py. */
export function measurePeer<T = PeerStats>(python: string, route: string, photo: string, repeats: number): T {
  const { status, stdout, stderr } = spawnSync(python, [script, route, photo, String(repeats)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The OpenCV route ${route} failed:\n${stderr}`);
  return JSON.parse(stdout);
}
