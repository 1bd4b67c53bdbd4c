import { PasswordInput, TextInput } from '@mantine/core';
import { signIn } from '../../api/session';
import { s } from '../../strings';
import { AccountForm } from './form';

const { title, submit, email, password, toSignUp } = s.signIn;

export function SignIn() {
  const send = ({ email = '', password = '' }) => signIn({ email, password });
  return (
    <AccountForm title={title} submit={submit} other={{ to: '/sign-up', label: toSignUp }} nextPath="/" onSubmit={send}>
      {(errorOf) => (
        <>
          <TextInput
            name="email"
            type="email"
            label={email}
            autoComplete="username"
            required
            error={errorOf('email')}
          />
          <PasswordInput
            name="password"
            label={password}
            autoComplete="current-password"
            required
            error={errorOf('password')}
          />
        </>
      )}
    </AccountForm>
  );
}
