import { Button, Group } from '@mantine/core';
import type { ProfileRowFragment } from '../api/generated/graphql';
import { download } from '../download';
import { own } from '../format';
import { s } from '../strings';

/** A profile as files for other programs. */
export function ProfileDownloads({ profile }: { profile: ProfileRowFragment }) {
  const { name, icc, cube, json } = profile;
  const saveJson = () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(json, null, 2)], { type: 'application/json' }));
    download(url, `${name}.json`);
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" component="a" href={own(icc.url)} download={`${name}.icc`}>
        {s.profiles.icc}
      </Button>
      <Button size="xs" variant="default" component="a" href={own(cube.url)} download={`${name}.cube`}>
        {s.profiles.cube}
      </Button>
      <Button size="xs" variant="default" onClick={saveJson}>
        {s.profiles.json}
      </Button>
    </Group>
  );
}
