import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Client } from './client.ts';
import { CreateJobDocument, ResultDocument, type ResultQuery, UploadImagesDocument } from './generated/graphql.ts';
import { followJob, type Step } from './jobs.ts';

export type Result = NonNullable<ResultQuery['result']>;

/** The main workflow: uploads a photo that shows a chart, corrects it, follows the progress and returns the result. */
export async function correctPhoto(client: Client, path: string, onStep: (step: Step) => void): Promise<Result> {
  const file = new File([await readFile(path)], basename(path));
  const { uploadImages } = await client.upload(UploadImagesDocument, { files: [], folder: '' }, [file]);
  const image = uploadImages[0];
  if (!image) throw new Error('The upload returned no image');

  const { createJob } = await client.run(CreateJobDocument, {
    input: { imageId: image.id, type: 'DETECT_AND_CORRECT' },
  });
  let last: Step | undefined;
  for await (const step of followJob(client, createJob.id)) {
    last = step;
    onStep(step);
  }
  const id = last?.job.result?.id;
  if (!id) throw new Error(last?.job.failure?.message ?? 'The job ended without a result');
  const { result } = await client.run(ResultDocument, { id });
  if (!result) throw new Error('The result no longer exists');
  return result;
}
