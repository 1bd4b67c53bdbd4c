import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Client } from './client.ts';
import { CreateJobDocument, ResultDocument, type ResultQuery, UploadImagesDocument } from './generated/graphql.ts';
import { followJob, type Step } from './jobs.ts';

export type Result = NonNullable<ResultQuery['result']>;

/** The main job from a client's side: upload a photo with a chart in it, have it corrected, watch, and read what came of it. */
export async function correctPhoto(client: Client, path: string, onStep: (step: Step) => void): Promise<Result> {
  const file = new File([await readFile(path)], basename(path));
  const { uploadImages } = await client.upload(UploadImagesDocument, { files: [], folder: '' }, [file]);
  const image = uploadImages[0];
  if (!image) throw new Error('the upload gave no image');

  const { createJob } = await client.run(CreateJobDocument, {
    input: { imageId: image.id, type: 'DETECT_AND_CORRECT' },
  });
  let last: Step | undefined;
  for await (const step of followJob(client, createJob.id)) {
    last = step;
    onStep(step);
  }
  const id = last?.job.result?.id;
  if (!id) throw new Error(last?.job.failure?.message ?? 'the job ended without a result');
  const { result } = await client.run(ResultDocument, { id });
  if (!result) throw new Error('the result is gone');
  return result;
}
