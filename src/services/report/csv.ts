import { stringify } from 'csv-stringify/sync';
import { type Report, shown } from './report-data.ts';

/**
 * One row for each patch, and one for each image without patches (RFC 4180, UTF-8 with a byte order mark, by which
 * spreadsheets know it). Texts that a spreadsheet would run as formulas are escaped.
 */
export function toCsv(report: Report): Buffer {
  const rows = report.images.flatMap((image) => {
    const about = {
      filename: image.filename,
      sha256: image.sha256,
      processedAt: image.processedAt,
      rating: image.rating ?? '',
      meanDeltaEBefore: figure(image.before?.mean),
      meanDeltaEAfter: figure(image.after?.mean),
      reference: image.method?.reference ?? '',
      model: image.method?.model ?? '',
      whiteBalance: image.method?.whiteBalance ?? '',
    };
    if (image.patches.length === 0) return [about];
    return image.patches.map((patch) => ({
      ...about,
      patch: patch.index,
      patchName: patch.name,
      ...labOf('reference', patch.reference.lab),
      ...labOf('measured', patch.measured.lab),
      ...(patch.corrected && labOf('corrected', patch.corrected.lab)),
      deltaEBefore: figure(patch.deltaEBefore),
      deltaEAfter: figure(patch.deltaEAfter),
      excluded: patch.excluded ?? '',
    }));
  });
  return Buffer.from(
    stringify(rows, { header: true, columns, bom: true, escape_formulas: true, record_delimiter: '\r\n' }),
  );
}

const figure = (value: number | null | undefined) => (value === null || value === undefined ? '' : shown(value));

const labOf = (prefix: string, [L, a, b]: readonly [number, number, number]) => ({
  // As numbers: a minus sign at the beginning of a text would be taken for a formula.
  [`${prefix}L`]: Number(L.toFixed(2)),
  [`${prefix}A`]: Number(a.toFixed(2)),
  [`${prefix}B`]: Number(b.toFixed(2)),
});

const columns = [
  ...['filename', 'sha256', 'processedAt', 'rating', 'meanDeltaEBefore', 'meanDeltaEAfter', 'reference', 'model'],
  ...['whiteBalance', 'patch', 'patchName', 'referenceL', 'referenceA', 'referenceB', 'measuredL', 'measuredA'],
  ...['measuredB', 'correctedL', 'correctedA', 'correctedB', 'deltaEBefore', 'deltaEAfter', 'excluded'],
];
