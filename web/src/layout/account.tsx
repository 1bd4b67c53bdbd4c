import { ActionIcon, Menu } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { readSession, signOut } from '../api/session';
import { s } from '../strings';

/** Account menu. */
export function Account() {
  const session = readSession();
  const navigate = useNavigate();
  const signOutAndLeave = async () => {
    await signOut();
    await navigate('/sign-in');
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={s.nav.account}>
          <IconUser size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {session.state === 'signed-in' && <Menu.Label>{session.viewer.email}</Menu.Label>}
        <Menu.Item component="a" href="/graphql">
          {s.nav.explore}
        </Menu.Item>
        <Menu.Item onClick={() => void signOutAndLeave()}>{s.nav.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
