import sharp from 'sharp';
import { renderScene } from '../../examples/sample/render-scene.ts';

const FILES_AT_ONCE = 20;

/** A user with one small uploaded photo. */
export interface Session {
  readonly token: string;
  readonly imageId: string;
}

export async function signUp(url: string): Promise<Session> {
  const input = { email: 'bench@example.com', username: 'bench', password: 'the password of the bench' };
  const query = 'mutation($input: RegisterInput!) { register(input: $input) { accessToken } }';
  const { register } = await ask<{ register: { accessToken: string } }>(url, query, { input });
  const token = register.accessToken;
  return { token, imageId: (await upload(url, token, [await smallPhoto()]))[0] ?? '' };
}

/** Creates a job that ends quickly. Returns its global id. */
export async function createJob(url: string, { token, imageId }: Session): Promise<string> {
  const query = 'mutation($input: CreateJobInput!) { createJob(input: $input) { id } }';
  const input = { imageId, type: 'ANALYZE' };
  return (await ask<{ createJob: { id: string } }>(url, query, { input }, token)).createJob.id;
}

/** Sends an operation that must succeed. */
export async function ask<R>(url: string, query: string, variables: object, token?: string): Promise<R> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  return read(await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) }));
}

/** Uploads up to 1,024 images, each of a different colour. Returns their ids. */
export async function uploadPlain(url: string, token: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const some = Array.from({ length: Math.min(FILES_AT_ONCE, count - ids.length) }, (_, at) => plain(ids.length + at));
    ids.push(...(await upload(url, token, await Promise.all(some))));
  }
  return ids;
}

/** Uploads images. Returns their ids. */
export async function upload(url: string, token: string, files: readonly Uint8Array[]): Promise<string[]> {
  const form = new FormData();
  const query = 'mutation($files: [File!]!) { uploadImages(files: $files) { id } }';
  form.set('operations', JSON.stringify({ query, variables: { files: files.map(() => null) } }));
  form.set('map', JSON.stringify(Object.fromEntries(files.map((_, at) => [at, [`variables.files.${at}`]]))));
  for (const [at, bytes] of files.entries())
    form.set(String(at), new Blob([bytes as Uint8Array<ArrayBuffer>]), `photo-${at}.jpg`);
  const headers = { authorization: `Bearer ${token}` };
  const { uploadImages } = await read<{ uploadImages: { id: string }[] }>(
    await fetch(`${url}/graphql`, { method: 'POST', headers, body: form }),
  );
  return uploadImages.map(({ id }) => id);
}

async function read<R>(response: Response): Promise<R> {
  const { data, errors } = (await response.json()) as { data?: R; errors?: unknown };
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
}

function smallPhoto(): Promise<Uint8Array> {
  const { data, width, height } = renderScene({ width: 300, height: 200 });
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

const plain = (value: number): Promise<Uint8Array> =>
  sharp({
    create: {
      width: 64,
      height: 64,
      channels: 3,
      background: { r: 8 * (value % 32), g: 8 * Math.floor(value / 32), b: 64 },
    },
  })
    .jpeg()
    .toBuffer();
