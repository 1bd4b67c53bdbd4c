import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { getOperationAST, parse } from 'graphql';
import { startTestApp, type TestApp } from '../support/app.ts';
import { openSocket } from '../support/streams.ts';

export interface Run {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** The address that the pages use. */
const DOCUMENTED_ADDRESS = /127\.0\.0\.1:4000/g;

/** The running time of blocks and subscriptions that do not end by themselves. */
const ENDLESS_MS = 4000;

/** Example programs that take an address other than the default as their last argument. */
const TAKES_ADDRESS = /^(?:examples\/curl\/correct\.sh|.* examples\/client\/main\.ts) [^\n|]*$/gm;

/** Runs the blocks of a page from first to last, in a folder that looks like a clone. */
export class Reader {
  static async begin(): Promise<Reader> {
    const app = await startTestApp({ workers: 1 });
    const folder = await mkdtemp(join(tmpdir(), 'graycard-reader-'));
    for (const name of ['examples', 'node_modules', 'package.json', 'src', 'tsconfig.json'])
      await symlink(resolve(name), join(folder, name));
    const { accessToken } = await app.register('reader'); // for pages that require an account
    const reader = new Reader(app, folder);
    await reader.setVariable('token', accessToken);
    return reader;
  }

  private constructor(
    readonly app: TestApp,
    private readonly folder: string,
  ) {}

  /** Runs a shell block with the variables and functions of earlier blocks. `endless` stops it after `ENDLESS_MS`. */
  async shell(text: string, { endless = false } = {}): Promise<Run> {
    const script = join(this.folder, 'block.sh');
    const lines = this.withAddress(text).replace(TAKES_ADDRESS, `$& ${this.app.url}`);
    const variables = `{ declare -p | grep -E '^declare -- [a-z]+='; declare -f; } > state`;
    await writeFile(script, `set -eo pipefail\ntouch state; source ./state\n${lines}\n${variables}\n`);
    if (!endless) return this.exec('bash', [script]);
    const run = await this.exec('timeout', [`${ENDLESS_MS / 1000}`, 'bash', script]); // also ends child processes
    return { ...run, code: run.code === 124 ? 0 : `${run.code}, too early` };
  }

  /** Sends an operation with the shell's token. `"$name"` in the variables is replaced by the shell variable. */
  async graphql(query: string, variables: string): Promise<Run> {
    const shell = await this.variables();
    const values = JSON.parse(variables, (_key, value) =>
      typeof value === 'string' && /^\$\w+$/.test(value) ? shell.get(value.slice(1)) : value,
    ) as object;
    const token = shell.get('token');
    if (getOperationAST(parse(query))?.operation !== 'subscription') {
      const { data, errors } = await this.app.ask(query, values, token);
      return { code: 0, stdout: JSON.stringify({ data, ...(errors.length && { errors }) }), stderr: '' };
    }
    const stream = openSocket(this.app, token, query, values);
    const events = await (query.includes('jobUpdates')
      ? delay(ENDLESS_MS).then(() => stream.received())
      : stream.all());
    const ending = stream.ending();
    await stream.close();
    return { code: ending?.error ? 'the stream failed' : 0, stdout: JSON.stringify(events), stderr: '' };
  }

  /** Runs a TypeScript file while a job is running, which the file may follow. */
  async typescript(file: string): Promise<Run> {
    const token = (await this.variables()).get('token') ?? '';
    const source = await readFile(file, 'utf8');
    await writeFile(file, this.withAddress(source));
    const photo = { name: 'desk.jpg', bytes: await readFile('examples/sample/desk.jpg') };
    const { data } = await this.app.upload(token, [photo]);
    const input = { imageId: data?.uploadImages[0]?.id, type: 'ANALYZE' };
    await this.app.run('mutation($i: CreateJobInput!) { createJob(input: $i) { id } }', { i: input }, token);
    return this.exec(process.execPath, ['--import', 'tsx', file], { GRAYCARD_TOKEN: token });
  }

  async setVariable(name: string, value: string): Promise<void> {
    const state = await readFile(join(this.folder, 'state'), 'utf8').catch(() => '');
    await writeFile(join(this.folder, 'state'), `${state}\n${name}='${value}'\n`);
  }

  async end(): Promise<void> {
    await this.app.dispose();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async variables(): Promise<Map<string, string>> {
    const state = await readFile(join(this.folder, 'state'), 'utf8');
    const found = state.matchAll(/^(?:declare -- )?([a-z]+)=["'](.*)["']$/gm);
    return new Map([...found].map(([, name = '', value = '']) => [name, value]));
  }

  private withAddress(text: string): string {
    return text.replaceAll(DOCUMENTED_ADDRESS, this.app.url.replace('http://', ''));
  }

  private exec(program: string, args: string[], more: Record<string, string> = {}): Promise<Run> {
    const inherited = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_|TEST)/.test(name));
    const env = { ...Object.fromEntries(inherited), ...more };
    return new Promise((done) => {
      execFile(program, args, { cwd: this.folder, env }, (error, stdout, stderr) => {
        done({ code: error?.code ?? error?.signal ?? 0, stdout, stderr });
      });
    });
  }
}
