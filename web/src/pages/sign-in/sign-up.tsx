import { PasswordInput, TextInput } from '@mantine/core';
import { signUp } from '../../api/session';
import { s } from '../../strings';
import { AccountForm } from './form';

const { title, submit, email, username, usernameHint, fullName, password, passwordHint, toSignIn } = s.signUp;

/** New users continue to the upload page. */
export function SignUp() {
  const send = ({ email = '', username = '', password = '', fullName = '' }) =>
    signUp({ email, username, password, ...(fullName && { fullName }) });
  return (
    <AccountForm
      title={title}
      submit={submit}
      other={{ to: '/sign-in', label: toSignIn }}
      nextPath="/upload"
      onSubmit={send}
    >
      {(errorOf) => (
        <>
          <TextInput name="email" type="email" label={email} autoComplete="email" required error={errorOf('email')} />
          <TextInput
            name="username"
            label={username}
            description={usernameHint}
            autoComplete="username"
            required
            error={errorOf('username')}
          />
          <TextInput name="fullName" label={fullName} autoComplete="name" error={errorOf('fullName')} />
          <PasswordInput
            name="password"
            label={password}
            description={passwordHint}
            autoComplete="new-password"
            minLength={8}
            maxLength={128}
            required
            error={errorOf('password')}
          />
        </>
      )}
    </AccountForm>
  );
}
