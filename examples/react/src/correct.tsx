import type { ApolloClient } from '@apollo/client';
import { useSubscription } from '@apollo/client/react';
import { useState } from 'react';
import { correct, sameOrigin } from './api';
import { ProgressDocument } from './generated/graphql';

const initialState = { photo: '', sent: 0, jobId: '', problem: '' };

export function Correct({ api }: { api: ApolloClient }) {
  const [{ photo, sent, jobId, problem }, setState] = useState(initialState);
  const { data, error } = useSubscription(ProgressDocument, { client: api, variables: { jobId }, skip: !jobId });
  const change = (changes: Partial<typeof initialState>) => setState((before) => ({ ...before, ...changes }));
  const choose = (file: File) => {
    setState({ ...initialState, photo: URL.createObjectURL(file) });
    correct(api, file, (sent) => change({ sent })).then(
      (jobId) => change({ jobId }),
      (error: Error) => change({ problem: error.message }),
    );
  };
  const { stage = 'UPLOADING', progress = sent, job } = data?.jobProgress ?? {};
  const failure = problem || error?.message || job?.failure?.message;
  const { deltaEBefore, deltaEAfter, corrected } = job?.result ?? {};
  return (
    <>
      <h1>Correct a photo from its chart</h1>
      <input type="file" aria-label="Photo" onChange={({ target }) => target.files?.[0] && choose(target.files[0])} />
      {photo && <progress max={100} value={progress} aria-label={stage} />}
      {failure && <p role="alert">{failure}</p>}
      <section>
        {photo && <Picture title="Before" src={photo} deltaE={deltaEBefore?.mean} />}
        {corrected && <Picture title="After" src={sameOrigin(corrected.url)} deltaE={deltaEAfter?.mean} />}
      </section>
    </>
  );
}

const Picture = ({ title, src, deltaE }: { title: string; src: string; deltaE?: number }) => (
  <figure>
    <img src={src} alt={title} />
    <figcaption>{deltaE === undefined ? title : `${title}: mean CIEDE2000 ${deltaE.toFixed(2)}`}</figcaption>
  </figure>
);
