/** A signed-in user of a running API, for tests that have only its URL. */
export interface Session {
  readonly token: string;
  run<R>(query: string, variables?: object): Promise<R>;
  /** Uploads a file and returns the id of its image. */
  upload(name: string, bytes: Uint8Array): Promise<string>;
  createJob(input: object): Promise<string>;
}

async function post<R>(url: string, body: BodyInit, headers: Record<string, string>): Promise<R> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', body, headers });
  const { data, errors } = (await response.json()) as { data?: R; errors?: unknown };
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
}

export async function connect(url: string, name: string): Promise<Session> {
  const json = { 'content-type': 'application/json' };
  const input = { email: `${name}@example.com`, username: name, password: `the password of ${name}` };
  const query = 'mutation($input: RegisterInput!) { register(input: $input) { accessToken } }';
  const signedUp = await post<{ register: { accessToken: string } }>(
    url,
    JSON.stringify({ query, variables: { input } }),
    json,
  );
  const token = signedUp.register.accessToken;
  const authorization = `Bearer ${token}`;
  const run = <R>(operation: string, variables: object = {}) =>
    post<R>(url, JSON.stringify({ query: operation, variables }), { ...json, authorization });
  return {
    token,
    run,
    async upload(filename, bytes) {
      const form = new FormData();
      const operation = 'mutation($files: [File!]!) { uploadImages(files: $files) { id } }';
      form.set('operations', JSON.stringify({ query: operation, variables: { files: [null] } }));
      form.set('map', JSON.stringify({ 0: ['variables.files.0'] }));
      form.set('0', new Blob([bytes as Uint8Array<ArrayBuffer>]), filename);
      const { uploadImages } = await post<{ uploadImages: [{ id: string }] }>(url, form, { authorization });
      return uploadImages[0].id;
    },
    async createJob(job) {
      const operation = 'mutation($input: CreateJobInput!) { createJob(input: $input) { id } }';
      return (await run<{ createJob: { id: string } }>(operation, { input: job })).createJob.id;
    },
  };
}
