/** npm run storage -- copy <from> <to>: copies all objects from one storage to another and verifies each by its hash. */
import { loadConfig } from './config.ts';
import { copyStorage } from './storage/copy.ts';
import { openStorage } from './storage/open.ts';

const [command, from, to, ...rest] = process.argv.slice(2);
if (command !== 'copy' || !from || !to || rest.length > 0) {
  console.error('usage: npm run storage -- copy <from> <to>, where each is a file: or s3: URL as in STORAGE_URL');
  process.exit(2);
}

try {
  const { dataDir } = loadConfig();
  if (from === to) throw new Error('the source and the target are the same storage');
  const open = (url: string) => openStorage(loadConfig({ STORAGE_URL: url }).storageUrl, dataDir);
  const report = (done: number) => done % 1000 === 0 && console.error(`${done} objects`);
  const { copied, skipped } = await copyStorage(await open(from), await open(to), report);
  console.log(`Objects copied and verified: ${copied}; already present: ${skipped}.`);
} catch (error) {
  console.error(`storage: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
