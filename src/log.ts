import { pino } from 'pino';

/** JSON lines on standard output. Secrets are named here once and never printed. */
export function createLog(level: string, name: string) {
  return pino({
    name,
    level,
    redact: {
      paths: [
        '*.password',
        '*.passwordHash',
        '*.accessToken',
        '*.refreshToken',
        '*.secret',
        '*.authorization',
        '*.cookie',
      ],
      censor: '[redacted]',
    },
  });
}
