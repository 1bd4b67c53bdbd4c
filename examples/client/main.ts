/**
 * Corrects one photo from the chart in it and saves the result:
 *
 *   GRAYCARD_TOKEN=<accessToken> node --import tsx examples/client/main.ts photo.jpg corrected.jpg [http://127.0.0.1:4000]
 */
import { writeFile } from 'node:fs/promises';
import { createClient } from './client.ts';
import { correctPhoto } from './correct-photo.ts';
import { ConnectionFailed, GraycardError } from './errors.ts';

const [photo, output, url = 'http://127.0.0.1:4000'] = process.argv.slice(2);
const token = process.env.GRAYCARD_TOKEN;
if (!photo || !output || !token) {
  console.error('usage: GRAYCARD_TOKEN=<accessToken> node --import tsx examples/client/main.ts <photo> <output> [url]');
  process.exit(2);
}

try {
  const result = await correctPhoto(createClient(url, token), photo, ({ stage, progress }) => {
    console.log(`${progress.toFixed(0).padStart(3)}%  ${stage}`);
  });
  if (!result.corrected) throw new Error('The photo was not corrected');
  const download = await fetch(result.corrected.url);
  await writeFile(output, Buffer.from(await download.arrayBuffer()));
  console.log(
    `Mean CIEDE2000: ${result.deltaEBefore?.mean.toFixed(2)} before, ${result.deltaEAfter?.mean.toFixed(2)} after. Saved to ${output}.`,
  );
} catch (error) {
  if (error instanceof GraycardError) console.error(`${error.code}: ${error.message}`);
  else console.error(error instanceof ConnectionFailed ? `${url} cannot be reached: ${error.message}` : error);
  process.exitCode = 1;
}
