import { Table, Text } from '@mantine/core';
import type { ResultDetailsFragment } from '../../api/generated/graphql';
import { deltaE } from '../../format';
import { s } from '../../strings';

const t = s.result;

type Patch = ResultDetailsFragment['patches'][number];

/** A table of patches: reference, measured and corrected colour, with CIEDE2000 before and after. */
export function Patches({ patches }: { patches: readonly Patch[] }) {
  return (
    <Table.ScrollContainer minWidth={430}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.patch}</Table.Th>
            <Table.Th>{t.swatches}</Table.Th>
            <Table.Th ta="right">{t.before}</Table.Th>
            <Table.Th ta="right">{t.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {patches.map((patch) => (
            <Table.Tr key={patch.index} data-patch={patch.index}>
              <Table.Td>
                {patch.index} {patch.name}
                {patch.exclusion && (
                  <Text size="xs" c="dimmed">
                    {t.excluded[patch.exclusion]}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <Swatches patch={patch} />
              </Table.Td>
              <Table.Td ta="right">{deltaE(patch.deltaEBefore)}</Table.Td>
              <Table.Td ta="right">{deltaE(patch.deltaEAfter)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Swatches without gaps between them, so that a difference shows as an edge. */
function Swatches({ patch }: { patch: Patch }) {
  const { reference, measured, corrected } = patch;
  const all = [
    [t.reference, reference],
    [t.measured, measured],
    ...(corrected ? ([[t.corrected, corrected]] as const) : []),
  ] as const;
  const label = all.map(([name, { lab }]) => `${name} ${lab.map((value) => value.toFixed(1)).join(' ')}`).join(', ');
  return (
    <svg width={44 * all.length} height={22} role="img" aria-label={label}>
      <title>{label}</title>
      {all.map(([name, { hex }], i) => (
        <rect key={name} x={44 * i} width={44} height={22} fill={hex} />
      ))}
    </svg>
  );
}
