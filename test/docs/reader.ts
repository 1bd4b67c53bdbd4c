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

/** The address that the pages say. */
const SAID = /127\.0\.0\.1:4000/g;

/** What an endless block, or a subscription without an end, may show in this time is enough. */
const WHILE_MS = 4000;

/** Programs of the examples that take the address as their last argument, where it is not the usual one. */
const TAKES_ADDRESS = /^(?:examples\/curl\/correct\.sh|.* examples\/client\/main\.ts) [^\n|]*$/gm;

/** Somebody who follows a page from its first block to its last, in a folder that looks like a clone. */
export class Reader {
  static async begin(): Promise<Reader> {
    const app = await startTestApp({ workers: 1 });
    const folder = await mkdtemp(join(tmpdir(), 'graycard-reader-'));
    for (const name of ['examples', 'node_modules', 'package.json', 'src', 'tsconfig.json'])
      await symlink(resolve(name), join(folder, name));
    const { accessToken } = await app.register('reader'); // for pages that begin where others end
    const reader = new Reader(app, folder);
    await reader.keep('token', accessToken);
    return reader;
  }

  private constructor(
    readonly app: TestApp,
    private readonly folder: string,
  ) {}

  /** Runs a block of shell with what the blocks before it have left. `endless` ends it after a while, as well. */
  async shell(text: string, { endless = false } = {}): Promise<Run> {
    const script = join(this.folder, 'block.sh');
    const lines = this.atHome(text).replace(TAKES_ADDRESS, `$& ${this.app.url}`);
    const variables = `{ declare -p | grep -E '^declare -- [a-z]+='; declare -f; } > state`;
    await writeFile(script, `set -eo pipefail\ntouch state; source ./state\n${lines}\n${variables}\n`);
    if (!endless) return this.exec('bash', [script]);
    const run = await this.exec('timeout', [`${WHILE_MS / 1000}`, 'bash', script]); // ends what the block has started, too
    return { ...run, code: run.code === 124 ? 0 : `${run.code}, before its time` };
  }

  /** Sends an operation with the shell's token; `"$name"` in the variables is the shell's. */
  async graphql(query: string, variables: string): Promise<Run> {
    const shell = await this.variables();
    const given = JSON.parse(variables, (_key, value) =>
      typeof value === 'string' && /^\$\w+$/.test(value) ? shell.get(value.slice(1)) : value,
    ) as object;
    const token = shell.get('token');
    if (getOperationAST(parse(query))?.operation !== 'subscription') {
      const { data, errors } = await this.app.ask(query, given, token);
      return { code: 0, stdout: JSON.stringify({ data, ...(errors.length && { errors }) }), stderr: '' };
    }
    const stream = openSocket(this.app, token, query, given);
    const events = await (query.includes('jobUpdates') ? delay(WHILE_MS).then(() => stream.received()) : stream.all());
    const ending = stream.ending();
    await stream.close();
    return { code: ending?.error ? 'a stream that failed' : 0, stdout: JSON.stringify(events), stderr: '' };
  }

  /** Runs a file of TypeScript, with a job under way for those who look on. */
  async typescript(file: string): Promise<Run> {
    const token = (await this.variables()).get('token') ?? '';
    const source = await readFile(file, 'utf8');
    await writeFile(file, this.atHome(source));
    const photo = { name: 'desk.jpg', bytes: await readFile('examples/sample/desk.jpg') };
    const { data } = await this.app.upload(token, [photo]);
    const input = { imageId: data?.uploadImages[0]?.id, type: 'ANALYZE' };
    await this.app.run('mutation($i: CreateJobInput!) { createJob(input: $i) { id } }', { i: input }, token);
    return this.exec(process.execPath, ['--import', 'tsx', file], { GRAYCARD_TOKEN: token });
  }

  async keep(name: string, value: string): Promise<void> {
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

  private atHome(text: string): string {
    return text.replaceAll(SAID, this.app.url.replace('http://', ''));
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
