/** npm run recount: counts again what every user has stored. Starts the embedded database if it is not running. */
import { loadConfig } from './config.ts';
import { withDatabase } from './db/with-database.ts';
import { recountStorage } from './services/account/usage.ts';

await withDatabase(loadConfig(), async (db) => {
  const wrong = await recountStorage(db);
  console.log(
    wrong === 0 ? 'All figures were right.' : `The figures of ${wrong} users were wrong and have been corrected.`,
  );
});
