import { Button, Group } from '@mantine/core';
import type { ProfileRowFragment } from '../api/generated/graphql';
import { download } from '../download';
import { sameOrigin } from '../format';
import { s } from '../strings';

/** Download buttons for a profile, for use in other programs. */
export function ProfileDownloads({ profile }: { profile: ProfileRowFragment }) {
  const { name, icc, cube, json } = profile;
  const saveJson = () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(json, null, 2)], { type: 'application/json' }));
    download(url, `${name}.json`);
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" component="a" href={sameOrigin(icc.url)} download={`${name}.icc`}>
        {s.profiles.icc}
      </Button>
      <Button size="xs" variant="default" component="a" href={sameOrigin(cube.url)} download={`${name}.cube`}>
        {s.profiles.cube}
      </Button>
      <Button size="xs" variant="default" onClick={saveJson}>
        {s.profiles.json}
      </Button>
    </Group>
  );
}
