/** npm run admin -- <email>: makes an account an administrator. Starts the embedded database if it is not running. */
import { loadConfig } from './config.ts';
import { createDb } from './db/client.ts';
import { findEmbeddedPostgres, startEmbeddedPostgres } from './db/embedded.ts';
import { migrate } from './db/migrate.ts';

const [email, ...rest] = process.argv.slice(2);
if (!email || rest.length > 0) {
  console.error('usage: npm run admin -- <email>');
  process.exit(2);
}

const config = loadConfig();
const running = config.databaseUrl ?? (await findEmbeddedPostgres(config.dataDir));
const started = running ? null : await startEmbeddedPostgres({ dataDir: config.dataDir, onMessage: console.error });
const url = running ?? started?.url ?? '';
await migrate(url);
const db = createDb(url, { connections: 1 });
const emailKey = email.trim().normalize('NFKC').toLowerCase();
const { count } = await db.user.updateMany({ where: { emailKey }, data: { role: 'ADMIN' } });
if (count === 1) console.log(`${email} will be an administrator after the next sign-in.`);
else {
  console.error(`There is no account with the email ${email}. Register it first.`);
  process.exitCode = 1;
}
await db.$disconnect();
await started?.stop();
