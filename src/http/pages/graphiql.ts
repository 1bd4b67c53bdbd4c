import type { GraphiQLOptions } from 'graphql-yoga';

const tab = (query: string, variables = '') => ({
  query: query.trim(),
  variables,
  headers: '{\n  "Authorization": "Bearer "\n}',
});

/** The tabs that GraphiQL opens with. */
const defaultTabs = [
  tab(`
# 1. Create an account (or run the mutation login). Copy the accessToken into the
#    Headers of the other tabs: { "Authorization": "Bearer <accessToken>" }
mutation Register {
  register(input: { email: "you@example.com", username: "you", password: "correct horse" }) {
    accessToken
    refreshToken
    user { id username }
  }
}`),
  tab(`
# 2. List your images. GraphiQL cannot send files: upload with curl or examples/.
query Images {
  images(first: 10) {
    totalCount
    edges { node { id filename width height thumbnail { url } chart { kind confidence } } }
  }
}`),
  tab(
    `
# 3. Find the chart in an image and use it to correct the colours.
mutation Correct($imageId: ID!) {
  createJob(input: { imageId: $imageId, type: DETECT_AND_CORRECT }) { id status }
}`,
    '{\n  "imageId": ""\n}',
  ),
  tab(`
# 4. Watch the progress of all your jobs (over a WebSocket).
subscription Watch {
  jobUpdates { sequence status stage progress job { id image { filename } failure { code message } } }
}`),
  tab(`
# 5. Read the results.
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

/** Without this, tabs keep the position they had before their labels loaded, and jump away when they are clicked. */
const STEADY_TABS = '<style>.graphiql-tab { transform: none !important; }</style>';

let page: Promise<string> | undefined;

/**
 * Renders GraphiQL from the package, which loads nothing from other hosts. The page sends its Headers only with HTTP requests.
 * Here they are also sent as connection parameters, to authenticate its WebSocket.
 */
export function renderGraphiqlPage(): Promise<string> {
  page ??= createPage();
  return page;
}

async function createPage(): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql'); // megabytes of text
  const original = renderGraphiQL(graphiqlOptions);
  if (!original.includes(HEADERS))
    throw new Error('@graphql-yoga/render-graphiql has changed: the headers cannot be added to its WebSocket');
  return original.replace(HEADERS, HEADERS_AND_PARAMS).replace('</head>', `${STEADY_TABS}</head>`);
}
