import { isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { loadOrCreateSecret } from './secrets.ts';

const MEGABYTE = 1_000_000;

const SecretList = z
  .string()
  .transform((list) => list.split(',').map((secret) => secret.trim()))
  .pipe(z.array(z.string().min(32, 'every secret must have at least 32 characters')));

/** `name=path,name=path`, with absolute paths. */
const LibraryRoots = z.string().transform((list, { addIssue }) => {
  const roots = new Map<string, string>();
  const entries = list.split(',').map((part) => part.trim());
  for (const entry of entries.filter(Boolean)) {
    const [, name = '', path = ''] = /^([^=]+)=(.+)$/.exec(entry) ?? [];
    const isName = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u.test(name);
    if (!isName || !isAbsolute(path)) addIssue({ code: 'custom', message: `'${entry}' is not name=/absolute/path` });
    else if (roots.has(name)) addIssue({ code: 'custom', message: `two roots are named ${name}` });
    roots.set(name, resolve(path));
  }
  return roots;
});

/** Paths separated by commas, made absolute. */
const FileList = z
  .string()
  .transform((list) => list.split(',').map((path) => path.trim()))
  .pipe(
    z.array(
      z
        .string()
        .min(1, 'a file name is empty')
        .transform((path) => resolve(path)),
    ),
  );

const Env = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().default('.graycard'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  STORAGE_URL: z.url({ protocol: /^(file|s3)$/, error: 'must be a file: or s3: URL' }).optional(),
  LIBRARY_ROOTS: LibraryRoots.optional(),
  WORKERS: z.coerce.number().int().min(0).max(64).default(1),
  JWT_SECRET: SecretList.optional(),
  ACCESS_TOKEN_MINUTES: z.coerce.number().int().min(1).max(1440).default(60),
  REFRESH_TOKEN_DAYS: z.coerce.number().int().min(1).max(365).default(7),
  CORS_ORIGINS: z.string().default(''),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  RATE_LIMIT_SCALE: z.coerce.number().min(0.01).max(1000).default(1),
  METRICS_TOKEN: z.string().min(16).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_SDK_DISABLED: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  MAX_FILE_MB: z.coerce.number().positive().max(10_000).default(100),
  MAX_FILES: z.coerce.number().int().min(1).max(1000).default(20),
  MAX_MEGAPIXELS: z.coerce.number().positive().max(1000).default(120),
  HEIC: z.enum(['on', 'off']).default('on'),
  INTROSPECTION: z.enum(['on', 'off']).default('on'),
  MAX_QUERY_DEPTH: z.coerce.number().int().min(1).max(100).default(15),
  MAX_QUERY_ALIASES: z.coerce.number().int().min(0).max(1000).default(30),
  MAX_QUERY_DIRECTIVES: z.coerce.number().int().min(0).max(1000).default(30),
  MAX_QUERY_TOKENS: z.coerce.number().int().min(100).max(100_000).default(2000),
  MAX_QUERY_COST: z.coerce.number().int().min(100).max(100_000_000).default(100_000),
  TRUSTED_DOCUMENTS: FileList.optional(),
  SLOW_OPERATION_MS: z.coerce.number().int().min(0).max(3_600_000).default(1000),
  MAX_IMAGE_MEMORY_MB: z.coerce.number().int().min(256).max(1_000_000).default(4096),
  SHUTDOWN_SECONDS: z.coerce.number().int().min(0).max(20).default(12),
  UPLOAD_SILENCE_SECONDS: z.coerce.number().int().min(1).max(3600).default(60),
  STAGE_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(3600).default(120),
});

export interface Config {
  readonly host: string;
  /** 0 chooses a free port. */
  readonly port: number;
  /** The base of the links in responses, without a trailing slash; null: derived from host and port. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  /** null: the embedded database under dataDir. */
  readonly databaseUrl: string | null;
  /** null: events stay in this process and its worker. */
  readonly redisUrl: string | null;
  readonly storageUrl: string;
  /** The folders that an import can read, by name. */
  readonly libraryRoots: ReadonlyMap<string, string>;
  /** The number of images processed at the same time. */
  readonly workers: number;
  /** Newest first: the first one signs, all are accepted. */
  readonly jwtSecrets: readonly string[];
  readonly accessTokenSeconds: number;
  readonly refreshTokenSeconds: number;
  readonly corsOrigins: readonly string[];
  /** The number of trusted proxies in front of the API. */
  readonly proxies: number;
  /** The factor for every limit in rate-limits.ts except that of sign-in. */
  readonly rateScale: number;
  /** True if HEIC images are decoded. */
  readonly heif: boolean;
  /** True if introspection and GraphiQL are available. */
  readonly introspection: boolean;
  /** Manifests of the only documents that can be run; empty: any document can. */
  readonly trustedDocuments: readonly string[];
  /** Slower operations are logged; 0: none are. */
  readonly slowOperationMs: number;
  /** The token that /metrics requires; null: none. */
  readonly metricsToken: string | null;
  /** True if spans are sent to a collector. The OpenTelemetry SDK reads its own variables for the rest. */
  readonly traces: boolean;
  readonly logLevel: string;
  /** When a worker stops, its running jobs have this time to end. */
  readonly shutdownMs: number;
  readonly limits: Limits;
}

