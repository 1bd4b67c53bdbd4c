import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../generated/prisma/client.ts';
import { inTransaction } from '../transaction-scope.ts';
import { PlainJsonClient } from './plain-json.ts';
import { createStatementNames } from './statement-names.ts';

export type Db = PrismaClient;
/** The client of a transaction; a plain client is accepted too. */
export type DbTransaction = Omit<Db, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

/** On a busy machine, statements take many times as long as usual. Prisma's defaults are 2 s and 5 s. */
const transactionOptions = { maxWait: 20_000, timeout: 60_000 } as const; // ms

/** `connections` limits the pool. Queries wait at most 10 s for a connection, transactions 20 s. */
export function createDb(url: string, { connections = 10 } = {}): Db {
  const db = new PrismaClient({
    transactionOptions,
    adapter: new PrismaPg(
      { connectionString: url, max: connections, connectionTimeoutMillis: 10_000, Client: PlainJsonClient },
      { statementNameGenerator: createStatementNames() },
    ),
  });
  const transaction = db.$transaction.bind(db) as Transaction;
  const scoped: Transaction = (work, options) =>
    transaction(typeof work === 'function' ? (tx: DbTransaction) => inTransaction(() => work(tx)) : work, options);
  return Object.assign(db, { $transaction: scoped });
}

/** `$transaction` takes a function, or a list of statements, which contains nothing else. */
type Transaction = (
  work: readonly unknown[] | ((tx: DbTransaction) => Promise<unknown>),
  options?: object,
) => Promise<unknown>;
