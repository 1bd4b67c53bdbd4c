import {
  ActionIcon,
  AppShell,
  Burger,
  Group,
  NavLink,
  Skeleton,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.css';
import { ApolloProvider } from '@apollo/client/react';
import {
  IconAdjustments,
  IconCopy,
  IconFolders,
  IconGauge,
  IconKey,
  IconMoon,
  IconPalette,
  IconPhoto,
  IconReportAnalytics,
  IconSun,
  IconTransform,
  IconUpload,
} from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { Navigate, Outlet, NavLink as RouterLink } from 'react-router';
import { client, resetClient } from '../api/client';
import { onSession, readSession } from '../api/session';
import { Loading } from '../components/loading';
import { s } from '../strings';
import { UploadIndicator } from '../uploads/indicator';
import { cancelAll, clear } from '../uploads/queue';

const navItems = [
  ['/', s.nav.dashboard, IconGauge],
  ['/upload', s.nav.upload, IconUpload],
  ['/library', s.nav.library, IconPhoto],
  ['/correct', s.nav.correct, IconPalette],
  ['/results', s.nav.results, IconReportAnalytics],
  ['/profiles', s.nav.profiles, IconAdjustments],
  ['/categories', s.nav.categories, IconFolders],
  ['/duplicates', s.nav.duplicates, IconCopy],
  ['/operations', s.nav.operations, IconTransform],
  ['/keys', s.nav.keys, IconKey],
] as const;

/** Loaded when idle: the menu pulls in a positioning library that the first paint does not need. */
const Account = lazy(async () => {
  await new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve));
  return { default: (await import('./account')).Account };
});

/** Clears all data and uploads at sign-out, so that the next user sees none of them. */
function clearUserData(): void {
  cancelAll();
  clear();
  void resetClient();
}

/** The frame of every page: navigation, account menu and upload indicator. */
export function Shell() {
  const [isOpen, { toggle, close }] = useDisclosure();
  const { state } = useSyncExternalStore(onSession, readSession);
  useEffect(() => clearUserData, []);
  if (state === 'signed-out') return <Navigate to="/sign-in" replace />;
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 210, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding="md"
    >
      <a className="skip" href="#content">
        {s.nav.skip}
      </a>
      <AppShell.Header px="md">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={s.nav.menu}
              aria-expanded={isOpen}
            />
            <Text fw={600}>{s.app}</Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <UploadIndicator />
            <ColorScheme />
            <Suspense fallback={<Skeleton w={34} h={34} />}>
              <Account />
            </Suspense>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={s.nav.label}>
        {navItems.map(([to, label, Icon]) => (
          <RouterLink
            key={to}
            to={to}
            end={to === '/'}
            onClick={close}
            style={{ textDecoration: 'none', color: 'inherit' }}
          >
            {({ isActive }) => (
              <NavLink component="span" active={isActive} label={label} leftSection={<Icon size={18} aria-hidden />} />
            )}
          </RouterLink>
        ))}
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <Notifications position="bottom-right" />
        <ApolloProvider client={client}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </ApolloProvider>
      </AppShell.Main>
    </AppShell>
  );
}

function ColorScheme() {
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={isDark ? s.nav.light : s.nav.dark}
      onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
    >
      {isDark ? <IconSun size={18} /> : <IconMoon size={18} />}
    </ActionIcon>
  );
}
