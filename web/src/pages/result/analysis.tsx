import { Table } from '@mantine/core';
import type { ResultDetailsFragment } from '../../api/generated/graphql';
import { s } from '../../strings';

const t = s.result.analyses;
const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

/** Measurements that need no chart. */
export function Analysis({ analysis }: { analysis: NonNullable<ResultDetailsFragment['analysis']> }) {
  const { exposure, clipping, sharpness, noise } = analysis;
  const rows: [string, string][] = [
    [t.luminance, exposure.meanLuminance.toFixed(3)],
    [t.middleGrey, `${exposure.middleGreyEv.toFixed(2)} EV`],
    [t.white, percent(clipping.white)],
    [t.black, percent(clipping.black)],
    [t.sharpness, sharpness ? sharpness.widthsPerPictureHeight.toFixed(0) : '–'],
    [t.noise, noise ? noise.sigma.toFixed(4) : '–'],
  ];
  return (
    <Table>
      <Table.Tbody>
        {rows.map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
