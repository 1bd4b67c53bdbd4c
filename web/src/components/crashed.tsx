import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { s } from '../strings';
import { Empty } from './empty';

/** Stands where a page broke. One of an older build, whose files are gone, is loaded anew by itself. */
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
