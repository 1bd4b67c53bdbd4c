import { REPORT_DAYS } from '../services/report/expire.ts';
import { exportReport, MAX_PICTURED, MAX_RESULTS } from '../services/report/export-report.ts';
import { Asset } from './asset.ts';
import { builder } from './core/builder.ts';
import { decodeId, decodeOptionalId } from './core/ids.ts';

const ReportFormat = builder.enumType('ReportFormat', {
  description: 'How a report is written.',
  values: {
    CSV: { description: 'A row for each patch, for spreadsheets.' },
    JSON: { description: 'All figures, for programs.' },
    HTML: { description: 'One page with pictures that opens offline and prints.' },
    PDF: { description: 'Pages to hand on, with the same figures.' },
  } as const,
});

builder.mutationFields((t) => ({
  exportReport: t.prismaField({
    type: Asset,
    description: `Writes a report over chosen results or a batch: methods, references, all patches, CIEDE2000. It is kept for ${REPORT_DAYS} days and counts as storage meanwhile.`,
    args: {
      resultIds: t.arg.idList({
        description: `These results, in this order: at most ${MAX_RESULTS}, ${MAX_PICTURED} for HTML and PDF. Or give batchId.`,
      }),
      batchId: t.arg.id({ description: 'All results of this batch, by the names of their images. Or give resultIds.' }),
      format: t.arg({ type: ReportFormat, required: true, description: 'How to write it.' }),
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
