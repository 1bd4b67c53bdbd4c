import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Refuses GET requests whose `variables` or `extensions` are not JSON. Yoga would report them as unexpected errors. */
export const refuseInvalidJsonParameters: Plugin = {
  onRequestParse({ request, url }) {
    if (request.method !== 'GET') return;
    for (const name of ['variables', 'extensions']) {
      if (isJson(url.searchParams.get(name))) continue;
      throw new GraphQLError(`The URL parameter ${name} is not valid JSON.`, {
        extensions: { code: 'BAD_USER_INPUT', http: { status: 400, spec: false } },
      });
    }
  },
};

function isJson(text: string | null): boolean {
  if (!text) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