/** The limits of a single request or file. */
export interface Limits {
  readonly fileBytes: number;
  readonly filesPerRequest: number;
  readonly pixels: number;
  /** An upload that sends nothing for this time is aborted. */
  readonly uploadSilenceMs: number;
  readonly stageTimeoutMs: number;
  /** The memory limit of a worker process, which processes one image at a time. */
  readonly imageMemoryBytes: number;
  readonly query: {
    readonly depth: number;
    readonly aliases: number;
    readonly directives: number;
    readonly tokens: number;
    readonly cost: number;
    /** How often one selection can be repeated in the same place. */
    readonly repetitions: number;
  };
}

const MAX_REPETITIONS = 20;

/** Parses the configuration. Throws one error that names every invalid variable. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(set);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The configuration is invalid (see docs/configuration.md):\n${lines.join('\n')}`);
  }
  const e = parsed.data;
  const dataDir = resolve(e.DATA_DIR);
  return {
    host: e.HOST,
    port: e.PORT,
    publicUrl: e.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    dataDir,
    databaseUrl: e.DATABASE_URL ?? null,
    redisUrl: e.REDIS_URL ?? null,
    storageUrl: e.STORAGE_URL ?? pathToFileURL(join(dataDir, 'storage')).href,
    libraryRoots: e.LIBRARY_ROOTS ?? new Map<string, string>(),
    workers: e.WORKERS,
    jwtSecrets: e.JWT_SECRET ?? [loadOrCreateSecret(dataDir, 'jwt-secret')],
    accessTokenSeconds: e.ACCESS_TOKEN_MINUTES * 60,
    refreshTokenSeconds: e.REFRESH_TOKEN_DAYS * 86_400,
    corsOrigins: e.CORS_ORIGINS.split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
    proxies: e.TRUST_PROXY,
    rateScale: e.RATE_LIMIT_SCALE,
    heif: e.HEIC === 'on',
    introspection: e.INTROSPECTION === 'on',
    trustedDocuments: e.TRUSTED_DOCUMENTS ?? [],
    slowOperationMs: e.SLOW_OPERATION_MS,
    metricsToken: e.METRICS_TOKEN ?? null,
    traces:
      e.OTEL_SDK_DISABLED?.toLowerCase() !== 'true' &&
      Boolean(e.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? e.OTEL_EXPORTER_OTLP_ENDPOINT),
    logLevel: e.LOG_LEVEL,
    shutdownMs: e.SHUTDOWN_SECONDS * 1000,
    limits: {
      fileBytes: e.MAX_FILE_MB * MEGABYTE,
      filesPerRequest: e.MAX_FILES,
      pixels: e.MAX_MEGAPIXELS * 1_000_000,
      imageMemoryBytes: e.MAX_IMAGE_MEMORY_MB * MEGABYTE,
      uploadSilenceMs: e.UPLOAD_SILENCE_SECONDS * 1000,
      stageTimeoutMs: e.STAGE_TIMEOUT_SECONDS * 1000,
      query: {
        depth: e.MAX_QUERY_DEPTH,
        aliases: e.MAX_QUERY_ALIASES,
        directives: e.MAX_QUERY_DIRECTIVES,
        tokens: e.MAX_QUERY_TOKENS,
        cost: e.MAX_QUERY_COST,
        repetitions: MAX_REPETITIONS,
      },
    },
  };
}

/**
 * The configuration of this process, with some variables overridden. This file is the only one of ours that reads the
 * environment; the SDKs of AWS and OpenTelemetry read their own variables.
 */
export function loadConfig(overrides: Readonly<Record<string, string>> = {}): Config {
  return readConfig({ ...process.env, ...overrides });
}

/** The environment of a child process: ours, with some variables overridden. */
export function childEnvironment(overrides: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...overrides };
}

/** Returns true if startup errors are printed with their stack. Works even if the configuration is invalid. */
export const isDebugging = (): boolean => process.env.LOG_LEVEL === 'debug';
