import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The results of a server under load. */
export interface Rate {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU time of the server process per request, ms. */
  readonly cpuMs: number;
}

export interface Target {
  readonly url: string;
  readonly pid: number;
  readonly token?: string;
}

const CONNECTIONS = 10;
const autocannon = fileURLToPath(new URL('../peers/node_modules/autocannon/autocannon.js', import.meta.url));

/** Sends one query repeatedly on ten connections, from a separate process. Throws if a response is not 200. */
export async function loadWith(query: string, { url, pid, token }: Target, seconds: number): Promise<Rate> {
  const headers = ['content-type=application/json', ...(token ? [`authorization=Bearer ${token}`] : [])];
  const args = ['-j', '-n', '-m', 'POST', '-c', String(CONNECTIONS), '-d', String(seconds)];
  const all = [
    ...args,
    ...headers.flatMap((header) => ['-H', header]),
    '-b',
    JSON.stringify({ query }),
    `${url}/graphql`,
  ];
  const before = cpuMsOf(pid);
  const report = JSON.parse(await outputOf(all)) as Report;
  const spent = cpuMsOf(pid) - before;
  const { requests, latency, non2xx, errors, timeouts } = report;
  if (non2xx + errors + timeouts) throw new Error(`${url} failed ${non2xx + errors + timeouts} of ${requests.total}`);
  return { requestsPerSecond: requests.average, p50: latency.p50, p99: latency.p99, cpuMs: spent / requests.total };
}

interface Report {
  readonly requests: { readonly average: number; readonly total: number };
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly non2xx: number;
  readonly errors: number;
  readonly timeouts: number;
}

function outputOf(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [autocannon, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`autocannon exited with code ${code}`)),
    );
  });
}

/** On Linux a clock tick is a hundredth of a second. */
function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return 10 * (Number(user) + Number(system));
}
