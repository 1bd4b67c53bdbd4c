import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../generated/prisma/client.ts';
import { PlainJsonClient } from './plain-json.ts';
import { createStatementNames } from './statement-names.ts';

export type Db = PrismaClient;
/** The client of a transaction; a plain client is accepted too. */
export type DbTransaction = Omit<Db, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

/** `connections` limits the pool. Queries wait at most 10 s for a connection. */
export function createDb(url: string, { connections = 10 } = {}): Db {
  return new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: url, max: connections, connectionTimeoutMillis: 10_000, Client: PlainJsonClient },
      { statementNameGenerator: createStatementNames() },
    ),
  });
}
