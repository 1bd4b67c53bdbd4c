import { type DestinationStream, pino } from 'pino';
import { logContext } from './log-context.ts';
import { strikeOut } from './redact.ts';

/** Names of what is never printed, at the top of a logged object or down to four levels below. */
const SECRETS = [
  'password',
  'passwordHash',
  'accessToken',
  'refreshToken',
  'apiKey',
  'token',
  'secret',
  'authorization',
  'cookie',
];
const DEPTHS = ['', '*.', '*.*.', '*.*.*.', '*.*.*.*.'];

/** JSON lines, on standard output unless told otherwise, each with the request or job that it belongs to. */
export function createLog(level: string, name: string, destination?: DestinationStream) {
  const paths = SECRETS.flatMap((secret) => DEPTHS.map((depth) => depth + secret));
  const options = {
    name,
    level,
    redact: { paths, censor: '[redacted]' },
    mixin: () => ({ ...logContext() }),
    hooks: { streamWrite: strikeOut },
  };
  return destination ? pino(options, destination) : pino(options);
}
