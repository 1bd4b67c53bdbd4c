import { createBrowserRouter, type LoaderFunctionArgs, redirect } from 'react-router';
import { resolveSession } from './api/session';
import { Crashed } from './components/crashed';
import { Loading } from './components/loading';
import { NotFound } from './components/not-found';

/** Redirects visitors to the sign-in page, which returns them to the page they requested. */
const signedInOnly = async ({ request }: LoaderFunctionArgs) => {
  if ((await resolveSession()).state === 'signed-in') return null;
  const { pathname, search } = new URL(request.url);
  return redirect(pathname === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(pathname + search)}`);
};
const signedOutOnly = async () => ((await resolveSession()).state === 'signed-in' ? redirect('/') : null);

/** Starts the dashboard's query while its code is still loading. */
const prefetchDashboard = async () => {
  if ((await resolveSession()).state !== 'signed-in') return null;
  const [{ client }, { DashboardDocument }] = await Promise.all([
    import('./api/client'),
    import('./api/generated/graphql'),
  ]);
  client.query({ query: DashboardDocument }).catch(() => {}); // the page itself shows the error
  return null;
};

/** Each page is a separate chunk, loaded on first visit. */
export const router = createBrowserRouter([
  {
    HydrateFallback: Loading,
    ErrorBoundary: Crashed,
    children: [
      {
        loader: signedOutOnly,
        children: [
          { path: 'sign-in', lazy: async () => ({ Component: (await import('./pages/sign-in/sign-in')).SignIn }) },
          { path: 'sign-up', lazy: async () => ({ Component: (await import('./pages/sign-in/sign-up')).SignUp }) },
        ],
      },
      {
        loader: signedInOnly,
        lazy: async () => ({ Component: (await import('./layout/shell')).Shell }),
        children: [
          {
            ErrorBoundary: Crashed,
            children: [
              {
                index: true,
                loader: prefetchDashboard,
                lazy: async () => ({ Component: (await import('./pages/dashboard/dashboard')).Dashboard }),
              },
              { path: 'upload', lazy: async () => ({ Component: (await import('./pages/upload/upload')).Upload }) },
              { path: 'library', lazy: async () => ({ Component: (await import('./pages/library/library')).Library }) },
              {
                path: 'library/trash',
                lazy: async () => ({ Component: (await import('./pages/library/library')).Trash }),
              },
              { path: 'keys', lazy: async () => ({ Component: (await import('./pages/keys/keys')).Keys }) },
              {
                path: 'images/:id',
                lazy: async () => ({ Component: (await import('./pages/image/image')).ImagePage }),
              },
              { path: 'correct', lazy: async () => ({ Component: (await import('./pages/correct/correct')).Correct }) },
              { path: 'jobs/:id', lazy: async () => ({ Component: (await import('./pages/job/job')).JobPage }) },
              {
                path: 'batches/:id',
                lazy: async () => ({ Component: (await import('./pages/batch/batch')).BatchPage }),
              },
              { path: 'results', lazy: async () => ({ Component: (await import('./pages/results/results')).Results }) },
              {
                path: 'results/:id',
                lazy: async () => ({ Component: (await import('./pages/result/result')).ResultPage }),
              },
              {
                path: 'profiles',
                lazy: async () => ({ Component: (await import('./pages/profiles/profiles')).Profiles }),
              },
              {
                path: 'categories',
                lazy: async () => ({ Component: (await import('./pages/categories/categories')).Categories }),
              },
              {
                path: 'duplicates',
                lazy: async () => ({ Component: (await import('./pages/duplicates/duplicates')).Duplicates }),
              },
              {
                path: 'operations',
                lazy: async () => ({ Component: (await import('./pages/operations/operations')).Operations }),
              },
              {
                path: 'operations/:id',
                lazy: async () => ({ Component: (await import('./pages/operations/operation')).OperationPage }),
              },
              { path: '*', Component: NotFound },
            ],
          },
        ],
      },
    ],
  },
]);
