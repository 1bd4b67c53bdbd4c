import { stringify } from 'csv-stringify/sync';
import type { Report } from './report-data.ts';
import { formatValue } from './report-words.ts';

/**
 * Returns one row per patch, and one per image without patches: RFC 4180, in UTF-8 with a byte order mark so that
 * spreadsheets detect the encoding. Text that a spreadsheet would evaluate as a formula is escaped.
 */
export function toCsv(report: Report): Buffer {
  const rows = report.images.flatMap((image) => {
    const imageCells = {
      filename: image.filename,
      sha256: image.sha256,
      processedAt: image.processedAt,
      rating: image.rating ?? '',
      meanDeltaEBefore: cellOf(image.before?.mean),
      meanDeltaEAfter: cellOf(image.after?.mean),
      reference: image.method?.reference ?? '',
      model: image.method?.model ?? '',
      whiteBalance: image.method?.whiteBalance ?? '',
    };
    if (image.patches.length === 0) return [imageCells];
    return image.patches.map((patch) => ({
      ...imageCells,
      patch: patch.index,
      patchName: patch.name,
      ...labOf('reference', patch.reference.lab),
      ...labOf('measured', patch.measured.lab),
      ...(patch.corrected && labOf('corrected', patch.corrected.lab)),
      deltaEBefore: cellOf(patch.deltaEBefore),
      deltaEAfter: cellOf(patch.deltaEAfter),
      excluded: patch.excluded ?? '',
    }));
  });
  return Buffer.from(
    stringify(rows, { header: true, columns, bom: true, escape_formulas: true, record_delimiter: '\r\n' }),
  );
}

const cellOf = (value: number | null | undefined) => (value === null || value === undefined ? '' : formatValue(value));

const labOf = (prefix: string, [L, a, b]: readonly [number, number, number]) => ({
  // Numbers, not strings: a string that starts with a minus sign would be escaped as a formula.
  [`${prefix}L`]: Number(L.toFixed(2)),
  [`${prefix}A`]: Number(a.toFixed(2)),
  [`${prefix}B`]: Number(b.toFixed(2)),
});

const columns = [
  ...['filename', 'sha256', 'processedAt', 'rating', 'meanDeltaEBefore', 'meanDeltaEAfter', 'reference', 'model'],
  ...['whiteBalance', 'patch', 'patchName', 'referenceL', 'referenceA', 'referenceB', 'measuredL', 'measuredA'],
  ...['measuredB', 'correctedL', 'correctedA', 'correctedB', 'deltaEBefore', 'deltaEAfter', 'excluded'],
];
