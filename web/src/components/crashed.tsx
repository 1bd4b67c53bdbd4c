import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { s } from '../strings';
import { Empty } from './empty';

/** Error boundary of a page. Reloads once automatically if the page's code belongs to an older build that is gone. */
export function Crashed() {
  const error = useRouteError();
  const isOutdated = error instanceof TypeError && /dynamically imported module/.test(error.message);
  useEffect(() => {
    console.error(error);
    if (!isOutdated || sessionStorage.getItem('reloaded') === location.pathname) return;
    sessionStorage.setItem('reloaded', location.pathname);
    location.reload();
  }, [error, isOutdated]);
  return (
    <Empty title={s.errors.title} action={<Button onClick={() => location.reload()}>{s.errors.reload}</Button>}>
      {s.errors.crashed}
    </Empty>
  );
}
