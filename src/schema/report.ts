import { REPORT_DAYS } from '../services/report/expire.ts';
import { exportReport, MAX_RESULTS, MAX_RESULTS_WITH_IMAGES } from '../services/report/export-report.ts';
import { Asset } from './asset.ts';
import { builder } from './core/builder.ts';
import { decodeId, decodeOptionalId } from './core/ids.ts';

const ReportFormat = builder.enumType('ReportFormat', {
  description: 'The file format of a report.',
  values: {
    CSV: { description: 'CSV with one row for each patch, for spreadsheets.' },
    JSON: { description: 'JSON with all values, for programs.' },
    HTML: { description: 'A single HTML page with images that works offline and can be printed.' },
    PDF: { description: 'A PDF document with the same content, for sharing.' },
  } as const,
});

builder.mutationFields((t) => ({
  exportReport: t.prismaField({
    type: Asset,
    description: `Creates a report on selected results or a batch, with methods, references, all patches and CIEDE2000 values. It is kept for ${REPORT_DAYS} days and counts towards the storage quota.`,
    args: {
      resultIds: t.arg.idList({
        description: `The results, in this order. At most ${MAX_RESULTS}, or ${MAX_RESULTS_WITH_IMAGES} for HTML and PDF. Set either resultIds or batchId.`,
      }),
      batchId: t.arg.id({
        description: 'A batch, whose results are ordered by filename. Set either resultIds or batchId.',
      }),
      format: t.arg({ type: ReportFormat, required: true, description: 'The file format.' }),
    },
    resolve: async (query, _root, { resultIds, batchId, format }, { deps, viewer }) => {
      const id = await exportReport(deps, viewer, {
        resultIds: resultIds?.map((one) => decodeId('Result', one)),
        batchId: decodeOptionalId('Batch', batchId),
        format,
      });
      return deps.db.asset.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
