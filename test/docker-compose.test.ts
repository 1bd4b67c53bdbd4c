import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { configVariables } from './docs/config-variables.ts';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: string[];
  readonly environment?: Record<string, string>;
  readonly healthcheck?: { readonly test?: string[]; readonly disable?: boolean };
  readonly depends_on?: Record<string, { readonly condition: string }>;
  readonly ports?: string[];
  readonly volumes?: string[];
  readonly restart?: string;
  readonly deploy?: { readonly replicas: number };
}

const text = readFileSync('docker-compose.yml', 'utf8');
const compose = parse(text, { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const { postgres, redis, api, worker } = compose.services as Record<string, Service>;
const dockerfile = readFileSync('Dockerfile', 'utf8');
/** The instructions of the final build stage. The first is FROM. */
const runtime = dockerfile.slice(dockerfile.lastIndexOf('\nFROM ') + 1);

const REQUIRED = /^\$\{[A-Z_]+:\?[^}]+\}$/;

test('the services are a database, Redis, one API and two workers', () => {
  expect(Object.keys(compose.services).sort()).toEqual(['api', 'postgres', 'redis', 'worker']);
  expect(postgres?.image).toMatch(/^postgres:18\b/);
  expect(redis?.image).toMatch(/^(redis|valkey\/valkey):8\b/);
  expect(worker?.deploy?.replicas).toBe(2);
  expect(worker?.restart).toBe('unless-stopped');
});

test('both programs are built from the same Dockerfile and differ in their command', () => {
  expect(api?.build).toBe('.');
  expect(worker?.build).toBe('.');
  expect(api?.command).toBeUndefined();
  expect(worker?.command).toEqual(['node', '--enable-source-maps', 'dist/workers/index.js']);
});

test('the API runs no jobs and is the only service with a published port', () => {
  expect(api?.environment?.WORKERS).toBe('0');
  expect(api?.ports).toEqual(['4000:4000']);
  for (const inner of [postgres, redis, worker]) expect(inner?.ports).toBeUndefined();
});

test('the database and Redis have health checks that other services wait for', () => {
  expect(postgres?.healthcheck?.test).toContain('pg_isready');
  expect(redis?.healthcheck?.test).toEqual(['CMD', 'redis-cli', 'ping']);
  for (const program of [api, worker]) {
    expect(program?.depends_on).toEqual({
      postgres: { condition: 'service_healthy' },
      redis: { condition: 'service_healthy' },
    });
  }
});

test('only the API uses the health check of the image', () => {
  expect(api?.healthcheck).toBeUndefined();
  expect(worker?.healthcheck).toEqual({ disable: true });
});

test('the API and workers share one storage volume, and data outlives the containers', () => {
  expect(api?.volumes).toEqual(['data:/data']);
  expect(worker?.volumes).toEqual(api?.volumes);
  expect(postgres?.volumes).toEqual(['postgres:/var/lib/postgresql']); // the data directory of postgres images since 18
  expect(Object.keys(compose.volumes).sort()).toEqual(['data', 'postgres']);
});

test('no secret is in the file: each must be provided', () => {
  expect(postgres?.environment?.POSTGRES_PASSWORD).toMatch(REQUIRED);
  for (const program of [api, worker]) {
    expect(program?.environment?.JWT_SECRET).toMatch(REQUIRED);
    const [, password] = /:\/\/graycard:(.*)@postgres:/.exec(program?.environment?.DATABASE_URL ?? '') ?? [];
    expect(password).toMatch(REQUIRED);
  }
  for (const secret of ['POSTGRES_PASSWORD', 'JWT_SECRET']) expect(text).not.toContain(`\${${secret}:-`);
});

test('.env.example names the required variables, without values', () => {
  const example = readFileSync('.env.example', 'utf8');
  const required = new Set([...text.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name));
  expect([...required].sort()).toEqual(['JWT_SECRET', 'POSTGRES_PASSWORD']);
  for (const name of required) expect(example).toMatch(new RegExp(`^${name}=$`, 'm'));
});

test('src/config.ts reads every variable that is passed to the programs', () => {
  const others = ['NODE_ENV', 'MALLOC_ARENA_MAX', 'MALLOC_MMAP_THRESHOLD_']; // for libraries and glibc
  const known = [...others, ...configVariables().map(({ name }) => name)];
  const inImage = [...runtime.matchAll(/^ENV (.*)$/gm)].flatMap(([, line = '']) =>
    line.split(' ').map((pair) => pair.split('=', 1)[0] ?? ''),
  );
  expect(inImage.length).toBeGreaterThan(0);
  const given = [api, worker].flatMap((program) => Object.keys(program?.environment ?? {}));
  expect([...given, ...inImage].filter((name) => !known.includes(name))).toEqual([]);
});

test('the image runs on Node 24 as an unprivileged user, under an init process, with a health check', () => {
  expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual([
    'node:24-bookworm-slim',
    'node:24-bookworm-slim',
    'node:24-bookworm-slim',
  ]);
  expect(runtime).toMatch(/^COPY --from=build \/app\/web\/dist \.\/web\/dist$/m); // built in a separate stage, so that its packages are not included
  expect(runtime).toMatch(/^USER node$/m);
  expect(runtime).toMatch(/^HEALTHCHECK [^\n]*\\\n {2}CMD \["node", .*\/health\/live/m);
  expect(runtime).toMatch(/^ENTRYPOINT \["tini", "--"\]$/m);
  expect(runtime).toMatch(/^CMD \["node", "--enable-source-maps", "dist\/server\.js"\]$/m);
  expect(runtime).toMatch(/^ENV .*\bDATA_DIR=\/data\b/m);
  expect(runtime).toMatch(/^VOLUME \/data$/m);
});

test('all runtime dependencies are installed without development packages', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
  expect(dockerfile).toMatch(/^RUN npm ci --omit=dev$/m);
  expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(['prisma', '@prisma/client']));
});
