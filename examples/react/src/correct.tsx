import type { ApolloClient } from '@apollo/client';
import { useSubscription } from '@apollo/client/react';
import { useState } from 'react';
import { correct, own } from './api';
import { ProgressDocument } from './generated/graphql';

const begun = { photo: '', sent: 0, jobId: '', problem: '' };

export function Correct({ api }: { api: ApolloClient }) {
  const [{ photo, sent, jobId, problem }, setState] = useState(begun);
  const { data, error } = useSubscription(ProgressDocument, { client: api, variables: { jobId }, skip: !jobId });
  const change = (changes: Partial<typeof begun>) => setState((before) => ({ ...before, ...changes }));
  const choose = (file: File) => {
    setState({ ...begun, photo: URL.createObjectURL(file) });
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
      <h1>Correct a photo by the chart in it</h1>
      <input type="file" aria-label="Photo" onChange={({ target }) => target.files?.[0] && choose(target.files[0])} />
      {photo && <progress max={100} value={progress} aria-label={stage} />}
      {failure && <p role="alert">{failure}</p>}
      <section>
        {photo && <Picture title="Before" src={photo} deltaE={deltaEBefore?.mean} />}
        {corrected && <Picture title="After" src={own(corrected.url)} deltaE={deltaEAfter?.mean} />}
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
