/** npm run admin -- <email>: makes an account an administrator. Starts the embedded database if it is not running. */
import { loadConfig } from './config.ts';
import { withDatabase } from './db/with-database.ts';
import { toKey } from './services/text.ts';

const [email, ...rest] = process.argv.slice(2);
if (!email || rest.length > 0) {
  console.error('usage: npm run admin -- <email>');
  process.exit(2);
}

const emailKey = toKey(email.trim());
await withDatabase(loadConfig(), async (db) => {
  const { count } = await db.user.updateMany({ where: { emailKey }, data: { role: 'ADMIN' } });
  if (count === 1) console.log(`${email} will be an administrator after the next sign-in.`);
  else {
    console.error(`There is no account with the email ${email}. Register it first.`);
    process.exitCode = 1;
  }
});
