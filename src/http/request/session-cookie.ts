import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse, serialize } from 'cookie';
import type { SessionCookie } from '../../schema/core/builder.ts';

/** With this header, whose value is `cookie`, a page of ours has its refresh token kept by the browser, out of its own reach. */
const SESSION_HEADER = 'graycard-session';

const NAME = 'graycard_session';

/**
 * The cookie that keeps a browser's refresh token: no script can read it, no other site's page can send it, and it goes
 * nowhere but to the API. Null for whoever does not ask for it, and keeps the token themselves. The header cannot be set by
 * a page of another site unless CORS allows it, and CORS never allows credentials here.
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
