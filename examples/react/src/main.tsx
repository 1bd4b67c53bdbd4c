import type { ApolloClient } from '@apollo/client';
import { useActionState } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from './api';
import './app.css';
import { Correct } from './correct';
import { SignInDocument } from './generated/graphql';

/** The token is kept in memory only, so reloading the page signs the user out. */
function App() {
  const [{ api, problem }, act] = useActionState(signIn, {});
  if (api) return <Correct api={api} />;
  return (
    <form action={act}>
      <h1>Sign in to Graycard</h1>
      <input name="email" type="email" placeholder="Email" aria-label="Email" required />
      <input name="password" type="password" placeholder="Password" aria-label="Password" required />
      <button type="submit">Sign in</button>
      {problem && <p role="alert">{problem}</p>}
    </form>
  );
}

async function signIn(_: unknown, form: FormData): Promise<{ api?: ApolloClient; problem?: string }> {
  const input = { email: String(form.get('email')), password: String(form.get('password')) };
  const answer = connect().mutate({ mutation: SignInDocument, variables: { input } });
  return answer.then(
    ({ data }) => ({ api: connect(data!.login.accessToken) }),
    (error: Error) => ({ problem: error.message }),
  );
}

createRoot(document.getElementById('app')!).render(<App />);
