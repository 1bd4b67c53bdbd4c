import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { GraphiQLOptions } from 'graphql-yoga';

const tab = (query: string, variables = '') => ({
  query: query.trim(),
  variables,
  headers: '{\n  "Authorization": "Bearer "\n}',
});

/** What an explorer sees first. */
const defaultTabs = [
  tab(`
# 1. Make an account (or run the mutation login). Copy the accessToken into the
#    Headers of the other tabs: { "Authorization": "Bearer <accessToken>" }
mutation Register {
  register(input: { email: "you@example.com", username: "you", password: "correct horse" }) {
    accessToken
    refreshToken
    user { id username }
  }
}`),
  tab(`
# 2. Your images. GraphiQL cannot send files: upload with curl or examples/.
query Images {
  images(first: 10) {
    totalCount
    edges { node { id filename width height thumbnail { url } chart { kind confidence } } }
  }
}`),
  tab(
    `
# 3. Find the chart in an image and correct by it.
mutation Correct($imageId: ID!) {
  createJob(input: { imageId: $imageId, type: DETECT_AND_CORRECT }) { id status }
}`,
    '{\n  "imageId": ""\n}',
  ),
  tab(`
# 4. Watch every job of yours as it moves (over a WebSocket).
subscription Watch {
  jobUpdates { sequence status stage progress job { id image { filename } failure { code message } } }
}`),
  tab(`
# 5. What came of it.
query Results {
  results(first: 10) {
    edges {
      node {
        rating
        warnings
        deltaEBefore { mean max }
        deltaEAfter { mean max patchesAbove(threshold: 3) }
        corrected { url byteSize }
        patches { name deltaEBefore deltaEAfter measured { hex } corrected { hex } reference { hex } }
      }
    }
  }
}`),
];

const graphiqlOptions: GraphiQLOptions = {
  title: 'Graycard GraphiQL',
  defaultTabs,
  subscriptionsProtocol: 'WS',
};

const HEADERS = 'extensions:{headers:y?.headers}';
const HEADERS_AND_PARAMS = 'extensions:{headers:y?.headers,connectionParams:y?.headers}';

/** Tabs keep the place that they had before their texts were there, and jump away from under the mouse when it is pressed. */
const STEADY_TABS = '<style>.graphiql-tab { transform: none !important; }</style>';

let page: string | undefined;

/**
 * GraphiQL from the package, without any other host. The page sends its Headers with HTTP requests only; here they go into
 * the WebSocket's connection parameters too, or nobody could be signed in there.
 */
export function renderGraphiqlPage(): string {
  page ??= makePage();
  return page;
}

function makePage(): string {
  const made = renderGraphiQL(graphiqlOptions);
  if (!made.includes(HEADERS))
    throw new Error('@graphql-yoga/render-graphiql has changed: its WebSocket gets no headers');
  return made.replace(HEADERS, HEADERS_AND_PARAMS).replace('</head>', `${STEADY_TABS}</head>`);
}
