import { type DestinationStream, pino } from 'pino';
import { logContext } from './log-context.ts';
import { redact } from './redact.ts';

/** Fields that are never logged, at the top of a logged object or up to four levels below. */
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

/** A logger that writes JSON lines, by default to standard output, each with its request's or job's context. */
export function createLog(level: string, name: string, destination?: DestinationStream) {
  const paths = SECRETS.flatMap((secret) => DEPTHS.map((depth) => depth + secret));
  const options = {
    name,
    level,
    redact: { paths, censor: '[redacted]' },
    mixin: () => ({ ...logContext() }),
    hooks: { streamWrite: redact },
  };
  return destination ? pino(options, destination) : pino(options);
}
