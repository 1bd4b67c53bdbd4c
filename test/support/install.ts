import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Installs the Debian package of a program that the tests need. Throws with instructions if that is not possible. */
export function ensureInstalled(program: string, debianPackage: string, say: (line: string) => void): void {
  if (isInstalled(program)) return;
  const help = `The tests need ${program}: install it (Debian, Ubuntu: apt-get install ${debianPackage}).`;
  if (process.getuid?.() !== 0) throw new Error(help);
  say(`Installing ${debianPackage} (apt-get)`);
  const install = `command -v ${program} || (apt-get update -qq && apt-get install -y -qq --no-install-recommends ${debianPackage})`;
  const lock = join(tmpdir(), 'graycard-tests-apt.lock'); // test processes can need the same package at the same time
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  try {
    execFileSync('flock', [lock, 'sh', '-c', install], { stdio: 'ignore', env });
  } catch (cause) {
    throw new Error(help, { cause });
  }
}

export function isInstalled(program: string): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v "$0"', program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
