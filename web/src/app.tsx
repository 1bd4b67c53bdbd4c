import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect, useSyncExternalStore } from 'react';
import { RouterProvider } from 'react-router/dom';
import { client, forgetAll } from './api/client';
import { onSession, readSession } from './api/session';
import { router } from './router';
import { theme } from './theme';

/** The app: whoever has a session sees it where they were, anybody else signs in. */
export function App() {
  const session = useSyncExternalStore(onSession, readSession);
  useEffect(() => {
    if (session.state === 'signed-out') void forgetAll();
  }, [session.state]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Notifications position="bottom-right" />
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </MantineProvider>
  );
}
