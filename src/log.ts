import { type DestinationStream, pino } from 'pino';

/** Names of what is never printed, at the top of a logged object or down to four levels below. */
const SECRETS = ['password', 'passwordHash', 'accessToken', 'refreshToken', 'secret', 'authorization', 'cookie'];
const DEPTHS = ['', '*.', '*.*.', '*.*.*.', '*.*.*.*.'];

/** JSON lines, on standard output unless told otherwise. */
export function createLog(level: string, name: string, destination?: DestinationStream) {
  const paths = SECRETS.flatMap((secret) => DEPTHS.map((depth) => depth + secret));
  const options = { name, level, redact: { paths, censor: '[redacted]' } };
  return destination ? pino(options, destination) : pino(options);
}
