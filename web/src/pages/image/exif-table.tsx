import { Table } from '@mantine/core';
import { s } from '../../strings';

/** The EXIF tags of a photo, collapsed by default. */
export function ExifTable({ exif }: { exif: unknown }) {
  if (typeof exif !== 'object' || exif === null) return null;
  const rows = Object.entries(exif).flatMap(([group, values]): [string, string][] =>
    typeof values === 'object' && values !== null && !Array.isArray(values)
      ? Object.entries(values).map(([name, value]) => [name, textOf(value)])
      : [[group, textOf(values)]],
  );
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{s.image.exif}</summary>
      <Table>
        <Table.Tbody>
          {rows.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td style={{ wordBreak: 'break-word' }}>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 300);
