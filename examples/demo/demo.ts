/** A demo of the main workflow: starts Graycard, signs up, corrects the sample photo and prints the result. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadOrCreateSecret } from '../../src/secrets.ts';
import { createClient } from '../client/client.ts';
import { correctPhoto } from '../client/correct-photo.ts';
import { GraycardError } from '../client/errors.ts';
import { LoginDocument, RegisterDocument } from '../client/generated/graphql.ts';
import { createProgressBar, printPatches } from './print.ts';
import { startGraycard } from './start-graycard.ts';

const folder = join(import.meta.dirname, '../sample');
const photo = join(folder, 'desk.jpg');
const output = join(folder, 'desk-corrected.jpg');
const email = 'demo@example.com';

const graycard = await startGraycard();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void graycard.stop().then(() => process.exit(0)));
try {
  await main(graycard.url, loadOrCreateSecret(process.env.DATA_DIR ?? '.graycard', 'demo-password'));
  if (process.argv.includes('--once')) await graycard.stop();
} catch (error) {
  console.error(error);
  await graycard.stop();
  process.exitCode = 1;
}

async function main(url: string, password: string): Promise<void> {
  const token = await signIn(url, password);
  console.log(`Signed in as ${email}. Uploading ${photo}`);
  const bar = createProgressBar();
  const result = await correctPhoto(createClient(url, token), photo, bar.show);
  bar.end();
  if (!result.corrected) throw new Error('The photo was not corrected');
  const file = await fetch(result.corrected.url);
  await writeFile(output, Buffer.from(await file.arrayBuffer()));
  printPatches(result);
  console.log(`\nWrote ${output}`);
  if (process.argv.includes('--once')) return;
  console.log(`\nGraycard keeps running at ${url}. Press Ctrl-C to stop it.`);
  console.log(`  Studio:   ${url}`);
  console.log(`  GraphiQL: ${url}/graphql`);
  console.log(`  Sign in with ${email} and the password ${password}`);
}

/** Creates the demo account on the first run and signs in to it on later ones. */
async function signIn(url: string, password: string): Promise<string> {
  const client = createClient(url);
  try {
    const { register } = await client.run(RegisterDocument, { input: { email, username: 'demo', password } });
    return register.accessToken;
  } catch (error) {
    if (!(error instanceof GraycardError) || error.code !== 'CONFLICT') throw error;
    const { login } = await client.run(LoginDocument, { input: { email, password } });
    return login.accessToken;
  }
}
