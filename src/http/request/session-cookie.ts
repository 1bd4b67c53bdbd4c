import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse, serialize } from 'cookie';
import type { SessionCookie } from '../../schema/core/builder.ts';

/** The web app sends this header with the value `cookie` so that the browser keeps the refresh token where no script can read it. */
const SESSION_HEADER = 'graycard-session';

const NAME = 'graycard_session';

/**
 * Returns the cookie for a browser's refresh token, or null for clients that keep the token themselves. No script can read
 * it, no other site can send it, and the browser sends it only to the API. Another site could set the header only if CORS
 * allowed it, and CORS never allows credentials here.
 */
export function sessionCookieOf(
  req: IncomingMessage,
  res: ServerResponse,
  { isHttps, seconds }: { isHttps: boolean; seconds: number },
): SessionCookie | null {
  if (req.headers[SESSION_HEADER] !== 'cookie') return null;
  const set = (value: string, maxAge: number) =>
    void res.setHeader(
      'set-cookie',
      serialize(NAME, value, { httpOnly: true, sameSite: 'strict', secure: isHttps, path: '/graphql', maxAge }),
    );
  return {
    refreshToken: parse(req.headers.cookie ?? '')[NAME] || null,
    keep: (refreshToken) => set(refreshToken, seconds),
    forget: () => set('', 0),
  };
}
