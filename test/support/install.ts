import { execFileSync } from 'node:child_process';

/** Installs the Debian package of a program that the tests need. Throws with instructions if that is not possible. */
export function ensureInstalled(program: string, debianPackage: string, say: (line: string) => void): void {
  if (isInstalled(program)) return;
  const help = `The tests need ${program}: install it (Debian, Ubuntu: apt-get install ${debianPackage}).`;
  if (process.getuid?.() !== 0) throw new Error(help);
  say(`Installing ${debianPackage} (apt-get)`);
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } } as const;
  try {
    execFileSync('apt-get', ['update', '-qq'], quiet);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], quiet);
  } catch (cause) {
    throw new Error(help, { cause });
  }
}

function isInstalled(program: string): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v "$0"', program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
