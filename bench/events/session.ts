import sharp from 'sharp';
import { renderScene } from '../../examples/sample/render-scene.ts';

/** A user who has uploaded a small photo. */
export interface Session {
  readonly token: string;
  readonly imageId: string;
}

export async function signUp(url: string): Promise<Session> {
  const input = { email: 'bench@example.com', username: 'bench', password: 'the password of the bench' };
  const query = 'mutation($input: RegisterInput!) { register(input: $input) { accessToken } }';
  const { register } = await ask<{ register: { accessToken: string } }>(url, query, { input });
  const token = register.accessToken;
  return { token, imageId: await upload(url, token, await smallPhoto()) };
}

/** Makes a job that is over soon. Returns its global id. */
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

async function upload(url: string, token: string, bytes: Uint8Array): Promise<string> {
  const form = new FormData();
  const query = 'mutation($files: [File!]!) { uploadImages(files: $files) { id } }';
  form.set('operations', JSON.stringify({ query, variables: { files: [null] } }));
  form.set('map', JSON.stringify({ 0: ['variables.files.0'] }));
  form.set('0', new Blob([bytes as Uint8Array<ArrayBuffer>]), 'photo.jpg');
  const headers = { authorization: `Bearer ${token}` };
  const { uploadImages } = await read<{ uploadImages: [{ id: string }] }>(
    await fetch(`${url}/graphql`, { method: 'POST', headers, body: form }),
  );
  return uploadImages[0].id;
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
