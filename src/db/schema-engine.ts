import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const require = createRequire(import.meta.url);
let loaded: Promise<void> | undefined;

/** The part of the WebAssembly API that is used here: Node's types do not declare it. */
interface Wasm {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
}

/** The package's own entry point imports its .wasm as a module, which Node supports only behind a flag. */
async function load(): Promise<void> {
  const file = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm');
  const { WebAssembly } = globalThis as unknown as { WebAssembly: Wasm };
  const { instance } = await WebAssembly.instantiate(await readFile(file), { './schema_engine_bg.js': bindings });
  const { __wbg_set_wasm: setWasm } = bindings as unknown as { __wbg_set_wasm(exports: object): void }; // not in its types
  setWasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** Prisma's adapter splits a script at every semicolon, even in the body of a function. PostgreSQL accepts whole scripts. */
class WholeScripts extends PrismaPg {
  readonly #pool: pg.Pool;
  constructor(pool: pg.Pool) {
    super(pool);
    this.#pool = pool;
  }
  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script) => void (await this.#pool.query(script));
    return connection;
  }
}

/**
 * Prisma's schema engine as WebAssembly. The CLI needs a downloaded binary for the same work; this way migrations run
 * offline and still write the table that `prisma migrate deploy` reads. Its connections are closed after `work`.
 */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  await loaded;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
    return await work(await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter));
  } finally {
    await pool.end();
  }
}
