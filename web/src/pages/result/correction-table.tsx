import { Table } from '@mantine/core';
import type { ResultDetailsFragment } from '../../api/generated/graphql';
import { deltaE } from '../../format';
import { s } from '../../strings';

const t = s.result;
const c = s.correct;

/** The parameters of the correction, as a table. */
export function CorrectionTable({ correction }: { correction: NonNullable<ResultDetailsFragment['correction']> }) {
  const { illuminant, whiteBalanceGains, matrix, model, whiteBalance, linearization, reference } = correction;
  const { xy, correlatedColorTemperature: kelvin, duv } = illuminant;
  const chromaticity = `x ${xy[0]?.toFixed(4)}, y ${xy[1]?.toFixed(4)}`;
  const rows: [string, string][] = [
    [c.optionNames.model, c.models[model]],
    [c.optionNames.whiteBalance, c.whiteBalances[whiteBalance]],
    [t.gains, whiteBalanceGains.map((gain) => gain.toFixed(3)).join('  ')],
    [t.illuminant, kelvin ? `${Math.round(kelvin)} K, Duv ${duv.toFixed(4)}, ${chromaticity}` : chromaticity],
    [t.exposure, `${correction.exposureOffset >= 0 ? '+' : ''}${correction.exposureOffset.toFixed(2)} EV`],
    [c.optionNames.linearization, c.linearizations[linearization]],
    [c.optionNames.reference, c.references[reference]],
    [t.crossValidated, deltaE(correction.crossValidatedDeltaE)],
  ];
  return (
    <>
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
      <details>
        <summary>{t.matrix}</summary>
        <Table.ScrollContainer minWidth={300}>
          <Table>
            <Table.Tbody>
              {matrix.map((row, i) => (
                <Table.Tr key={t.channels[i]}>
                  <Table.Th scope="row">{t.channels[i]}</Table.Th>
                  {row.map((value, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns of a matrix have no other key than their position
                    <Table.Td key={column}>{value.toFixed(4)}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </details>
    </>
  );
}
