import { Center, Loader } from '@mantine/core';
import { s } from '../strings';

export function Loading() {
  return (
    <Center mih="12rem">
      <Loader aria-label={s.loading} role="status" />
    </Center>
  );
}
