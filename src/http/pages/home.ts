/** The page at `/` if the web app has not been built. */
export const homePage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Graycard</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 38rem; margin: 4rem auto; padding: 0 1rem; color: #222; background: #f4f4f2 }
  a { color: #00507a }
  @media (prefers-color-scheme: dark) { body { color: #eee; background: #222 } a { color: #8cf } }
</style>
<h1>Graycard</h1>
<p>The server is running, but its web app has not been built. Run <code>npm run build:web</code>; <code>npm start</code> does this automatically. The server also offers:</p>
<ul>
  <li><a href="/graphql">GraphiQL</a>, to explore the API and run queries and subscriptions</li>
  <li><a href="/health/ready">/health/ready</a> and <a href="/health/live">/health/live</a>, for monitoring</li>
</ul>
</html>
`;
